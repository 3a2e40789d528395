package io.github.authrocketvertx.model;

import org.jspecify.annotations.Nullable;

/**
 * Where a social login begins: the page of a third party that a user's browser is sent to.
 *
 * @see <a href="https://v1.authrocket.com/docs/api/external_auth">AuthRocket 1: Social Logins</a>
 */
public final class SocialLoginUrl extends Model {

    private final @Nullable String authProviderId;
    private final @Nullable AuthProviderType providerType;
    private final @Nullable String url;

    private SocialLoginUrl(Builder builder) {
        super(builder);
        this.authProviderId = builder.authProviderId;
        this.providerType = builder.providerType;
        this.url = builder.url;
    }

    /** Starts a social login URL; every field is optional. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder that holds what this has. */
    public Builder toBuilder() {
        Builder builder = new Builder();
        copyTo(builder);
        builder.authProviderId = authProviderId;
        builder.providerType = providerType;
        builder.url = url;
        return builder;
    }

    /** The auth provider, whose id starts with {@code ap_}. */
    public @Nullable String authProviderId() {
        return authProviderId;
    }

    /** Which third party it is. */
    public @Nullable AuthProviderType providerType() {
        return providerType;
    }

    /** Where to send the browser. Good for 30 minutes; a parameter {@code state} in it comes back with the code. */
    public String url() {
        return required(url, "social login URL", "url");
    }

    /** Whether there is an address; the service always sends one. */
    public boolean hasUrl() {
        return url != null;
    }

    @Override
    @Nullable
    Object[] fields() {
        return new @Nullable Object[] {authProviderId, providerType, url};
    }

    /** Which social login URL this is; nothing that is secret. */
    @Override
    public String toString() {
        return "SocialLoginUrl[" + providerType + "]";
    }

    /** Builds a social login URL. Not safe for use by several threads at once. */
    public static final class Builder extends Model.Builder<Builder> {

        private @Nullable String authProviderId;
        private @Nullable AuthProviderType providerType;
        private @Nullable String url;

        private Builder() {}

        @Override
        Builder self() {
            return this;
        }

        /** Sets {@link SocialLoginUrl#authProviderId()}. */
        public Builder authProviderId(@Nullable String authProviderId) {
            this.authProviderId = authProviderId;
            return this;
        }

        /** Sets {@link SocialLoginUrl#providerType()}. */
        public Builder providerType(@Nullable AuthProviderType providerType) {
            this.providerType = providerType;
            return this;
        }

        /** Sets {@link SocialLoginUrl#url()}. */
        public Builder url(@Nullable String url) {
            this.url = url;
            return this;
        }

        /** The social login URL. */
        public SocialLoginUrl build() {
            return new SocialLoginUrl(this);
        }
    }
}
