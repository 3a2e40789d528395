package io.github.authrocketvertx.model;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A world of its own: users, orgs and the means of login, apart from those of other realms.
 *
 * @see <a href="https://v1.authrocket.com/docs/api/realms">AuthRocket 1: Realms</a>
 */
public final class Realm extends Model {

    private final @Nullable String id;
    private final @Nullable String name;
    private final @Nullable RealmState state;
    private final @Nullable String reference;
    private final @Nullable Map<String, @Nullable Object> custom;
    private final @Nullable UsernameValidation usernameValidation;
    private final @Nullable Boolean requireUniqueEmails;
    private final @Nullable String apiKeyPrefix;
    private final @Nullable ApiKeyPolicy apiKeyPolicy;
    private final @Nullable JwtAlgorithm jwtAlgorithm;
    private final List<JwtField> jwtFields;
    private final @Nullable Secret jwtKey;
    private final @Nullable Secret jwtSecret;
    private final @Nullable SessionType sessionType;
    private final @Nullable Integer sessionMinutes;
    private final @Nullable Integer apiKeyMinutes;
    private final @Nullable Object resourceLinks;
    private final @Nullable Instant createdAt;

    private Realm(Builder builder) {
        super(builder);
        this.id = builder.id;
        this.name = builder.name;
        this.state = builder.state;
        this.reference = builder.reference;
        this.custom = builder.custom;
        this.usernameValidation = builder.usernameValidation;
        this.requireUniqueEmails = builder.requireUniqueEmails;
        this.apiKeyPrefix = builder.apiKeyPrefix;
        this.apiKeyPolicy = builder.apiKeyPolicy;
        this.jwtAlgorithm = builder.jwtAlgorithm;
        this.jwtFields = builder.jwtFields;
        this.jwtKey = builder.jwtKey;
        this.jwtSecret = builder.jwtSecret;
        this.sessionType = builder.sessionType;
        this.sessionMinutes = builder.sessionMinutes;
        this.apiKeyMinutes = builder.apiKeyMinutes;
        this.resourceLinks = builder.resourceLinks;
        this.createdAt = builder.createdAt;
    }

    /** Starts a realm; every field is optional. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder that holds what this has. */
    public Builder toBuilder() {
        Builder builder = new Builder();
        copyTo(builder);
        builder.id = id;
        builder.name = name;
        builder.state = state;
        builder.reference = reference;
        builder.custom = custom;
        builder.usernameValidation = usernameValidation;
        builder.requireUniqueEmails = requireUniqueEmails;
        builder.apiKeyPrefix = apiKeyPrefix;
        builder.apiKeyPolicy = apiKeyPolicy;
        builder.jwtAlgorithm = jwtAlgorithm;
        builder.jwtFields = jwtFields;
        builder.jwtKey = jwtKey;
        builder.jwtSecret = jwtSecret;
        builder.sessionType = sessionType;
        builder.sessionMinutes = sessionMinutes;
        builder.apiKeyMinutes = apiKeyMinutes;
        builder.resourceLinks = resourceLinks;
        builder.createdAt = createdAt;
        return builder;
    }

    /** The id, which starts with {@code rl_}. */
    public String id() {
        return required(id, "realm", "id");
    }

    /** Whether there is an id; the service always sends one. */
    public boolean hasId() {
        return id != null;
    }

    /** The name. */
    public @Nullable String name() {
        return name;
    }

    /** Whether the realm is in use. */
    public @Nullable RealmState state() {
        return state;
    }

    /** Your own id of the realm. */
    public @Nullable String reference() {
        return reference;
    }

    /** Attributes of your own; read-only. Lists leave them out unless asked by {@link Expand#CUSTOM}. */
    public @Nullable JsonObject custom() {
        return custom == null ? null : new JsonObject(custom);
    }

    /** What the usernames of people must look like. */
    public @Nullable UsernameValidation usernameValidation() {
        return usernameValidation;
    }

    /** Whether no two people may have the same e-mail address. */
    public @Nullable Boolean requireUniqueEmails() {
        return requireUniqueEmails;
    }

    /** What generated API keys start with. */
    public @Nullable String apiKeyPrefix() {
        return apiKeyPrefix;
    }

    /** How API keys are kept. */
    public @Nullable ApiKeyPolicy apiKeyPolicy() {
        return apiKeyPolicy;
    }

    /** How login tokens are signed. */
    public @Nullable JwtAlgorithm jwtAlgorithm() {
        return jwtAlgorithm;
    }

    /** What login tokens carry beside ids and names; unmodifiable. */
    public List<JwtField> jwtFields() {
        return jwtFields;
    }

    /** What verifies login tokens: for HS256 the secret key, which also signs; for RS256 a public key in PEM. */
    public @Nullable Secret jwtKey() {
        return jwtKey;
    }

    /** The older name of {@link #jwtKey()}. */
    public @Nullable Secret jwtSecret() {
        return jwtSecret;
    }

    /** Whether sessions are kept. */
    public @Nullable SessionType sessionType() {
        return sessionType;
    }

    /** How many minutes a person stays logged in; 0 for ever. */
    public @Nullable Integer sessionMinutes() {
        return sessionMinutes;
    }

    /** How many minutes the login token of an API user is good; 0 for ever. */
    public @Nullable Integer apiKeyMinutes() {
        return apiKeyMinutes;
    }

    /** Links that the service keeps for its pages, as it sends them: their shape is not documented. Read-only. */
    public @Nullable Object resourceLinks() {
        return resourceLinks;
    }

    /** When the realm was created. */
    public @Nullable Instant createdAt() {
        return createdAt;
    }

    @Override
    @Nullable
    Object[] fields() {
        return new @Nullable Object[] {
            id,
            name,
            state,
            reference,
            custom,
            usernameValidation,
            requireUniqueEmails,
            apiKeyPrefix,
            apiKeyPolicy,
            jwtAlgorithm,
            jwtFields,
            jwtKey,
            jwtSecret,
            sessionType,
            sessionMinutes,
            apiKeyMinutes,
            resourceLinks,
            createdAt
        };
    }

    /** Which realm this is; nothing that is secret. */
    @Override
    public String toString() {
        return "Realm[" + id + "]";
    }

    /** Builds a realm. Not safe for use by several threads at once. */
    public static final class Builder extends Model.Builder<Builder> {

        private @Nullable String id;
        private @Nullable String name;
        private @Nullable RealmState state;
        private @Nullable String reference;
        private @Nullable Map<String, @Nullable Object> custom;
        private @Nullable UsernameValidation usernameValidation;
        private @Nullable Boolean requireUniqueEmails;
        private @Nullable String apiKeyPrefix;
        private @Nullable ApiKeyPolicy apiKeyPolicy;
        private @Nullable JwtAlgorithm jwtAlgorithm;
        private List<JwtField> jwtFields = List.of();
        private @Nullable Secret jwtKey;
        private @Nullable Secret jwtSecret;
        private @Nullable SessionType sessionType;
        private @Nullable Integer sessionMinutes;
        private @Nullable Integer apiKeyMinutes;
        private @Nullable Object resourceLinks;
        private @Nullable Instant createdAt;

        private Builder() {}

        @Override
        Builder self() {
            return this;
        }

        /** Sets {@link Realm#id()}. */
        public Builder id(@Nullable String id) {
            this.id = id;
            return this;
        }

        /** Sets {@link Realm#name()}. */
        public Builder name(@Nullable String name) {
            this.name = name;
            return this;
        }

        /** Sets {@link Realm#state()}. */
        public Builder state(@Nullable RealmState state) {
            this.state = state;
            return this;
        }

        /** Sets {@link Realm#reference()}. */
        public Builder reference(@Nullable String reference) {
            this.reference = reference;
            return this;
        }

        /** Sets {@link Realm#custom()}. */
        public Builder custom(@Nullable JsonObject custom) {
            this.custom = custom == null ? null : JsonValues.freeze(custom, "custom");
            return this;
        }

        /** Sets {@link Realm#usernameValidation()}. */
        public Builder usernameValidation(@Nullable UsernameValidation usernameValidation) {
            this.usernameValidation = usernameValidation;
            return this;
        }

        /** Sets {@link Realm#requireUniqueEmails()}. */
        public Builder requireUniqueEmails(@Nullable Boolean requireUniqueEmails) {
            this.requireUniqueEmails = requireUniqueEmails;
            return this;
        }

        /** Sets {@link Realm#apiKeyPrefix()}. */
        public Builder apiKeyPrefix(@Nullable String apiKeyPrefix) {
            this.apiKeyPrefix = apiKeyPrefix;
            return this;
        }

        /** Sets {@link Realm#apiKeyPolicy()}. */
        public Builder apiKeyPolicy(@Nullable ApiKeyPolicy apiKeyPolicy) {
            this.apiKeyPolicy = apiKeyPolicy;
            return this;
        }

        /** Sets {@link Realm#jwtAlgorithm()}. */
        public Builder jwtAlgorithm(@Nullable JwtAlgorithm jwtAlgorithm) {
            this.jwtAlgorithm = jwtAlgorithm;
            return this;
        }

        /** Sets {@link Realm#jwtFields()}. */
        public Builder jwtFields(List<JwtField> jwtFields) {
            this.jwtFields = List.copyOf(jwtFields);
            return this;
        }

        /** Sets {@link Realm#jwtKey()}. */
        public Builder jwtKey(@Nullable Secret jwtKey) {
            this.jwtKey = jwtKey;
            return this;
        }

        /** Sets {@link Realm#jwtSecret()}. */
        public Builder jwtSecret(@Nullable Secret jwtSecret) {
            this.jwtSecret = jwtSecret;
            return this;
        }

        /** Sets {@link Realm#sessionType()}. */
        public Builder sessionType(@Nullable SessionType sessionType) {
            this.sessionType = sessionType;
            return this;
        }

        /** Sets {@link Realm#sessionMinutes()}. */
        public Builder sessionMinutes(@Nullable Integer sessionMinutes) {
            this.sessionMinutes = sessionMinutes;
            return this;
        }

        /** Sets {@link Realm#apiKeyMinutes()}. */
        public Builder apiKeyMinutes(@Nullable Integer apiKeyMinutes) {
            this.apiKeyMinutes = apiKeyMinutes;
            return this;
        }

        /** Sets {@link Realm#resourceLinks()}. */
        public Builder resourceLinks(@Nullable Object resourceLinks) {
            this.resourceLinks = resourceLinks == null ? null : JsonValues.freeze(resourceLinks, "resource_links");
            return this;
        }

        /** Sets {@link Realm#createdAt()}. */
        public Builder createdAt(@Nullable Instant createdAt) {
            this.createdAt = createdAt;
            return this;
        }

        /** The realm. */
        public Realm build() {
            return new Realm(this);
        }
    }
}
