package io.github.authrocketvertx.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A connected app to be created.
 *
 * <p>Immutable: every method returns a changed copy. An attribute that is not set is not sent.
 *
 * @see <a href="https://v1.authrocket.com/docs/api/login_policies">AuthRocket 1: Connected Apps</a>
 */
public final class ConnectedAppCreate extends Attributes<ConnectedAppCreate> {

    private ConnectedAppCreate(Map<String, @Nullable Object> values) {
        super(values);
    }

    /**
     * An app.
     *
     * @param name the name
     * @param loginHandler the address that a login ends at, with its token
     */
    public static ConnectedAppCreate of(String name, String loginHandler) {
        return new ConnectedAppCreate(Map.of()).text("name", name).text("login_handler", loginHandler);
    }

    /** The name of its host below LoginRocket's, which no other app has. */
    public ConnectedAppCreate subdomain(String subdomain) {
        return text("subdomain", subdomain);
    }

    /** Hosts of your own. Copied. */
    public ConnectedAppCreate customDomains(List<String> domains) {
        return list("custom_domains", domains);
    }

    /** What stands above its pages. */
    public ConnectedAppCreate header(String header) {
        return text("header", header);
    }

    /** What stands below its pages. */
    public ConnectedAppCreate footer(String footer) {
        return text("footer", footer);
    }

    /** The address of a style sheet for its pages. */
    public ConnectedAppCreate externalCss(String url) {
        return text("external_css", url);
    }

    /** The address that a signup ends at. */
    public ConnectedAppCreate signupHandler(String url) {
        return text("signup_handler", url);
    }

    /** The addresses that a login may be asked to end at. Copied. */
    public ConnectedAppCreate redirectUris(List<String> uris) {
        return list("redirect_uris", uris);
    }

    /** The realm to be in, by its id; that of the client when not set. */
    public ConnectedAppCreate realm(String realm) {
        return text("realm_id", realm);
    }

    @Override
    ConnectedAppCreate copy(Map<String, @Nullable Object> values) {
        return new ConnectedAppCreate(values);
    }
}
