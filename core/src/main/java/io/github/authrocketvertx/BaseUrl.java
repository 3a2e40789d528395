package io.github.authrocketvertx;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Objects;

/** Reads the address of the service, and refuses what could send a key in clear text or to the wrong place. */
final class BaseUrl {

    private static final String EXPECTED =
            "Expected the base URL of the service, such as https://api-e1.authrocket.com/v1/, ";

    private static final int LARGEST_PORT = 65_535;

    private BaseUrl() {}

    static URI parse(String text) {
        Objects.requireNonNull(text, "baseUrl");
        URI url;
        try {
            url = new URI(text);
        } catch (URISyntaxException e) {
            // The text may carry a key, so it is not repeated.
            throw new IllegalArgumentException(
                    EXPECTED + "found a text that is no URL (at character " + e.getIndex() + ").");
        }
        if (url.getScheme() == null) {
            throw new IllegalArgumentException(EXPECTED + "found one without a scheme. Begin it with https://.");
        }
        if (!"https".equalsIgnoreCase(url.getScheme())) {
            throw new IllegalArgumentException(EXPECTED + "found the scheme '" + url.getScheme()
                    + "'. The API key travels with every call, so only https is used, on loopback too.");
        }
        if (url.getRawUserInfo() != null) {
            throw new IllegalArgumentException(
                    EXPECTED + "found one with a user. Give the key as the API key, or the whole as AUTHROCKET_URI.");
        }
        if (url.getHost() == null) {
            throw new IllegalArgumentException(EXPECTED + "found one without a host.");
        }
        if (url.getPort() == 0 || url.getPort() > LARGEST_PORT) {
            throw new IllegalArgumentException(EXPECTED + "found the port " + url.getPort() + ".");
        }
        if (url.getRawQuery() != null || url.getRawFragment() != null) {
            throw new IllegalArgumentException(EXPECTED + "found one with a query or a fragment. Leave them out.");
        }
        String path = url.getRawPath();
        if (path.isEmpty() || path.equals("/")) {
            throw new IllegalArgumentException(EXPECTED + "found one without a path. Add the version of the API: "
                    + text + (path.isEmpty() ? "/v1/" : "v1/"));
        }
        String base = "https://" + url.getRawAuthority() + path + (path.endsWith("/") ? "" : "/");
        return URI.create(base);
    }
}
