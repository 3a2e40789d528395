package io.github.authrocketvertx.model;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A user of a realm: a person or a program.
 *
 * @see <a href="https://v1.authrocket.com/docs/api/users">AuthRocket 1: Users</a>
 */
public final class User extends Model {

    private final @Nullable String id;
    private final @Nullable String realmId;
    private final @Nullable UserState state;
    private final @Nullable UserType userType;
    private final @Nullable String username;
    private final @Nullable String email;
    private final @Nullable EmailVerification emailVerification;
    private final @Nullable String firstName;
    private final @Nullable String lastName;
    private final @Nullable String name;
    private final @Nullable String reference;
    private final @Nullable Map<String, @Nullable Object> custom;
    private final @Nullable Instant createdAt;
    private final @Nullable Instant lastLoginAt;
    private final @Nullable Secret token;
    private final @Nullable Secret passwordResetToken;
    private final @Nullable Secret apiKey;
    private final List<Credential> credentials;
    private final @Nullable Integer membershipCount;
    private final List<Membership> memberships;

    private User(Builder builder) {
        super(builder);
        this.id = builder.id;
        this.realmId = builder.realmId;
        this.state = builder.state;
        this.userType = builder.userType;
        this.username = builder.username;
        this.email = builder.email;
        this.emailVerification = builder.emailVerification;
        this.firstName = builder.firstName;
        this.lastName = builder.lastName;
        this.name = builder.name;
        this.reference = builder.reference;
        this.custom = builder.custom;
        this.createdAt = builder.createdAt;
        this.lastLoginAt = builder.lastLoginAt;
        this.token = builder.token;
        this.passwordResetToken = builder.passwordResetToken;
        this.apiKey = builder.apiKey;
        this.credentials = builder.credentials;
        this.membershipCount = builder.membershipCount;
        this.memberships = builder.memberships;
    }

    /** Starts an user; every field is optional. */
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
        builder.userType = userType;
        builder.username = username;
        builder.email = email;
        builder.emailVerification = emailVerification;
        builder.firstName = firstName;
        builder.lastName = lastName;
        builder.name = name;
        builder.reference = reference;
        builder.custom = custom;
        builder.createdAt = createdAt;
        builder.lastLoginAt = lastLoginAt;
        builder.token = token;
        builder.passwordResetToken = passwordResetToken;
        builder.apiKey = apiKey;
        builder.credentials = credentials;
        builder.membershipCount = membershipCount;
        builder.memberships = memberships;
        return builder;
    }

    /** The id, which starts with {@code usr_}. */
    public String id() {
        return required(id, "user", "id");
    }

    /** Whether there is an id; the service always sends one. */
    public boolean hasId() {
        return id != null;
    }

    /** The realm that the user belongs to. */
    public @Nullable String realmId() {
        return realmId;
    }

    /** Whether the user may log in. */
    public @Nullable UserState state() {
        return state;
    }

    /** A person or a program. */
    public @Nullable UserType userType() {
        return userType;
    }

    /** The username, in lower case. */
    public @Nullable String username() {
        return username;
    }

    /** The e-mail address, in lower case. */
    public @Nullable String email() {
        return email;
    }

    /** How far the verification of the e-mail address has come; persons only. */
    public @Nullable EmailVerification emailVerification() {
        return emailVerification;
    }

    /** The first name; persons only. */
    public @Nullable String firstName() {
        return firstName;
    }

    /** The last name; persons only. */
    public @Nullable String lastName() {
        return lastName;
    }

    /** The name to show: first and last name of a person, the name of a program. */
    public @Nullable String name() {
        return name;
    }

    /** Your own id of the user. */
    public @Nullable String reference() {
        return reference;
    }

    /** Attributes of your own, read-only; {@code null} when not sent, as in lists without {@link Expand#CUSTOM}. */
    public @Nullable JsonObject custom() {
        return custom == null ? null : new JsonObject(custom);
    }

    /** When the user was created. */
    public @Nullable Instant createdAt() {
        return createdAt;
    }

    /** When the user logged in last; for API keys at most a day late. */
    public @Nullable Instant lastLoginAt() {
        return lastLoginAt;
    }

    /** The token that a login call answers with; see {@link Login}. */
    public @Nullable Secret token() {
        return token;
    }

    /** The token of {@code generatePasswordToken}; see {@link IssuedToken}. */
    public @Nullable Secret passwordResetToken() {
        return passwordResetToken;
    }

    /** The first API key of a program; sent when it is created, later only where the realm keeps keys readable. */
    public @Nullable Secret apiKey() {
        return apiKey;
    }

    /** What the user logs in with; unmodifiable, empty when not sent. */
    public List<Credential> credentials() {
        return credentials;
    }

    /** In how many orgs the user is a member. */
    public @Nullable Integer membershipCount() {
        return membershipCount;
    }

    /** The memberships; unmodifiable, empty unless asked for by {@link Expand#MEMBERSHIPS}. */
    public List<Membership> memberships() {
        return memberships;
    }

    @Override
    @Nullable
    Object[] fields() {
        return new @Nullable Object[] {
            id,
            realmId,
            state,
            userType,
            username,
            email,
            emailVerification,
            firstName,
            lastName,
            name,
            reference,
            custom,
            createdAt,
            lastLoginAt,
            token,
            passwordResetToken,
            apiKey,
            credentials,
            membershipCount,
            memberships
        };
    }

    /** Which user this is; nothing that is secret. */
    @Override
    public String toString() {
        return "User[" + id + "]";
    }

    /** Builds an user. Not safe for use by several threads at once. */
    public static final class Builder extends Model.Builder<Builder> {

        private @Nullable String id;
        private @Nullable String realmId;
        private @Nullable UserState state;
        private @Nullable UserType userType;
        private @Nullable String username;
        private @Nullable String email;
        private @Nullable EmailVerification emailVerification;
        private @Nullable String firstName;
        private @Nullable String lastName;
        private @Nullable String name;
        private @Nullable String reference;
        private @Nullable Map<String, @Nullable Object> custom;
        private @Nullable Instant createdAt;
        private @Nullable Instant lastLoginAt;
        private @Nullable Secret token;
        private @Nullable Secret passwordResetToken;
        private @Nullable Secret apiKey;
        private List<Credential> credentials = List.of();
        private @Nullable Integer membershipCount;
        private List<Membership> memberships = List.of();

        private Builder() {}

        @Override
        Builder self() {
            return this;
        }

        /** Sets {@link User#id()}. */
        public Builder id(@Nullable String id) {
            this.id = id;
            return this;
        }

        /** Sets {@link User#realmId()}. */
        public Builder realmId(@Nullable String realmId) {
            this.realmId = realmId;
            return this;
        }

        /** Sets {@link User#state()}. */
        public Builder state(@Nullable UserState state) {
            this.state = state;
            return this;
        }

        /** Sets {@link User#userType()}. */
        public Builder userType(@Nullable UserType userType) {
            this.userType = userType;
            return this;
        }

        /** Sets {@link User#username()}. */
        public Builder username(@Nullable String username) {
            this.username = username;
            return this;
        }

        /** Sets {@link User#email()}. */
        public Builder email(@Nullable String email) {
            this.email = email;
            return this;
        }

        /** Sets {@link User#emailVerification()}. */
        public Builder emailVerification(@Nullable EmailVerification emailVerification) {
            this.emailVerification = emailVerification;
            return this;
        }

        /** Sets {@link User#firstName()}. */
        public Builder firstName(@Nullable String firstName) {
            this.firstName = firstName;
            return this;
        }

        /** Sets {@link User#lastName()}. */
        public Builder lastName(@Nullable String lastName) {
            this.lastName = lastName;
            return this;
        }

        /** Sets {@link User#name()}. */
        public Builder name(@Nullable String name) {
            this.name = name;
            return this;
        }

        /** Sets {@link User#reference()}. */
        public Builder reference(@Nullable String reference) {
            this.reference = reference;
            return this;
        }

        /** Sets {@link User#custom()}. */
        public Builder custom(@Nullable JsonObject custom) {
            this.custom = custom == null ? null : JsonValues.freeze(custom, "custom");
            return this;
        }

        /** Sets {@link User#createdAt()}. */
        public Builder createdAt(@Nullable Instant createdAt) {
            this.createdAt = createdAt;
            return this;
        }

        /** Sets {@link User#lastLoginAt()}. */
        public Builder lastLoginAt(@Nullable Instant lastLoginAt) {
            this.lastLoginAt = lastLoginAt;
            return this;
        }

        /** Sets {@link User#token()}. */
        public Builder token(@Nullable Secret token) {
            this.token = token;
            return this;
        }

        /** Sets {@link User#passwordResetToken()}. */
        public Builder passwordResetToken(@Nullable Secret passwordResetToken) {
            this.passwordResetToken = passwordResetToken;
            return this;
        }

        /** Sets {@link User#apiKey()}. */
        public Builder apiKey(@Nullable Secret apiKey) {
            this.apiKey = apiKey;
            return this;
        }

        /** Sets {@link User#credentials()}. */
        public Builder credentials(List<Credential> credentials) {
            this.credentials = List.copyOf(credentials);
            return this;
        }

        /** Sets {@link User#membershipCount()}. */
        public Builder membershipCount(@Nullable Integer membershipCount) {
            this.membershipCount = membershipCount;
            return this;
        }

        /** Sets {@link User#memberships()}. */
        public Builder memberships(List<Membership> memberships) {
            this.memberships = List.copyOf(memberships);
            return this;
        }

        /** The user. */
        public User build() {
            return new User(this);
        }
    }
}
