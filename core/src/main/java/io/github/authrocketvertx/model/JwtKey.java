package io.github.authrocketvertx.model;

import org.jspecify.annotations.Nullable;

/**
 * A key that signs the login tokens of a realm.
 *
 * @see <a href="https://v1.authrocket.com/docs/api/jwt_keys">AuthRocket 1: JWT Keys</a>
 */
public final class JwtKey extends Model {

    private final @Nullable String id;
    private final @Nullable String realmId;
    private final @Nullable JwtAlgorithm algorithm;
    private final @Nullable JwtKeyUse use;
    private final @Nullable Secret key;
    private final @Nullable Boolean expired;

    private JwtKey(Builder builder) {
        super(builder);
        this.id = builder.id;
        this.realmId = builder.realmId;
        this.algorithm = builder.algorithm;
        this.use = builder.use;
        this.key = builder.key;
        this.expired = builder.expired;
    }

    /** Starts a JWT key; every field is optional. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder that holds what this has. */
    public Builder toBuilder() {
        Builder builder = new Builder();
        copyTo(builder);
        builder.id = id;
        builder.realmId = realmId;
        builder.algorithm = algorithm;
        builder.use = use;
        builder.key = key;
        builder.expired = expired;
        return builder;
    }

    /** The id, which starts with {@code jky_}. */
    public String id() {
        return required(id, "JWT key", "id");
    }

    /** Whether there is an id; the service always sends one. */
    public boolean hasId() {
        return id != null;
    }

    /** The realm that it is in. */
    public @Nullable String realmId() {
        return realmId;
    }

    /** How it signs. */
    public @Nullable JwtAlgorithm algorithm() {
        return algorithm;
    }

    /** What it is for. */
    public @Nullable JwtKeyUse use() {
        return use;
    }

    /** What verifies: for HS256 the secret key, which also signs; for RS256 a public key in PEM. */
    public @Nullable Secret key() {
        return key;
    }

    /** Whether it was given up and signs no more. */
    public @Nullable Boolean expired() {
        return expired;
    }

    @Override
    @Nullable
    Object[] fields() {
        return new @Nullable Object[] {id, realmId, algorithm, use, key, expired};
    }

    /** Which JWT key this is; nothing that is secret. */
    @Override
    public String toString() {
        return "JwtKey[" + id + "]";
    }

    /** Builds a JWT key. Not safe for use by several threads at once. */
    public static final class Builder extends Model.Builder<Builder> {

        private @Nullable String id;
        private @Nullable String realmId;
        private @Nullable JwtAlgorithm algorithm;
        private @Nullable JwtKeyUse use;
        private @Nullable Secret key;
        private @Nullable Boolean expired;

        private Builder() {}

        @Override
        Builder self() {
            return this;
        }

        /** Sets {@link JwtKey#id()}. */
        public Builder id(@Nullable String id) {
            this.id = id;
            return this;
        }

        /** Sets {@link JwtKey#realmId()}. */
        public Builder realmId(@Nullable String realmId) {
            this.realmId = realmId;
            return this;
        }

        /** Sets {@link JwtKey#algorithm()}. */
        public Builder algorithm(@Nullable JwtAlgorithm algorithm) {
            this.algorithm = algorithm;
            return this;
        }

        /** Sets {@link JwtKey#use()}. */
        public Builder use(@Nullable JwtKeyUse use) {
            this.use = use;
            return this;
        }

        /** Sets {@link JwtKey#key()}. */
        public Builder key(@Nullable Secret key) {
            this.key = key;
            return this;
        }

        /** Sets {@link JwtKey#expired()}. */
        public Builder expired(@Nullable Boolean expired) {
            this.expired = expired;
            return this;
        }

        /** The JWT key. */
        public JwtKey build() {
            return new JwtKey(this);
        }
    }
}
