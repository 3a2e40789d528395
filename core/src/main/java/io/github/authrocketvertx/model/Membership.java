package io.github.authrocketvertx.model;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a user may do in an org, or in the realm where no org is named.
 *
 * @see <a href="https://v1.authrocket.com/docs/api/memberships">AuthRocket 1: Memberships</a>
 */
public final class Membership extends Model {

    private final @Nullable String id;
    private final @Nullable String userId;
    private final @Nullable String orgId;
    private final List<String> permissions;
    private final @Nullable Instant expiresAt;
    private final @Nullable Map<String, @Nullable Object> custom;
    private final @Nullable Instant createdAt;
    private final @Nullable User user;
    private final @Nullable Org org;

    private Membership(Builder builder) {
        super(builder);
        this.id = builder.id;
        this.userId = builder.userId;
        this.orgId = builder.orgId;
        this.permissions = builder.permissions;
        this.expiresAt = builder.expiresAt;
        this.custom = builder.custom;
        this.createdAt = builder.createdAt;
        this.user = builder.user;
        this.org = builder.org;
    }

    /** Starts a membership; every field is optional. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder that holds what this has. */
    public Builder toBuilder() {
        Builder builder = new Builder();
        copyTo(builder);
        builder.id = id;
        builder.userId = userId;
        builder.orgId = orgId;
        builder.permissions = permissions;
        builder.expiresAt = expiresAt;
        builder.custom = custom;
        builder.createdAt = createdAt;
        builder.user = user;
        builder.org = org;
        return builder;
    }

    /** The id, which starts with {@code mb_}. */
    public String id() {
        return required(id, "membership", "id");
    }

    /** Whether there is an id; the service always sends one. */
    public boolean hasId() {
        return id != null;
    }

    /** The user. */
    public @Nullable String userId() {
        return userId;
    }

    /** The org; {@code null} for a membership in no org. */
    public @Nullable String orgId() {
        return orgId;
    }

    /** The permissions; unmodifiable, possibly empty. */
    public List<String> permissions() {
        return permissions;
    }

    /** When the service deletes the membership; {@code null} for never. */
    public @Nullable Instant expiresAt() {
        return expiresAt;
    }

    /** Attributes of your own, read-only; {@code null} when not sent. */
    public @Nullable JsonObject custom() {
        return custom == null ? null : new JsonObject(custom);
    }

    /** When the membership was created. */
    public @Nullable Instant createdAt() {
        return createdAt;
    }

    /** The user, where the call embeds it. */
    public @Nullable User user() {
        return user;
    }

    /** The org, where the call embeds it. */
    public @Nullable Org org() {
        return org;
    }

    @Override
    @Nullable
    Object[] fields() {
        return new @Nullable Object[] {id, userId, orgId, permissions, expiresAt, custom, createdAt, user, org};
    }

    /** Which membership this is; nothing that is secret. */
    @Override
    public String toString() {
        return "Membership[" + id + "]";
    }

    /** Builds a membership. Not safe for use by several threads at once. */
    public static final class Builder extends Model.Builder<Builder> {

        private @Nullable String id;
        private @Nullable String userId;
        private @Nullable String orgId;
        private List<String> permissions = List.of();
        private @Nullable Instant expiresAt;
        private @Nullable Map<String, @Nullable Object> custom;
        private @Nullable Instant createdAt;
        private @Nullable User user;
        private @Nullable Org org;

        private Builder() {}

        @Override
        Builder self() {
            return this;
        }

        /** Sets {@link Membership#id()}. */
        public Builder id(@Nullable String id) {
            this.id = id;
            return this;
        }

        /** Sets {@link Membership#userId()}. */
        public Builder userId(@Nullable String userId) {
            this.userId = userId;
            return this;
        }

        /** Sets {@link Membership#orgId()}. */
        public Builder orgId(@Nullable String orgId) {
            this.orgId = orgId;
            return this;
        }

        /** Sets {@link Membership#permissions()}. */
        public Builder permissions(List<String> permissions) {
            this.permissions = List.copyOf(permissions);
            return this;
        }

        /** Sets {@link Membership#expiresAt()}. */
        public Builder expiresAt(@Nullable Instant expiresAt) {
            this.expiresAt = expiresAt;
            return this;
        }

        /** Sets {@link Membership#custom()}. */
        public Builder custom(@Nullable JsonObject custom) {
            this.custom = custom == null ? null : JsonValues.freeze(custom, "custom");
            return this;
        }

        /** Sets {@link Membership#createdAt()}. */
        public Builder createdAt(@Nullable Instant createdAt) {
            this.createdAt = createdAt;
            return this;
        }

        /** Sets {@link Membership#user()}. */
        public Builder user(@Nullable User user) {
            this.user = user;
            return this;
        }

        /** Sets {@link Membership#org()}. */
        public Builder org(@Nullable Org org) {
            this.org = org;
            return this;
        }

        /** The membership. */
        public Membership build() {
            return new Membership(this);
        }
    }
}
