package io.github.authrocketvertx;

import io.github.authrocketvertx.internal.operation.BadArgumentException;
import io.github.authrocketvertx.internal.operation.PathTemplate;
import io.github.authrocketvertx.spi.Experimental;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * Options of a client of the LoginRocket API.
 *
 * <p>Immutable: every method returns a changed copy.
 */
public final class LoginRocketOptions {

    private final AuthRocketOptions client;
    private final Map<UnconfirmedPath, String> paths;

    private LoginRocketOptions(AuthRocketOptions client, Map<UnconfirmedPath, String> paths) {
        this.client = client;
        this.paths = paths;
    }

    /**
     * Options for a connected app.
     *
     * @param baseUrl the address of LoginRocket for the app, such as {@code https://my-app.e1.loginrocket.com/v1/};
     *     {@code https} always
     * @throws IllegalArgumentException when the address can't be one
     */
    public static LoginRocketOptions of(String baseUrl) {
        return new LoginRocketOptions(AuthRocketOptions.keyless(baseUrl), new EnumMap<>(UnconfirmedPath.class));
    }

    /**
     * With other options of the client: limits in time and size, retries, trust, connections, observer.
     *
     * @param change changes the options; a realm and an account have no meaning here
     * @throws IllegalArgumentException when a key, a realm, an account or another address is among them
     */
    public LoginRocketOptions client(UnaryOperator<AuthRocketOptions> change) {
        AuthRocketOptions changed = change.apply(client);
        if (changed.apiKey() != null
                || changed.credentials() != null
                || changed.realm() != null
                || changed.account() != null
                || !changed.baseUrl().equals(client.baseUrl())) {
            throw new IllegalArgumentException("Expected options without a key, a realm, an account or another address,"
                    + " found one of them. LoginRocket takes none; change the options that are handed in.");
        }
        return new LoginRocketOptions(changed, paths);
    }

    /**
     * With another path for a call whose path could not be confirmed.
     *
     * @param path relative to the base URL, such as {@code login/verify}
     * @throws IllegalArgumentException when it is not one
     */
    @Experimental
    public LoginRocketOptions path(UnconfirmedPath call, String path) {
        Objects.requireNonNull(call, "call");
        if (path.indexOf('{') >= 0) {
            throw new IllegalArgumentException("Expected a path without braces, found one with. Nothing varies in it.");
        }
        try {
            PathTemplate.of(path);
        } catch (BadArgumentException e) {
            throw new IllegalArgumentException(e.text());
        }
        Map<UnconfirmedPath, String> changed = new EnumMap<>(UnconfirmedPath.class);
        changed.putAll(paths);
        changed.put(call, path);
        return new LoginRocketOptions(client, changed);
    }

    /** The options of the client. */
    public AuthRocketOptions client() {
        return client;
    }

    /** The path of a call whose path could not be confirmed. */
    public String path(UnconfirmedPath call) {
        return paths.getOrDefault(call, call.likely);
    }

    /** The address; there is nothing secret. */
    @Override
    public String toString() {
        return "LoginRocketOptions[baseUrl=" + client.baseUrl() + "]";
    }

    /** Calls that are known to exist, with the paths that they most likely have: those of version 2. */
    @Experimental
    public enum UnconfirmedPath {
        /** The second step of a login. */
        VERIFY_LOGIN("login/verify"),
        /** A message with a password token. */
        FORGOT_PASSWORD("password/forgot"),
        /** A new password by a token. */
        RESET_PASSWORD("password/reset"),
        /** A new password by the old one. */
        CHANGE_PASSWORD("profile/password"),
        /** A message with a token that proves an e-mail address. */
        REQUEST_EMAIL_VERIFICATION("email/request"),
        /** An e-mail address proved by its token. */
        VERIFY_EMAIL("email/verify");

        private final String likely;

        UnconfirmedPath(String likely) {
            this.likely = likely;
        }
    }
}
