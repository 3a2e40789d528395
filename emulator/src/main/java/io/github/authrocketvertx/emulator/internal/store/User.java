package io.github.authrocketvertx.emulator.internal.store;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A user, human or API. Immutable, so that an index can never hold a half-changed one; changes go through
 * {@link #toBuilder()} and {@link Realm#put}. Usernames and e-mail addresses are lower-case.
 */
public final class User {

    public static final String HUMAN = "human";
    public static final String API = "api";
    public static final String ACTIVE = "active";
    public static final String INACTIVE = "inactive";

    private final String id;
    private final String userType;
    private final Instant createdAt;
    private final String state;
    private final String username;
    private final @Nullable String email;
    private final String emailVerification;
    private final @Nullable String firstName;
    private final @Nullable String lastName;
    private final @Nullable String givenName;
    private final @Nullable String reference;
    /** Null when empty, as most are. */
    private final @Nullable JsonObject custom;

    private final @Nullable Instant lastLoginAt;
    private final List<Credential> credentials;

    private User(Builder from, String username) {
        this.id = from.id;
        this.userType = from.userType;
        this.createdAt = from.createdAt;
        this.state = from.state;
        this.username = username;
        this.email = from.email;
        this.emailVerification = from.emailVerification;
        this.firstName = from.firstName;
        this.lastName = from.lastName;
        this.givenName = from.givenName;
        this.reference = from.reference;
        this.custom = from.custom.isEmpty() ? null : from.custom;
        this.lastLoginAt = from.lastLoginAt;
        this.credentials = List.copyOf(from.credentials);
    }

    public static Builder builder(String id, String userType, Instant createdAt) {
        return new Builder(id, userType, createdAt);
    }

    public Builder toBuilder() {
        Builder copy = new Builder(id, userType, createdAt);
        copy.state = state;
        copy.username = username;
        copy.email = email;
        copy.emailVerification = emailVerification;
        copy.firstName = firstName;
        copy.lastName = lastName;
        copy.givenName = givenName;
        copy.reference = reference;
        copy.custom = custom();
        copy.lastLoginAt = lastLoginAt;
        copy.credentials.addAll(credentials);
        return copy;
    }

    public String id() {
        return id;
    }

    public boolean isHuman() {
        return userType.equals(HUMAN);
    }

    public boolean isActive() {
        return state.equals(ACTIVE);
    }

    public String userType() {
        return userType;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public String state() {
        return state;
    }

    public String username() {
        return username;
    }

    public @Nullable String email() {
        return email;
    }

    public String emailVerification() {
        return emailVerification;
    }

    public @Nullable String firstName() {
        return firstName;
    }

    public @Nullable String lastName() {
        return lastName;
    }

    /** The display name: a human's first and last name, an API user's own name, or else the username. */
    public String name() {
        if (!isHuman()) {
            return givenName == null || givenName.isEmpty() ? username : givenName;
        }
        String full = ((firstName == null ? "" : firstName) + " " + (lastName == null ? "" : lastName)).strip();
        return full.isEmpty() ? username : full;
    }

    /** The name that an API user was given, if any. */
    public @Nullable String givenName() {
        return givenName;
    }

    public @Nullable String reference() {
        return reference;
    }

    /** A copy, free to change. */
    public JsonObject custom() {
        return custom == null ? new JsonObject() : custom.copy();
    }

    public @Nullable Instant lastLoginAt() {
        return lastLoginAt;
    }

    public List<Credential> credentials() {
        return credentials;
    }

    /** Returns the credential with that id, or null. */
    public @Nullable Credential credential(String credentialId) {
        for (Credential credential : credentials) {
            if (credential.id().equals(credentialId)) {
                return credential;
            }
        }
        return null;
    }

    /** Returns the first active credential of that type, or null. */
    public @Nullable Credential activeCredential(String type) {
        for (Credential credential : credentials) {
            if (credential.isActive(type)) {
                return credential;
            }
        }
        return null;
    }

    @Override
    public String toString() {
        return "User[" + id + ", " + userType + ", " + state + "]";
    }

    /** Collects a user's values. */
    public static final class Builder {
        private final String id;
        private final String userType;
        private final Instant createdAt;
        private String state = ACTIVE;
        private @Nullable String username;
        private @Nullable String email;
        private String emailVerification = "none";
        private @Nullable String firstName;
        private @Nullable String lastName;
        private @Nullable String givenName;
        private @Nullable String reference;
        private JsonObject custom = new JsonObject();
        private @Nullable Instant lastLoginAt;
        private final List<Credential> credentials = new ArrayList<>();

        private Builder(String id, String userType, Instant createdAt) {
            this.id = id;
            this.userType = userType;
            this.createdAt = createdAt;
        }

        public String id() {
            return id;
        }

        public boolean isHuman() {
            return userType.equals(HUMAN);
        }

        public Builder state(String value) {
            this.state = value;
            return this;
        }

        public Builder username(String value) {
            this.username = value;
            return this;
        }

        public @Nullable String username() {
            return username;
        }

        public Builder email(@Nullable String value) {
            this.email = value;
            return this;
        }

        public @Nullable String email() {
            return email;
        }

        public Builder emailVerification(String value) {
            this.emailVerification = value;
            return this;
        }

        public Builder firstName(@Nullable String value) {
            this.firstName = value;
            return this;
        }

        public Builder lastName(@Nullable String value) {
            this.lastName = value;
            return this;
        }

        /** The name of an API user; a human's is made of first and last name. */
        public Builder givenName(@Nullable String value) {
            this.givenName = value;
            return this;
        }

        public Builder reference(@Nullable String value) {
            this.reference = value;
            return this;
        }

        public Builder custom(JsonObject value) {
            this.custom = value.copy();
            return this;
        }

        public Builder lastLoginAt(Instant value) {
            this.lastLoginAt = value;
            return this;
        }

        public Builder addCredential(Credential credential) {
            credentials.add(credential);
            return this;
        }

        /** Puts the credential in the place of the one with the same id. */
        public Builder replaceCredential(Credential credential) {
            credentials.replaceAll(old -> old.id().equals(credential.id()) ? credential : old);
            return this;
        }

        public Builder removeCredential(String credentialId) {
            credentials.removeIf(old -> old.id().equals(credentialId));
            return this;
        }

        /** Changes the digest of the password credential, or adds one with {@code newId}. */
        public Builder passwordDigest(String newId, String digest) {
            for (int i = 0; i < credentials.size(); i++) {
                Credential old = credentials.get(i);
                if (old.type().equals(Credential.PASSWORD)) {
                    credentials.set(i, Credential.password(old.id(), digest));
                    return this;
                }
            }
            return addCredential(Credential.password(newId, digest));
        }

        public User build() {
            return new User(this, Objects.requireNonNull(username, "username"));
        }
    }
}
