package io.github.authrocketvertx.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A means of login that a realm offers: passwords, codes, the hosted pages, or a third party.
 *
 * @see <a href="https://v1.authrocket.com/docs/api/auth_providers">AuthRocket 1: Auth Providers</a>
 */
public final class AuthProvider extends Model {

    private final @Nullable String id;
    private final @Nullable String realmId;
    private final @Nullable String name;
    private final @Nullable AuthProviderType providerType;
    private final @Nullable AuthProviderState state;
    private final @Nullable Object login;
    private final @Nullable Object signup;
    private final @Nullable SignupMode signupMode;
    private final @Nullable Object nameField;
    private final @Nullable Object passwordField;
    private final @Nullable Object emailVerification;
    private final @Nullable Object verify;
    private final @Nullable Object minComplexity;
    private final @Nullable Integer minLength;
    private final @Nullable Object requiredChars;
    private final @Nullable String clientId;
    private final @Nullable Secret clientSecret;
    private final List<String> scopes;
    private final @Nullable Instant createdAt;

    private AuthProvider(Builder builder) {
        super(builder);
        this.id = builder.id;
        this.realmId = builder.realmId;
        this.name = builder.name;
        this.providerType = builder.providerType;
        this.state = builder.state;
        this.login = builder.login;
        this.signup = builder.signup;
        this.signupMode = builder.signupMode;
        this.nameField = builder.nameField;
        this.passwordField = builder.passwordField;
        this.emailVerification = builder.emailVerification;
        this.verify = builder.verify;
        this.minComplexity = builder.minComplexity;
        this.minLength = builder.minLength;
        this.requiredChars = builder.requiredChars;
        this.clientId = builder.clientId;
        this.clientSecret = builder.clientSecret;
        this.scopes = builder.scopes;
        this.createdAt = builder.createdAt;
    }

    /** Starts an auth provider; every field is optional. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder that holds what this has. */
    public Builder toBuilder() {
        Builder builder = new Builder();
        copyTo(builder);
        builder.id = id;
        builder.realmId = realmId;
        builder.name = name;
        builder.providerType = providerType;
        builder.state = state;
        builder.login = login;
        builder.signup = signup;
        builder.signupMode = signupMode;
        builder.nameField = nameField;
        builder.passwordField = passwordField;
        builder.emailVerification = emailVerification;
        builder.verify = verify;
        builder.minComplexity = minComplexity;
        builder.minLength = minLength;
        builder.requiredChars = requiredChars;
        builder.clientId = clientId;
        builder.clientSecret = clientSecret;
        builder.scopes = scopes;
        builder.createdAt = createdAt;
        return builder;
    }

    /** The id, which starts with {@code ap_}. */
    public String id() {
        return required(id, "auth provider", "id");
    }

    /** Whether there is an id; the service always sends one. */
    public boolean hasId() {
        return id != null;
    }

    /** The realm that it is in. */
    public @Nullable String realmId() {
        return realmId;
    }

    /** The name. */
    public @Nullable String name() {
        return name;
    }

    /** What it is; decides which of the other fields there are. */
    public @Nullable AuthProviderType providerType() {
        return providerType;
    }

    /** Whether it can be used. */
    public @Nullable AuthProviderState state() {
        return state;
    }

    /** Hosted pages: whether one can log in there. As the service sends it: its kind is not documented. Read-only. */
    public @Nullable Object login() {
        return login;
    }

    /** Hosted pages: whether one can sign up there. As the service sends it: its kind is not documented. Read-only. */
    public @Nullable Object signup() {
        return signup;
    }

    /** Hosted pages: what a signup leads to. */
    public @Nullable SignupMode signupMode() {
        return signupMode;
    }

    /** Hosted pages: whether a name is asked for. As the service sends it: its kind is not documented. Read-only. */
    public @Nullable Object nameField() {
        return nameField;
    }

    /** Hosted pages: how a password is asked for. As the service sends it: its kind is not documented. Read-only. */
    public @Nullable Object passwordField() {
        return passwordField;
    }

    /**
     * Hosted pages: whether e-mail addresses are verified. As the service sends it: its kind is not documented.
     * Read-only.
     */
    public @Nullable Object emailVerification() {
        return emailVerification;
    }

    /** Hosted pages: what is verified, and when. As the service sends it: its kind is not documented. Read-only. */
    public @Nullable Object verify() {
        return verify;
    }

    /** Passwords: how varied one must be. As the service sends it: its kind is not documented. Read-only. */
    public @Nullable Object minComplexity() {
        return minComplexity;
    }

    /** Passwords: how many characters one must have. */
    public @Nullable Integer minLength() {
        return minLength;
    }

    /** Passwords: which characters one must have. As the service sends it: its kind is not documented. Read-only. */
    public @Nullable Object requiredChars() {
        return requiredChars;
    }

    /** Third parties: who we are to them. */
    public @Nullable String clientId() {
        return clientId;
    }

    /** Third parties: what proves that to them. */
    public @Nullable Secret clientSecret() {
        return clientSecret;
    }

    /** Third parties: what is asked of them; unmodifiable. */
    public List<String> scopes() {
        return scopes;
    }

    /** When the provider was created. */
    public @Nullable Instant createdAt() {
        return createdAt;
    }

    @Override
    @Nullable
    Object[] fields() {
        return new @Nullable Object[] {
            id,
            realmId,
            name,
            providerType,
            state,
            login,
            signup,
            signupMode,
            nameField,
            passwordField,
            emailVerification,
            verify,
            minComplexity,
            minLength,
            requiredChars,
            clientId,
            clientSecret,
            scopes,
            createdAt
        };
    }

    /** Which auth provider this is; nothing that is secret. */
    @Override
    public String toString() {
        return "AuthProvider[" + id + "]";
    }

    /** Builds an auth provider. Not safe for use by several threads at once. */
    public static final class Builder extends Model.Builder<Builder> {

        private @Nullable String id;
        private @Nullable String realmId;
        private @Nullable String name;
        private @Nullable AuthProviderType providerType;
        private @Nullable AuthProviderState state;
        private @Nullable Object login;
        private @Nullable Object signup;
        private @Nullable SignupMode signupMode;
        private @Nullable Object nameField;
        private @Nullable Object passwordField;
        private @Nullable Object emailVerification;
        private @Nullable Object verify;
        private @Nullable Object minComplexity;
        private @Nullable Integer minLength;
        private @Nullable Object requiredChars;
        private @Nullable String clientId;
        private @Nullable Secret clientSecret;
        private List<String> scopes = List.of();
        private @Nullable Instant createdAt;

        private Builder() {}

        @Override
        Builder self() {
            return this;
        }

        /** Sets {@link AuthProvider#id()}. */
        public Builder id(@Nullable String id) {
            this.id = id;
            return this;
        }

        /** Sets {@link AuthProvider#realmId()}. */
        public Builder realmId(@Nullable String realmId) {
            this.realmId = realmId;
            return this;
        }

        /** Sets {@link AuthProvider#name()}. */
        public Builder name(@Nullable String name) {
            this.name = name;
            return this;
        }

        /** Sets {@link AuthProvider#providerType()}. */
        public Builder providerType(@Nullable AuthProviderType providerType) {
            this.providerType = providerType;
            return this;
        }

        /** Sets {@link AuthProvider#state()}. */
        public Builder state(@Nullable AuthProviderState state) {
            this.state = state;
            return this;
        }

        /** Sets {@link AuthProvider#login()}. */
        public Builder login(@Nullable Object login) {
            this.login = login == null ? null : JsonValues.freeze(login, "login");
            return this;
        }

        /** Sets {@link AuthProvider#signup()}. */
        public Builder signup(@Nullable Object signup) {
            this.signup = signup == null ? null : JsonValues.freeze(signup, "signup");
            return this;
        }

        /** Sets {@link AuthProvider#signupMode()}. */
        public Builder signupMode(@Nullable SignupMode signupMode) {
            this.signupMode = signupMode;
            return this;
        }

        /** Sets {@link AuthProvider#nameField()}. */
        public Builder nameField(@Nullable Object nameField) {
            this.nameField = nameField == null ? null : JsonValues.freeze(nameField, "name_field");
            return this;
        }

        /** Sets {@link AuthProvider#passwordField()}. */
        public Builder passwordField(@Nullable Object passwordField) {
            this.passwordField = passwordField == null ? null : JsonValues.freeze(passwordField, "password_field");
            return this;
        }

        /** Sets {@link AuthProvider#emailVerification()}. */
        public Builder emailVerification(@Nullable Object emailVerification) {
            this.emailVerification =
                    emailVerification == null ? null : JsonValues.freeze(emailVerification, "email_verification");
            return this;
        }

        /** Sets {@link AuthProvider#verify()}. */
        public Builder verify(@Nullable Object verify) {
            this.verify = verify == null ? null : JsonValues.freeze(verify, "verify");
            return this;
        }

        /** Sets {@link AuthProvider#minComplexity()}. */
        public Builder minComplexity(@Nullable Object minComplexity) {
            this.minComplexity = minComplexity == null ? null : JsonValues.freeze(minComplexity, "min_complexity");
            return this;
        }

        /** Sets {@link AuthProvider#minLength()}. */
        public Builder minLength(@Nullable Integer minLength) {
            this.minLength = minLength;
            return this;
        }

        /** Sets {@link AuthProvider#requiredChars()}. */
        public Builder requiredChars(@Nullable Object requiredChars) {
            this.requiredChars = requiredChars == null ? null : JsonValues.freeze(requiredChars, "required_chars");
            return this;
        }

        /** Sets {@link AuthProvider#clientId()}. */
        public Builder clientId(@Nullable String clientId) {
            this.clientId = clientId;
            return this;
        }

        /** Sets {@link AuthProvider#clientSecret()}. */
        public Builder clientSecret(@Nullable Secret clientSecret) {
            this.clientSecret = clientSecret;
            return this;
        }

        /** Sets {@link AuthProvider#scopes()}. */
        public Builder scopes(List<String> scopes) {
            this.scopes = List.copyOf(scopes);
            return this;
        }

        /** Sets {@link AuthProvider#createdAt()}. */
        public Builder createdAt(@Nullable Instant createdAt) {
            this.createdAt = createdAt;
            return this;
        }

        /** The auth provider. */
        public AuthProvider build() {
            return new AuthProvider(this);
        }
    }
}
