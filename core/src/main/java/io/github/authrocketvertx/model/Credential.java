package io.github.authrocketvertx.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a user logs in with. Embedded in a user it has an id and a type only.
 *
 * @see <a href="https://v1.authrocket.com/docs/api/credentials">AuthRocket 1: Credentials</a>
 */
public final class Credential extends Model {

    private final @Nullable String id;
    private final @Nullable String realmId;
    private final @Nullable String userId;
    private final @Nullable CredentialType credentialType;
    private final @Nullable CredentialState state;
    private final @Nullable Secret apiKey;
    private final @Nullable String authProviderId;
    private final @Nullable String name;
    private final @Nullable Secret otpSecret;
    private final @Nullable Secret provisioningUri;
    private final @Nullable String providerUserId;
    private final @Nullable Secret accessToken;
    private final @Nullable Instant tokenExpiresAt;

    private Credential(Builder builder) {
        super(builder);
        this.id = builder.id;
        this.realmId = builder.realmId;
        this.userId = builder.userId;
        this.credentialType = builder.credentialType;
        this.state = builder.state;
        this.apiKey = builder.apiKey;
        this.authProviderId = builder.authProviderId;
        this.name = builder.name;
        this.otpSecret = builder.otpSecret;
        this.provisioningUri = builder.provisioningUri;
        this.providerUserId = builder.providerUserId;
        this.accessToken = builder.accessToken;
        this.tokenExpiresAt = builder.tokenExpiresAt;
    }

    /** Starts a credential; every field is optional. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder that holds what this has. */
    public Builder toBuilder() {
        Builder builder = new Builder();
        copyTo(builder);
        builder.id = id;
        builder.realmId = realmId;
        builder.userId = userId;
        builder.credentialType = credentialType;
        builder.state = state;
        builder.apiKey = apiKey;
        builder.authProviderId = authProviderId;
        builder.name = name;
        builder.otpSecret = otpSecret;
        builder.provisioningUri = provisioningUri;
        builder.providerUserId = providerUserId;
        builder.accessToken = accessToken;
        builder.tokenExpiresAt = tokenExpiresAt;
        return builder;
    }

    /** The id, which starts with {@code crd_}. */
    public String id() {
        return required(id, "credential", "id");
    }

    /** Whether there is an id; the service always sends one. */
    public boolean hasId() {
        return id != null;
    }

    /** The realm that it is in. */
    public @Nullable String realmId() {
        return realmId;
    }

    /** Whose it is. */
    public @Nullable String userId() {
        return userId;
    }

    /** A password, a key, a second factor or a social account. */
    public @Nullable CredentialType credentialType() {
        return credentialType;
    }

    /** How far it has come. */
    public @Nullable CredentialState state() {
        return state;
    }

    /** API key: the key, when it was just made or the realm keeps keys readable. */
    public @Nullable Secret apiKey() {
        return apiKey;
    }

    /** Second factor and social account: by which provider. */
    public @Nullable String authProviderId() {
        return authProviderId;
    }

    /** Second factor: what the user calls the device. */
    public @Nullable String name() {
        return name;
    }

    /** Second factor: the secret that codes are made from, until it was verified. */
    public @Nullable Secret otpSecret() {
        return otpSecret;
    }

    /** Second factor: what an app reads off a picture, until it was verified; the secret is in it. */
    public @Nullable Secret provisioningUri() {
        return provisioningUri;
    }

    /** Social account: the user's id there. */
    public @Nullable String providerUserId() {
        return providerUserId;
    }

    /** Social account: what gives access to it. */
    public @Nullable Secret accessToken() {
        return accessToken;
    }

    /** Social account: until when that token is good. */
    public @Nullable Instant tokenExpiresAt() {
        return tokenExpiresAt;
    }

    @Override
    @Nullable
    Object[] fields() {
        return new @Nullable Object[] {
            id,
            realmId,
            userId,
            credentialType,
            state,
            apiKey,
            authProviderId,
            name,
            otpSecret,
            provisioningUri,
            providerUserId,
            accessToken,
            tokenExpiresAt
        };
    }

    /** Which credential this is; nothing that is secret. */
    @Override
    public String toString() {
        return "Credential[" + id + "]";
    }

    /** Builds a credential. Not safe for use by several threads at once. */
    public static final class Builder extends Model.Builder<Builder> {

        private @Nullable String id;
        private @Nullable String realmId;
        private @Nullable String userId;
        private @Nullable CredentialType credentialType;
        private @Nullable CredentialState state;
        private @Nullable Secret apiKey;
        private @Nullable String authProviderId;
        private @Nullable String name;
        private @Nullable Secret otpSecret;
        private @Nullable Secret provisioningUri;
        private @Nullable String providerUserId;
        private @Nullable Secret accessToken;
        private @Nullable Instant tokenExpiresAt;

        private Builder() {}

        @Override
        Builder self() {
            return this;
        }

        /** Sets {@link Credential#id()}. */
        public Builder id(@Nullable String id) {
            this.id = id;
            return this;
        }

        /** Sets {@link Credential#realmId()}. */
        public Builder realmId(@Nullable String realmId) {
            this.realmId = realmId;
            return this;
        }

        /** Sets {@link Credential#userId()}. */
        public Builder userId(@Nullable String userId) {
            this.userId = userId;
            return this;
        }

        /** Sets {@link Credential#credentialType()}. */
        public Builder credentialType(@Nullable CredentialType credentialType) {
            this.credentialType = credentialType;
            return this;
        }

        /** Sets {@link Credential#state()}. */
        public Builder state(@Nullable CredentialState state) {
            this.state = state;
            return this;
        }

        /** Sets {@link Credential#apiKey()}. */
        public Builder apiKey(@Nullable Secret apiKey) {
            this.apiKey = apiKey;
            return this;
        }

        /** Sets {@link Credential#authProviderId()}. */
        public Builder authProviderId(@Nullable String authProviderId) {
            this.authProviderId = authProviderId;
            return this;
        }

        /** Sets {@link Credential#name()}. */
        public Builder name(@Nullable String name) {
            this.name = name;
            return this;
        }

        /** Sets {@link Credential#otpSecret()}. */
        public Builder otpSecret(@Nullable Secret otpSecret) {
            this.otpSecret = otpSecret;
            return this;
        }

        /** Sets {@link Credential#provisioningUri()}. */
        public Builder provisioningUri(@Nullable Secret provisioningUri) {
            this.provisioningUri = provisioningUri;
            return this;
        }

        /** Sets {@link Credential#providerUserId()}. */
        public Builder providerUserId(@Nullable String providerUserId) {
            this.providerUserId = providerUserId;
            return this;
        }

        /** Sets {@link Credential#accessToken()}. */
        public Builder accessToken(@Nullable Secret accessToken) {
            this.accessToken = accessToken;
            return this;
        }

        /** Sets {@link Credential#tokenExpiresAt()}. */
        public Builder tokenExpiresAt(@Nullable Instant tokenExpiresAt) {
            this.tokenExpiresAt = tokenExpiresAt;
            return this;
        }

        /** The credential. */
        public Credential build() {
            return new Credential(this);
        }
    }
}
