package io.github.authrocketvertx.model;

import org.jspecify.annotations.Nullable;

/**
 * A user to be: someone who signed up, and whom the application may make a user.
 *
 * @see <a href="https://v1.authrocket.com/docs/api/user_tokens">AuthRocket 1: Signup Tokens</a>
 */
public final class SignupToken extends Model {

    private final @Nullable Secret token;
    private final @Nullable String realmId;
    private final @Nullable String username;
    private final @Nullable String email;
    private final @Nullable String firstName;
    private final @Nullable String lastName;
    private final @Nullable CredentialType credentialType;

    private SignupToken(Builder builder) {
        super(builder);
        this.token = builder.token;
        this.realmId = builder.realmId;
        this.username = builder.username;
        this.email = builder.email;
        this.firstName = builder.firstName;
        this.lastName = builder.lastName;
        this.credentialType = builder.credentialType;
    }

    /** Starts a signup token; every field is optional. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder that holds what this has. */
    public Builder toBuilder() {
        Builder builder = new Builder();
        copyTo(builder);
        builder.token = token;
        builder.realmId = realmId;
        builder.username = username;
        builder.email = email;
        builder.firstName = firstName;
        builder.lastName = lastName;
        builder.credentialType = credentialType;
        return builder;
    }

    /**
     * The token, which is its own id and starts with {@code utk_}: {@link UserCreate#fromSignupToken} makes a user of
     * it.
     */
    public Secret token() {
        return required(token, "signup token", "id");
    }

    /** Whether there is a token; the service always sends one. */
    public boolean hasToken() {
        return token != null;
    }

    /** The realm that it is in. */
    public @Nullable String realmId() {
        return realmId;
    }

    /** The username that the user will have. */
    public @Nullable String username() {
        return username;
    }

    /** The e-mail address that the user will have. */
    public @Nullable String email() {
        return email;
    }

    /** The first name. */
    public @Nullable String firstName() {
        return firstName;
    }

    /** The last name. */
    public @Nullable String lastName() {
        return lastName;
    }

    /** What the user will log in with. */
    public @Nullable CredentialType credentialType() {
        return credentialType;
    }

    @Override
    @Nullable
    Object[] fields() {
        return new @Nullable Object[] {token, realmId, username, email, firstName, lastName, credentialType};
    }

    /** Which signup token this is; nothing that is secret. */
    @Override
    public String toString() {
        return "SignupToken[" + username + "]";
    }

    /** Builds a signup token. Not safe for use by several threads at once. */
    public static final class Builder extends Model.Builder<Builder> {

        private @Nullable Secret token;
        private @Nullable String realmId;
        private @Nullable String username;
        private @Nullable String email;
        private @Nullable String firstName;
        private @Nullable String lastName;
        private @Nullable CredentialType credentialType;

        private Builder() {}

        @Override
        Builder self() {
            return this;
        }

        /** Sets {@link SignupToken#token()}. */
        public Builder token(@Nullable Secret token) {
            this.token = token;
            return this;
        }

        /** Sets {@link SignupToken#realmId()}. */
        public Builder realmId(@Nullable String realmId) {
            this.realmId = realmId;
            return this;
        }

        /** Sets {@link SignupToken#username()}. */
        public Builder username(@Nullable String username) {
            this.username = username;
            return this;
        }

        /** Sets {@link SignupToken#email()}. */
        public Builder email(@Nullable String email) {
            this.email = email;
            return this;
        }

        /** Sets {@link SignupToken#firstName()}. */
        public Builder firstName(@Nullable String firstName) {
            this.firstName = firstName;
            return this;
        }

        /** Sets {@link SignupToken#lastName()}. */
        public Builder lastName(@Nullable String lastName) {
            this.lastName = lastName;
            return this;
        }

        /** Sets {@link SignupToken#credentialType()}. */
        public Builder credentialType(@Nullable CredentialType credentialType) {
            this.credentialType = credentialType;
            return this;
        }

        /** The signup token. */
        public SignupToken build() {
            return new SignupToken(this);
        }
    }
}
