package io.github.authrocketvertx.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is to be told of events: a server by a request, or a user by an e-mail.
 *
 * @see <a href="https://v1.authrocket.com/docs/api/app_hooks">AuthRocket 1: App Hooks</a>
 */
public final class AppHook extends Model {

    private final @Nullable String id;
    private final @Nullable String realmId;
    private final @Nullable AppHookState state;
    private final @Nullable HookType hookType;
    private final List<EventType> eventTypes;
    private final @Nullable Duration delay;
    private final @Nullable Secret destination;
    private final @Nullable String emailFrom;
    private final @Nullable String emailFromName;
    private final @Nullable EmailRenderer emailRenderer;
    private final @Nullable String emailSubject;
    private final @Nullable String emailTemplate;
    private final @Nullable String emailTo;
    private final @Nullable HookAudience audience;
    private final @Nullable Instant createdAt;

    private AppHook(Builder builder) {
        super(builder);
        this.id = builder.id;
        this.realmId = builder.realmId;
        this.state = builder.state;
        this.hookType = builder.hookType;
        this.eventTypes = builder.eventTypes;
        this.delay = builder.delay;
        this.destination = builder.destination;
        this.emailFrom = builder.emailFrom;
        this.emailFromName = builder.emailFromName;
        this.emailRenderer = builder.emailRenderer;
        this.emailSubject = builder.emailSubject;
        this.emailTemplate = builder.emailTemplate;
        this.emailTo = builder.emailTo;
        this.audience = builder.audience;
        this.createdAt = builder.createdAt;
    }

    /** Starts an app hook; every field is optional. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder that holds what this has. */
    public Builder toBuilder() {
        Builder builder = new Builder();
        copyTo(builder);
        builder.id = id;
        builder.realmId = realmId;
        builder.state = state;
        builder.hookType = hookType;
        builder.eventTypes = eventTypes;
        builder.delay = delay;
        builder.destination = destination;
        builder.emailFrom = emailFrom;
        builder.emailFromName = emailFromName;
        builder.emailRenderer = emailRenderer;
        builder.emailSubject = emailSubject;
        builder.emailTemplate = emailTemplate;
        builder.emailTo = emailTo;
        builder.audience = audience;
        builder.createdAt = createdAt;
        return builder;
    }

    /** The id, which starts with {@code hk_}. */
    public String id() {
        return required(id, "app hook", "id");
    }

    /** Whether there is an id; the service always sends one. */
    public boolean hasId() {
        return id != null;
    }

    /** The realm whose events it tells of; {@code null} for all realms. */
    public @Nullable String realmId() {
        return realmId;
    }

    /** Whether it is in use. */
    public @Nullable AppHookState state() {
        return state;
    }

    /** How it tells; decides which of the other fields there are. */
    public @Nullable HookType hookType() {
        return hookType;
    }

    /** Of which events it tells; unmodifiable, empty for all. */
    public List<EventType> eventTypes() {
        return eventTypes;
    }

    /** How long it waits before the first try. */
    public @Nullable Duration delay() {
        return delay;
    }

    /**
     * Webhook: the address. Secret, since whoever knows it can pretend to be the service, and a password may stand in
     * it.
     */
    public @Nullable Secret destination() {
        return destination;
    }

    /** E-mail: the sender's address. */
    public @Nullable String emailFrom() {
        return emailFrom;
    }

    /** E-mail: the sender's name. */
    public @Nullable String emailFromName() {
        return emailFromName;
    }

    /** E-mail: how its text is made. */
    public @Nullable EmailRenderer emailRenderer() {
        return emailRenderer;
    }

    /** E-mail: the subject. */
    public @Nullable String emailSubject() {
        return emailSubject;
    }

    /** E-mail: what its text is made from. */
    public @Nullable String emailTemplate() {
        return emailTemplate;
    }

    /** E-mail: the address it goes to instead of the user's. */
    public @Nullable String emailTo() {
        return emailTo;
    }

    /** E-mail: about which users. */
    public @Nullable HookAudience audience() {
        return audience;
    }

    /** When the hook was created. */
    public @Nullable Instant createdAt() {
        return createdAt;
    }

    @Override
    @Nullable
    Object[] fields() {
        return new @Nullable Object[] {
            id,
            realmId,
            state,
            hookType,
            eventTypes,
            delay,
            destination,
            emailFrom,
            emailFromName,
            emailRenderer,
            emailSubject,
            emailTemplate,
            emailTo,
            audience,
            createdAt
        };
    }

    /** Which app hook this is; nothing that is secret. */
    @Override
    public String toString() {
        return "AppHook[" + id + "]";
    }

    /** Builds an app hook. Not safe for use by several threads at once. */
    public static final class Builder extends Model.Builder<Builder> {

        private @Nullable String id;
        private @Nullable String realmId;
        private @Nullable AppHookState state;
        private @Nullable HookType hookType;
        private List<EventType> eventTypes = List.of();
        private @Nullable Duration delay;
        private @Nullable Secret destination;
        private @Nullable String emailFrom;
        private @Nullable String emailFromName;
        private @Nullable EmailRenderer emailRenderer;
        private @Nullable String emailSubject;
        private @Nullable String emailTemplate;
        private @Nullable String emailTo;
        private @Nullable HookAudience audience;
        private @Nullable Instant createdAt;

        private Builder() {}

        @Override
        Builder self() {
            return this;
        }

        /** Sets {@link AppHook#id()}. */
        public Builder id(@Nullable String id) {
            this.id = id;
            return this;
        }

        /** Sets {@link AppHook#realmId()}. */
        public Builder realmId(@Nullable String realmId) {
            this.realmId = realmId;
            return this;
        }

        /** Sets {@link AppHook#state()}. */
        public Builder state(@Nullable AppHookState state) {
            this.state = state;
            return this;
        }

        /** Sets {@link AppHook#hookType()}. */
        public Builder hookType(@Nullable HookType hookType) {
            this.hookType = hookType;
            return this;
        }

        /** Sets {@link AppHook#eventTypes()}. */
        public Builder eventTypes(List<EventType> eventTypes) {
            this.eventTypes = List.copyOf(eventTypes);
            return this;
        }

        /** Sets {@link AppHook#delay()}. */
        public Builder delay(@Nullable Duration delay) {
            this.delay = delay;
            return this;
        }

        /** Sets {@link AppHook#destination()}. */
        public Builder destination(@Nullable Secret destination) {
            this.destination = destination;
            return this;
        }

        /** Sets {@link AppHook#emailFrom()}. */
        public Builder emailFrom(@Nullable String emailFrom) {
            this.emailFrom = emailFrom;
            return this;
        }

        /** Sets {@link AppHook#emailFromName()}. */
        public Builder emailFromName(@Nullable String emailFromName) {
            this.emailFromName = emailFromName;
            return this;
        }

        /** Sets {@link AppHook#emailRenderer()}. */
        public Builder emailRenderer(@Nullable EmailRenderer emailRenderer) {
            this.emailRenderer = emailRenderer;
            return this;
        }

        /** Sets {@link AppHook#emailSubject()}. */
        public Builder emailSubject(@Nullable String emailSubject) {
            this.emailSubject = emailSubject;
            return this;
        }

        /** Sets {@link AppHook#emailTemplate()}. */
        public Builder emailTemplate(@Nullable String emailTemplate) {
            this.emailTemplate = emailTemplate;
            return this;
        }

        /** Sets {@link AppHook#emailTo()}. */
        public Builder emailTo(@Nullable String emailTo) {
            this.emailTo = emailTo;
            return this;
        }

        /** Sets {@link AppHook#audience()}. */
        public Builder audience(@Nullable HookAudience audience) {
            this.audience = audience;
            return this;
        }

        /** Sets {@link AppHook#createdAt()}. */
        public Builder createdAt(@Nullable Instant createdAt) {
            this.createdAt = createdAt;
            return this;
        }

        /** The app hook. */
        public AppHook build() {
            return new AppHook(this);
        }
    }
}
