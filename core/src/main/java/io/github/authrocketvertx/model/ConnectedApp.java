package io.github.authrocketvertx.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An application whose users log in on hosted pages; the service calls it a login policy, too.
 *
 * @see <a href="https://v1.authrocket.com/docs/api/login_policies">AuthRocket 1: Connected Apps</a>
 */
public final class ConnectedApp extends Model {

    private final @Nullable String id;
    private final @Nullable String realmId;
    private final @Nullable String name;
    private final @Nullable String subdomain;
    private final List<String> domains;
    private final List<String> customDomains;
    private final @Nullable String primaryDomain;
    private final @Nullable String baseDomain;
    private final @Nullable String header;
    private final @Nullable String footer;
    private final @Nullable String externalCss;
    private final @Nullable String loginHandler;
    private final @Nullable String signupHandler;
    private final List<String> redirectUris;
    private final @Nullable Instant createdAt;

    private ConnectedApp(Builder builder) {
        super(builder);
        this.id = builder.id;
        this.realmId = builder.realmId;
        this.name = builder.name;
        this.subdomain = builder.subdomain;
        this.domains = builder.domains;
        this.customDomains = builder.customDomains;
        this.primaryDomain = builder.primaryDomain;
        this.baseDomain = builder.baseDomain;
        this.header = builder.header;
        this.footer = builder.footer;
        this.externalCss = builder.externalCss;
        this.loginHandler = builder.loginHandler;
        this.signupHandler = builder.signupHandler;
        this.redirectUris = builder.redirectUris;
        this.createdAt = builder.createdAt;
    }

    /** Starts a connected app; every field is optional. */
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
        builder.subdomain = subdomain;
        builder.domains = domains;
        builder.customDomains = customDomains;
        builder.primaryDomain = primaryDomain;
        builder.baseDomain = baseDomain;
        builder.header = header;
        builder.footer = footer;
        builder.externalCss = externalCss;
        builder.loginHandler = loginHandler;
        builder.signupHandler = signupHandler;
        builder.redirectUris = redirectUris;
        builder.createdAt = createdAt;
        return builder;
    }

    /** The id, which starts with {@code lpl_}. */
    public String id() {
        return required(id, "connected app", "id");
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

    /** The name of its host below LoginRocket's. */
    public @Nullable String subdomain() {
        return subdomain;
    }

    /** All hosts where its pages are; unmodifiable. */
    public List<String> domains() {
        return domains;
    }

    /** Hosts of your own among them; unmodifiable. */
    public List<String> customDomains() {
        return customDomains;
    }

    /** The host that is used in links. */
    public @Nullable String primaryDomain() {
        return primaryDomain;
    }

    /** The host below LoginRocket's. */
    public @Nullable String baseDomain() {
        return baseDomain;
    }

    /** What stands above its pages. */
    public @Nullable String header() {
        return header;
    }

    /** What stands below its pages. */
    public @Nullable String footer() {
        return footer;
    }

    /** The address of a style sheet for its pages. */
    public @Nullable String externalCss() {
        return externalCss;
    }

    /** The address that a login ends at, with its token. */
    public @Nullable String loginHandler() {
        return loginHandler;
    }

    /** The address that a signup ends at; {@link #loginHandler()} where there is none. */
    public @Nullable String signupHandler() {
        return signupHandler;
    }

    /** The addresses that a login may be asked to end at; unmodifiable. */
    public List<String> redirectUris() {
        return redirectUris;
    }

    /** When the app was created. */
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
            subdomain,
            domains,
            customDomains,
            primaryDomain,
            baseDomain,
            header,
            footer,
            externalCss,
            loginHandler,
            signupHandler,
            redirectUris,
            createdAt
        };
    }

    /** Which connected app this is; nothing that is secret. */
    @Override
    public String toString() {
        return "ConnectedApp[" + id + "]";
    }

    /** Builds a connected app. Not safe for use by several threads at once. */
    public static final class Builder extends Model.Builder<Builder> {

        private @Nullable String id;
        private @Nullable String realmId;
        private @Nullable String name;
        private @Nullable String subdomain;
        private List<String> domains = List.of();
        private List<String> customDomains = List.of();
        private @Nullable String primaryDomain;
        private @Nullable String baseDomain;
        private @Nullable String header;
        private @Nullable String footer;
        private @Nullable String externalCss;
        private @Nullable String loginHandler;
        private @Nullable String signupHandler;
        private List<String> redirectUris = List.of();
        private @Nullable Instant createdAt;

        private Builder() {}

        @Override
        Builder self() {
            return this;
        }

        /** Sets {@link ConnectedApp#id()}. */
        public Builder id(@Nullable String id) {
            this.id = id;
            return this;
        }

        /** Sets {@link ConnectedApp#realmId()}. */
        public Builder realmId(@Nullable String realmId) {
            this.realmId = realmId;
            return this;
        }

        /** Sets {@link ConnectedApp#name()}. */
        public Builder name(@Nullable String name) {
            this.name = name;
            return this;
        }

        /** Sets {@link ConnectedApp#subdomain()}. */
        public Builder subdomain(@Nullable String subdomain) {
            this.subdomain = subdomain;
            return this;
        }

        /** Sets {@link ConnectedApp#domains()}. */
        public Builder domains(List<String> domains) {
            this.domains = List.copyOf(domains);
            return this;
        }

        /** Sets {@link ConnectedApp#customDomains()}. */
        public Builder customDomains(List<String> customDomains) {
            this.customDomains = List.copyOf(customDomains);
            return this;
        }

        /** Sets {@link ConnectedApp#primaryDomain()}. */
        public Builder primaryDomain(@Nullable String primaryDomain) {
            this.primaryDomain = primaryDomain;
            return this;
        }

        /** Sets {@link ConnectedApp#baseDomain()}. */
        public Builder baseDomain(@Nullable String baseDomain) {
            this.baseDomain = baseDomain;
            return this;
        }

        /** Sets {@link ConnectedApp#header()}. */
        public Builder header(@Nullable String header) {
            this.header = header;
            return this;
        }

        /** Sets {@link ConnectedApp#footer()}. */
        public Builder footer(@Nullable String footer) {
            this.footer = footer;
            return this;
        }

        /** Sets {@link ConnectedApp#externalCss()}. */
        public Builder externalCss(@Nullable String externalCss) {
            this.externalCss = externalCss;
            return this;
        }

        /** Sets {@link ConnectedApp#loginHandler()}. */
        public Builder loginHandler(@Nullable String loginHandler) {
            this.loginHandler = loginHandler;
            return this;
        }

        /** Sets {@link ConnectedApp#signupHandler()}. */
        public Builder signupHandler(@Nullable String signupHandler) {
            this.signupHandler = signupHandler;
            return this;
        }

        /** Sets {@link ConnectedApp#redirectUris()}. */
        public Builder redirectUris(List<String> redirectUris) {
            this.redirectUris = List.copyOf(redirectUris);
            return this;
        }

        /** Sets {@link ConnectedApp#createdAt()}. */
        public Builder createdAt(@Nullable Instant createdAt) {
            this.createdAt = createdAt;
            return this;
        }

        /** The connected app. */
        public ConnectedApp build() {
            return new ConnectedApp(this);
        }
    }
}
