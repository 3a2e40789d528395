package io.github.authrocketvertx;

import io.github.authrocketvertx.model.Secret;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the variables that the official clients read; {@code AUTHROCKET_URI} wins over the single ones. */
final class Environment {

    private static final String URI_NAME = "AUTHROCKET_URI";
    private static final String URL_NAME = "AUTHROCKET_URL";
    private static final String KEY_NAME = "AUTHROCKET_API_KEY";
    private static final String ACCOUNT_NAME = "AUTHROCKET_ACCOUNT";
    private static final String REALM_NAME = "AUTHROCKET_REALM";

    private Environment() {}

    static AuthRocketOptions read(Map<String, String> environment) {
        String whole = value(environment, URI_NAME);
        return whole == null ? fromSingle(environment) : fromWhole(whole);
    }

    private static AuthRocketOptions fromSingle(Map<String, String> environment) {
        String url = required(environment, URL_NAME, "the base URL, such as https://api-e1.authrocket.com/v1/");
        String key = required(environment, KEY_NAME, "an API key, which starts with 'ko_' (or 'key_')");
        return build(
                new Found(URL_NAME, url),
                new Found(KEY_NAME, key),
                found(ACCOUNT_NAME, value(environment, ACCOUNT_NAME)),
                found(REALM_NAME, value(environment, REALM_NAME)));
    }

    /** {@code https://rl_X:ko_Y@host/v1}: user and password are told apart by their prefixes. */
    private static AuthRocketOptions fromWhole(String whole) {
        URI uri;
        try {
            uri = new URI(whole);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(
                    URI_NAME + ": expected a URL such as https://rl_…:ko_…@host/v1, found a text"
                            + " that is no URL (at character " + e.getIndex() + ").");
        }
        String info = uri.getRawUserInfo();
        if (info == null) {
            throw new IllegalArgumentException(
                    URI_NAME + ": expected an API key in the URL, as in https://ko_…@host/v1, found none.");
        }
        String key = null;
        String account = null;
        String realm = null;
        for (String part : info.split(":", -1)) {
            if (part.startsWith("ko_") || part.startsWith("key_")) {
                key = part;
            } else if (part.startsWith("org_")) {
                account = part;
            } else if (part.startsWith("rl_")) {
                realm = part;
            } else if (!part.isEmpty() && !part.startsWith("jsk_")) {
                throw new IllegalArgumentException(URI_NAME + ": expected parts that start with ko_, key_, org_, rl_ or"
                        + " jsk_ before the host, found one that starts with none of them.");
            }
        }
        if (key == null) {
            throw new IllegalArgumentException(URI_NAME
                    + ": expected an API key, which starts with 'ko_' or 'key_', before the host, found none.");
        }
        String base = uri.getScheme() + "://" + whole.substring(whole.indexOf('@') + 1);
        return build(
                new Found(URI_NAME, base), new Found(URI_NAME, key), found(URI_NAME, account), found(URI_NAME, realm));
    }

    /** A text with the variable that it came from, to be named when it is malformed. */
    private record Found(String name, String text) {}

    private static @Nullable Found found(String name, @Nullable String text) {
        return text == null ? null : new Found(name, text);
    }

    private static AuthRocketOptions build(Found url, Found key, @Nullable Found account, @Nullable Found realm) {
        named(url, BaseUrl::parse);
        AuthRocketOptions options = named(key, text -> AuthRocketOptions.of(url.text(), Secret.of(text)));
        if (account != null) {
            options = named(account, options::account);
        }
        return realm == null ? options : named(realm, options::realm);
    }

    private static <R> R named(Found found, Function<String, R> step) {
        try {
            return step.apply(found.text());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(found.name() + ": " + e.getMessage(), e);
        }
    }

    private static String required(Map<String, String> environment, String name, String expected) {
        String value = value(environment, name);
        if (value == null) {
            throw new IllegalArgumentException(name + ": expected " + expected
                    + ", found nothing. Set the variable, or build the options in code with AuthRocketOptions.of(…).");
        }
        return value;
    }

    private static @Nullable String value(Map<String, String> environment, String name) {
        String value = environment.get(name);
        return value == null || value.isBlank() ? null : value.strip();
    }
}
