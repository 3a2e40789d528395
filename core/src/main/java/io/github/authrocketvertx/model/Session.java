package io.github.authrocketvertx.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A login that goes on. Only managed sessions are kept by the service; a login token of an unmanaged one is all there
 * is of it.
 *
 * @see <a href="https://v1.authrocket.com/docs/api/sessions">AuthRocket 1: Sessions</a>
 */
public final class Session extends Model {

    private final @Nullable String id;
    private final @Nullable String userId;
    private final @Nullable Instant createdAt;
    private final @Nullable Instant expiresAt;
    private final @Nullable Secret token;
    private final @Nullable Requester request;
    private final @Nullable User user;
    private final List<Membership> memberships;

    private Session(Builder builder) {
        super(builder);
        this.id = builder.id;
        this.userId = builder.userId;
        this.createdAt = builder.createdAt;
        this.expiresAt = builder.expiresAt;
        this.token = builder.token;
        this.request = builder.request;
        this.user = builder.user;
        this.memberships = builder.memberships;
    }

    /** Starts a session; every field is optional. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder that holds what this has. */
    public Builder toBuilder() {
        Builder builder = new Builder();
        copyTo(builder);
        builder.id = id;
        builder.userId = userId;
        builder.createdAt = createdAt;
        builder.expiresAt = expiresAt;
        builder.token = token;
        builder.request = request;
        builder.user = user;
        builder.memberships = memberships;
        return builder;
    }

    /** The id, which starts with {@code kss_}. */
    public String id() {
        return required(id, "session", "id");
    }

    /** Whether there is an id; the service always sends one. */
    public boolean hasId() {
        return id != null;
    }

    /** Who is logged in. */
    public @Nullable String userId() {
        return userId;
    }

    /** When the login was. */
    public @Nullable Instant createdAt() {
        return createdAt;
    }

    /** When the session ends by itself; {@code null} for never. */
    public @Nullable Instant expiresAt() {
        return expiresAt;
    }

    /** The login token, a JWT: on creation, and on getting the session with {@link Expand#TOKEN}. */
    public @Nullable Secret token() {
        return token;
    }

    /** From where the login was made; {@code null} when not told. */
    public @Nullable Requester request() {
        return request;
    }

    /** Who is logged in, where the call embeds it. */
    public @Nullable User user() {
        return user;
    }

    /**
     * The user's memberships, each with its org; unmodifiable, empty unless asked for by {@link Expand#MEMBERSHIPS}.
     */
    public List<Membership> memberships() {
        return memberships;
    }

    @Override
    @Nullable
    Object[] fields() {
        return new @Nullable Object[] {id, userId, createdAt, expiresAt, token, request, user, memberships};
    }

    /** Which session this is; nothing that is secret. */
    @Override
    public String toString() {
        return "Session[" + id + "]";
    }

    /** Builds a session. Not safe for use by several threads at once. */
    public static final class Builder extends Model.Builder<Builder> {

        private @Nullable String id;
        private @Nullable String userId;
        private @Nullable Instant createdAt;
        private @Nullable Instant expiresAt;
        private @Nullable Secret token;
        private @Nullable Requester request;
        private @Nullable User user;
        private List<Membership> memberships = List.of();

        private Builder() {}

        @Override
        Builder self() {
            return this;
        }

        /** Sets {@link Session#id()}. */
        public Builder id(@Nullable String id) {
            this.id = id;
            return this;
        }

        /** Sets {@link Session#userId()}. */
        public Builder userId(@Nullable String userId) {
            this.userId = userId;
            return this;
        }

        /** Sets {@link Session#createdAt()}. */
        public Builder createdAt(@Nullable Instant createdAt) {
            this.createdAt = createdAt;
            return this;
        }

        /** Sets {@link Session#expiresAt()}. */
        public Builder expiresAt(@Nullable Instant expiresAt) {
            this.expiresAt = expiresAt;
            return this;
        }

        /** Sets {@link Session#token()}. */
        public Builder token(@Nullable Secret token) {
            this.token = token;
            return this;
        }

        /** Sets {@link Session#request()}. */
        public Builder request(@Nullable Requester request) {
            this.request = request;
            return this;
        }

        /** Sets {@link Session#user()}. */
        public Builder user(@Nullable User user) {
            this.user = user;
            return this;
        }

        /** Sets {@link Session#memberships()}. */
        public Builder memberships(List<Membership> memberships) {
            this.memberships = List.copyOf(memberships);
            return this;
        }

        /** The session. */
        public Session build() {
            return new Session(this);
        }
    }
}
