package io.github.authrocketvertx.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That an app hook is to tell of an event, and how far that has come.
 *
 * @see <a href="https://v1.authrocket.com/docs/api/notifications">AuthRocket 1: Notifications</a>
 */
public final class Notification extends Model {

    private final @Nullable String id;
    private final @Nullable String appHookId;
    private final @Nullable HookType hookType;
    private final @Nullable NotificationState state;
    private final @Nullable Integer attempts;
    private final @Nullable Instant lastAttemptAt;
    private final @Nullable Secret lastDestination;
    private final @Nullable Object lastResult;

    private Notification(Builder builder) {
        super(builder);
        this.id = builder.id;
        this.appHookId = builder.appHookId;
        this.hookType = builder.hookType;
        this.state = builder.state;
        this.attempts = builder.attempts;
        this.lastAttemptAt = builder.lastAttemptAt;
        this.lastDestination = builder.lastDestination;
        this.lastResult = builder.lastResult;
    }

    /** Starts a notification; every field is optional. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder that holds what this has. */
    public Builder toBuilder() {
        Builder builder = new Builder();
        copyTo(builder);
        builder.id = id;
        builder.appHookId = appHookId;
        builder.hookType = hookType;
        builder.state = state;
        builder.attempts = attempts;
        builder.lastAttemptAt = lastAttemptAt;
        builder.lastDestination = lastDestination;
        builder.lastResult = lastResult;
        return builder;
    }

    /** The id, which starts with {@code ent_}. */
    public String id() {
        return required(id, "notification", "id");
    }

    /** Whether there is an id; the service always sends one. */
    public boolean hasId() {
        return id != null;
    }

    /** The hook that it is of. */
    public @Nullable String appHookId() {
        return appHookId;
    }

    /** How it tells. */
    public @Nullable HookType hookType() {
        return hookType;
    }

    /** How far it has come. */
    public @Nullable NotificationState state() {
        return state;
    }

    /** How often it was tried. */
    public @Nullable Integer attempts() {
        return attempts;
    }

    /** When it was tried last. */
    public @Nullable Instant lastAttemptAt() {
        return lastAttemptAt;
    }

    /** Where it went last. Secret, as the address of a webhook is. */
    public @Nullable Secret lastDestination() {
        return lastDestination;
    }

    /** What came of the last try. As the service sends it: its kind is not documented. Read-only. */
    public @Nullable Object lastResult() {
        return lastResult;
    }

    @Override
    @Nullable
    Object[] fields() {
        return new @Nullable Object[] {
            id, appHookId, hookType, state, attempts, lastAttemptAt, lastDestination, lastResult
        };
    }

    /** Which notification this is; nothing that is secret. */
    @Override
    public String toString() {
        return "Notification[" + id + "]";
    }

    /** Builds a notification. Not safe for use by several threads at once. */
    public static final class Builder extends Model.Builder<Builder> {

        private @Nullable String id;
        private @Nullable String appHookId;
        private @Nullable HookType hookType;
        private @Nullable NotificationState state;
        private @Nullable Integer attempts;
        private @Nullable Instant lastAttemptAt;
        private @Nullable Secret lastDestination;
        private @Nullable Object lastResult;

        private Builder() {}

        @Override
        Builder self() {
            return this;
        }

        /** Sets {@link Notification#id()}. */
        public Builder id(@Nullable String id) {
            this.id = id;
            return this;
        }

        /** Sets {@link Notification#appHookId()}. */
        public Builder appHookId(@Nullable String appHookId) {
            this.appHookId = appHookId;
            return this;
        }

        /** Sets {@link Notification#hookType()}. */
        public Builder hookType(@Nullable HookType hookType) {
            this.hookType = hookType;
            return this;
        }

        /** Sets {@link Notification#state()}. */
        public Builder state(@Nullable NotificationState state) {
            this.state = state;
            return this;
        }

        /** Sets {@link Notification#attempts()}. */
        public Builder attempts(@Nullable Integer attempts) {
            this.attempts = attempts;
            return this;
        }

        /** Sets {@link Notification#lastAttemptAt()}. */
        public Builder lastAttemptAt(@Nullable Instant lastAttemptAt) {
            this.lastAttemptAt = lastAttemptAt;
            return this;
        }

        /** Sets {@link Notification#lastDestination()}. */
        public Builder lastDestination(@Nullable Secret lastDestination) {
            this.lastDestination = lastDestination;
            return this;
        }

        /** Sets {@link Notification#lastResult()}. */
        public Builder lastResult(@Nullable Object lastResult) {
            this.lastResult = lastResult == null ? null : JsonValues.freeze(lastResult, "last_result");
            return this;
        }

        /** The notification. */
        public Notification build() {
            return new Notification(this);
        }
    }
}
