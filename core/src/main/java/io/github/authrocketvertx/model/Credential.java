package io.github.authrocketvertx.model;

import org.jspecify.annotations.Nullable;

/**
 * What a user logs in with. Embedded in a user it has an id and a type only.
 *
 * @see <a href="https://v1.authrocket.com/docs/api/credentials">AuthRocket 1: Credentials</a>
 */
public final class Credential extends Model {

    private final @Nullable String id;
    private final @Nullable CredentialType credentialType;

    private Credential(Builder builder) {
        super(builder);
        this.id = builder.id;
        this.credentialType = builder.credentialType;
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
        builder.credentialType = credentialType;
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

    /** A password, a key, a second factor or a social account. */
    public @Nullable CredentialType credentialType() {
        return credentialType;
    }

    @Override
    @Nullable
    Object[] fields() {
        return new @Nullable Object[] {id, credentialType};
    }

    /** Which credential this is; nothing that is secret. */
    @Override
    public String toString() {
        return "Credential[" + id + "]";
    }

    /** Builds a credential. Not safe for use by several threads at once. */
    public static final class Builder extends Model.Builder<Builder> {

        private @Nullable String id;
        private @Nullable CredentialType credentialType;

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

        /** Sets {@link Credential#credentialType()}. */
        public Builder credentialType(@Nullable CredentialType credentialType) {
            this.credentialType = credentialType;
            return this;
        }

        /** The credential. */
        public Credential build() {
            return new Credential(this);
        }
    }
}
