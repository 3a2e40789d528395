package io.github.authrocketvertx.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened.
 *
 * @see <a href="https://v1.authrocket.com/docs/api/events">AuthRocket 1: Events</a>
 */
public final class Event extends Model {

    private final @Nullable String id;
    private final @Nullable String realmId;
    private final @Nullable EventType eventType;
    private final @Nullable Instant eventAt;
    private final @Nullable String appHookId;
    private final @Nullable String authProviderId;
    private final @Nullable String connectedAppId;
    private final @Nullable String membershipId;
    private final @Nullable String orgId;
    private final @Nullable String userId;
    private final @Nullable Requester request;
    private final List<Notification> notifications;

    private Event(Builder builder) {
        super(builder);
        this.id = builder.id;
        this.realmId = builder.realmId;
        this.eventType = builder.eventType;
        this.eventAt = builder.eventAt;
        this.appHookId = builder.appHookId;
        this.authProviderId = builder.authProviderId;
        this.connectedAppId = builder.connectedAppId;
        this.membershipId = builder.membershipId;
        this.orgId = builder.orgId;
        this.userId = builder.userId;
        this.request = builder.request;
        this.notifications = builder.notifications;
    }

    /** Starts an event; every field is optional. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder that holds what this has. */
    public Builder toBuilder() {
        Builder builder = new Builder();
        copyTo(builder);
        builder.id = id;
        builder.realmId = realmId;
        builder.eventType = eventType;
        builder.eventAt = eventAt;
        builder.appHookId = appHookId;
        builder.authProviderId = authProviderId;
        builder.connectedAppId = connectedAppId;
        builder.membershipId = membershipId;
        builder.orgId = orgId;
        builder.userId = userId;
        builder.request = request;
        builder.notifications = notifications;
        return builder;
    }

    /** The id, which starts with {@code ev_}. */
    public String id() {
        return required(id, "event", "id");
    }

    /** Whether there is an id; the service always sends one. */
    public boolean hasId() {
        return id != null;
    }

    /** The realm that it happened in, or the one that it happened to; {@code null} when it is of none. */
    public @Nullable String realmId() {
        return realmId;
    }

    /** What happened. */
    public @Nullable EventType eventType() {
        return eventType;
    }

    /** When it happened. */
    public @Nullable Instant eventAt() {
        return eventAt;
    }

    /** The app hook that it happened to. */
    public @Nullable String appHookId() {
        return appHookId;
    }

    /** The auth provider that it happened to. */
    public @Nullable String authProviderId() {
        return authProviderId;
    }

    /** The connected app that it happened to. */
    public @Nullable String connectedAppId() {
        return connectedAppId;
    }

    /** The membership that it happened to. */
    public @Nullable String membershipId() {
        return membershipId;
    }

    /** The org that it happened to. */
    public @Nullable String orgId() {
        return orgId;
    }

    /** The user that it happened to. */
    public @Nullable String userId() {
        return userId;
    }

    /** On whose behalf the call was that caused it. */
    public @Nullable Requester request() {
        return request;
    }

    /** Who is told of it; unmodifiable, in lists empty unless asked for by {@link Expand#NOTIFICATIONS}. */
    public List<Notification> notifications() {
        return notifications;
    }

    @Override
    @Nullable
    Object[] fields() {
        return new @Nullable Object[] {
            id,
            realmId,
            eventType,
            eventAt,
            appHookId,
            authProviderId,
            connectedAppId,
            membershipId,
            orgId,
            userId,
            request,
            notifications
        };
    }

    /** Which event this is; nothing that is secret. */
    @Override
    public String toString() {
        return "Event[" + id + "]";
    }

    /** Builds an event. Not safe for use by several threads at once. */
    public static final class Builder extends Model.Builder<Builder> {

        private @Nullable String id;
        private @Nullable String realmId;
        private @Nullable EventType eventType;
        private @Nullable Instant eventAt;
        private @Nullable String appHookId;
        private @Nullable String authProviderId;
        private @Nullable String connectedAppId;
        private @Nullable String membershipId;
        private @Nullable String orgId;
        private @Nullable String userId;
        private @Nullable Requester request;
        private List<Notification> notifications = List.of();

        private Builder() {}

        @Override
        Builder self() {
            return this;
        }

        /** Sets {@link Event#id()}. */
        public Builder id(@Nullable String id) {
            this.id = id;
            return this;
        }

        /** Sets {@link Event#realmId()}. */
        public Builder realmId(@Nullable String realmId) {
            this.realmId = realmId;
            return this;
        }

        /** Sets {@link Event#eventType()}. */
        public Builder eventType(@Nullable EventType eventType) {
            this.eventType = eventType;
            return this;
        }

        /** Sets {@link Event#eventAt()}. */
        public Builder eventAt(@Nullable Instant eventAt) {
            this.eventAt = eventAt;
            return this;
        }

        /** Sets {@link Event#appHookId()}. */
        public Builder appHookId(@Nullable String appHookId) {
            this.appHookId = appHookId;
            return this;
        }

        /** Sets {@link Event#authProviderId()}. */
        public Builder authProviderId(@Nullable String authProviderId) {
            this.authProviderId = authProviderId;
            return this;
        }

        /** Sets {@link Event#connectedAppId()}. */
        public Builder connectedAppId(@Nullable String connectedAppId) {
            this.connectedAppId = connectedAppId;
            return this;
        }

        /** Sets {@link Event#membershipId()}. */
        public Builder membershipId(@Nullable String membershipId) {
            this.membershipId = membershipId;
            return this;
        }

        /** Sets {@link Event#orgId()}. */
        public Builder orgId(@Nullable String orgId) {
            this.orgId = orgId;
            return this;
        }

        /** Sets {@link Event#userId()}. */
        public Builder userId(@Nullable String userId) {
            this.userId = userId;
            return this;
        }

        /** Sets {@link Event#request()}. */
        public Builder request(@Nullable Requester request) {
            this.request = request;
            return this;
        }

        /** Sets {@link Event#notifications()}. */
        public Builder notifications(List<Notification> notifications) {
            this.notifications = List.copyOf(notifications);
            return this;
        }

        /** The event. */
        public Event build() {
            return new Event(this);
        }
    }
}
