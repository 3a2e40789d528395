package io.github.authrocketvertx.internal.transport;

import io.github.authrocketvertx.AuthRocketOptions;
import io.github.authrocketvertx.model.Secret;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The headers that every request has, prepared once. */
public final class HeaderBlock {

    private static final String JSON_TEXT = "application/json";
    // Vert.x looks at each character of a value, and HTTP/2 at its hash: both take less time with what is prepared.
    private static final CharSequence JSON = HttpHeaders.createOptimized(JSON_TEXT);
    private static final String PROJECT = "https://github.com/authrocket-vertx/authrocket-vertx";

    private final @Nullable CharSequence apiKey;
    private final @Nullable CharSequence account;
    private final @Nullable CharSequence realm;
    private final CharSequence userAgent;

    /** The headers of a client with these options. */
    public HeaderBlock(AuthRocketOptions options) {
        this.apiKey = options.apiKey() == null
                ? null
                : HttpHeaders.createOptimized(options.apiKey().reveal());
        this.account = options.account() == null ? null : HttpHeaders.createOptimized(options.account());
        this.realm = options.realm() == null ? null : HttpHeaders.createOptimized(options.realm());
        String own = "authrocket-vertx/" + version() + " (+" + PROJECT + ")";
        this.userAgent = HttpHeaders.createOptimized(options.product() == null ? own : options.product() + " " + own);
    }

    /** Adds the headers of a request to none. */
    public void writeTo(MultiMap headers, Outgoing request) {
        writeTo(headers, request.apiKey(), request.realmHeader());
        String contentType = request.contentType();
        if (contentType != null) {
            headers.add(HeaderNames.CONTENT_TYPE, contentType.equals(JSON_TEXT) ? JSON : contentType);
        }
        for (Map.Entry<String, String> header : request.headers()) {
            headers.add(header.getKey(), header.getValue());
        }
    }

    /** Sets what says who we are, whatever was there before. */
    void replaceIn(MultiMap headers, @Nullable Secret key) {
        MultiMap ours = HttpHeaders.headers();
        writeTo(ours, key, true);
        for (Map.Entry<String, String> header : ours) {
            headers.set(header.getKey(), header.getValue());
        }
    }

    private void writeTo(MultiMap headers, @Nullable Secret key, boolean withRealm) {
        headers.add(HeaderNames.ACCEPT, JSON);
        headers.add(HeaderNames.USER_AGENT, userAgent);
        if (key != null) {
            headers.add(HeaderNames.API_KEY, key.reveal());
        } else if (apiKey != null) {
            headers.add(HeaderNames.API_KEY, apiKey);
        }
        if (account != null) {
            headers.add(HeaderNames.ACCOUNT, account);
        }
        if (realm != null && withRealm) {
            headers.add(HeaderNames.REALM, realm);
        }
    }

    private static String version() {
        try (var stream = HeaderBlock.class.getResourceAsStream("version.properties")) {
            Properties properties = new Properties();
            if (stream != null) {
                properties.load(stream);
            }
            return properties.getProperty("version", "unknown");
        } catch (java.io.IOException e) {
            return "unknown";
        }
    }
}
