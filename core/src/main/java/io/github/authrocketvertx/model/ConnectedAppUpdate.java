package io.github.authrocketvertx.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Changes to a connected app: what is set is changed, what is cleared becomes empty, what is neither stays as it is.
 *
 * <p>Immutable: every method returns a changed copy.
 *
 * @see <a href="https://v1.authrocket.com/docs/api/login_policies">AuthRocket 1: Connected Apps</a>
 */
public final class ConnectedAppUpdate extends Attributes<ConnectedAppUpdate> {

    private ConnectedAppUpdate(Map<String, @Nullable Object> values) {
        super(values);
    }

    /** No changes yet. */
    public static ConnectedAppUpdate create() {
        return new ConnectedAppUpdate(Map.of());
    }

    /** A new name. */
    public ConnectedAppUpdate name(String name) {
        return text("name", name);
    }

    /** The address that a login ends at, with its token. */
    public ConnectedAppUpdate loginHandler(String url) {
        return text("login_handler", url);
    }

    /** The name of its host below LoginRocket's, which no other app has. */
    public ConnectedAppUpdate subdomain(String subdomain) {
        return text("subdomain", subdomain);
    }

    /** Hosts of your own. Copied. */
    public ConnectedAppUpdate customDomains(List<String> domains) {
        return list("custom_domains", domains);
    }

    /** What stands above its pages. */
    public ConnectedAppUpdate header(String header) {
        return text("header", header);
    }

    /** Nothing above its pages any more. */
    public ConnectedAppUpdate clearHeader() {
        return clear("header");
    }

    /** What stands below its pages. */
    public ConnectedAppUpdate footer(String footer) {
        return text("footer", footer);
    }

    /** Nothing below its pages any more. */
    public ConnectedAppUpdate clearFooter() {
        return clear("footer");
    }

    /** The address of a style sheet for its pages. */
    public ConnectedAppUpdate externalCss(String url) {
        return text("external_css", url);
    }

    /** No style sheet of its own any more. */
    public ConnectedAppUpdate clearExternalCss() {
        return clear("external_css");
    }

    /** The address that a signup ends at. */
    public ConnectedAppUpdate signupHandler(String url) {
        return text("signup_handler", url);
    }

    /** A signup ends where a login does. */
    public ConnectedAppUpdate clearSignupHandler() {
        return clear("signup_handler");
    }

    /** The addresses that a login may be asked to end at. Copied. */
    public ConnectedAppUpdate redirectUris(List<String> uris) {
        return list("redirect_uris", uris);
    }

    @Override
    ConnectedAppUpdate copy(Map<String, @Nullable Object> values) {
        return new ConnectedAppUpdate(values);
    }
}
