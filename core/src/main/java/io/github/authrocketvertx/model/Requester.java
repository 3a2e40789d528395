package io.github.authrocketvertx.model;

import org.jspecify.annotations.Nullable;

/**
 * On whose behalf a call was made, as the service stored it: the end user's address and program.
 *
 * <p>Sent with a call by {@link RequestInfo}.
 */
public final class Requester extends Model {

    private final @Nullable String ip;
    private final @Nullable String client;

    private Requester(Builder builder) {
        super(builder);
        this.ip = builder.ip;
        this.client = builder.client;
    }

    /** Starts a requester; every field is optional. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder that holds what this has. */
    public Builder toBuilder() {
        Builder builder = new Builder();
        copyTo(builder);
        builder.ip = ip;
        builder.client = client;
        return builder;
    }

    /** The IP address. */
    public @Nullable String ip() {
        return ip;
    }

    /** The program, usually a {@code User-Agent}. */
    public @Nullable String client() {
        return client;
    }

    @Override
    @Nullable
    Object[] fields() {
        return new @Nullable Object[] {ip, client};
    }

    /** What it is; nothing that could be secret. */
    @Override
    public String toString() {
        return "Requester[]";
    }

    /** Builds a requester. Not safe for use by several threads at once. */
    public static final class Builder extends Model.Builder<Builder> {

        private @Nullable String ip;
        private @Nullable String client;

        private Builder() {}

        @Override
        Builder self() {
            return this;
        }

        /** Sets {@link Requester#ip()}. */
        public Builder ip(@Nullable String ip) {
            this.ip = ip;
            return this;
        }

        /** Sets {@link Requester#client()}. */
        public Builder client(@Nullable String client) {
            this.client = client;
            return this;
        }

        /** The requester. */
        public Requester build() {
            return new Requester(this);
        }
    }
}
