package io.github.authrocketvertx.model;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An org of a realm: a customer, a team, an account.
 *
 * @see <a href="https://v1.authrocket.com/docs/api/orgs">AuthRocket 1: Orgs</a>
 */
public final class Org extends Model {

    private final @Nullable String id;
    private final @Nullable String realmId;
    private final @Nullable String name;
    private final @Nullable OrgState state;
    private final @Nullable String reference;
    private final @Nullable Map<String, @Nullable Object> custom;
    private final @Nullable Instant createdAt;
    private final List<Membership> memberships;

    private Org(Builder builder) {
        super(builder);
        this.id = builder.id;
        this.realmId = builder.realmId;
        this.name = builder.name;
        this.state = builder.state;
        this.reference = builder.reference;
        this.custom = builder.custom;
        this.createdAt = builder.createdAt;
        this.memberships = builder.memberships;
    }

    /** Starts an org; every field is optional. */
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
        builder.state = state;
        builder.reference = reference;
        builder.custom = custom;
        builder.createdAt = createdAt;
        builder.memberships = memberships;
        return builder;
    }

    /** The id, which starts with {@code org_}. */
    public String id() {
        return required(id, "org", "id");
    }

    /** Whether there is an id; the service always sends one. */
    public boolean hasId() {
        return id != null;
    }

    /** The realm that the org belongs to. */
    public @Nullable String realmId() {
        return realmId;
    }

    /** The name. */
    public @Nullable String name() {
        return name;
    }

    /** Whether the org is in use. */
    public @Nullable OrgState state() {
        return state;
    }

    /** Your own id of the org. */
    public @Nullable String reference() {
        return reference;
    }

    /** Attributes of your own, read-only; {@code null} when not sent. */
    public @Nullable JsonObject custom() {
        return custom == null ? null : new JsonObject(custom);
    }

    /** When the org was created. */
    public @Nullable Instant createdAt() {
        return createdAt;
    }

    /** The memberships; unmodifiable, empty unless asked for by {@link Expand#MEMBERSHIPS}. */
    public List<Membership> memberships() {
        return memberships;
    }

    @Override
    @Nullable
    Object[] fields() {
        return new @Nullable Object[] {id, realmId, name, state, reference, custom, createdAt, memberships};
    }

    /** Which org this is; nothing that is secret. */
    @Override
    public String toString() {
        return "Org[" + id + "]";
    }

    /** Builds an org. Not safe for use by several threads at once. */
    public static final class Builder extends Model.Builder<Builder> {

        private @Nullable String id;
        private @Nullable String realmId;
        private @Nullable String name;
        private @Nullable OrgState state;
        private @Nullable String reference;
        private @Nullable Map<String, @Nullable Object> custom;
        private @Nullable Instant createdAt;
        private List<Membership> memberships = List.of();

        private Builder() {}

        @Override
        Builder self() {
            return this;
        }

        /** Sets {@link Org#id()}. */
        public Builder id(@Nullable String id) {
            this.id = id;
            return this;
        }

        /** Sets {@link Org#realmId()}. */
        public Builder realmId(@Nullable String realmId) {
            this.realmId = realmId;
            return this;
        }

        /** Sets {@link Org#name()}. */
        public Builder name(@Nullable String name) {
            this.name = name;
            return this;
        }

        /** Sets {@link Org#state()}. */
        public Builder state(@Nullable OrgState state) {
            this.state = state;
            return this;
        }

        /** Sets {@link Org#reference()}. */
        public Builder reference(@Nullable String reference) {
            this.reference = reference;
            return this;
        }

        /** Sets {@link Org#custom()}. */
        public Builder custom(@Nullable JsonObject custom) {
            this.custom = custom == null ? null : JsonValues.freeze(custom, "custom");
            return this;
        }

        /** Sets {@link Org#createdAt()}. */
        public Builder createdAt(@Nullable Instant createdAt) {
            this.createdAt = createdAt;
            return this;
        }

        /** Sets {@link Org#memberships()}. */
        public Builder memberships(List<Membership> memberships) {
            this.memberships = List.copyOf(memberships);
            return this;
        }

        /** The org. */
        public Org build() {
            return new Org(this);
        }
    }
}
