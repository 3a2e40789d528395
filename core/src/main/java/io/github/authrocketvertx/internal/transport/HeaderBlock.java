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

    private static final CharSequence JSON = HttpHeaders.createOptimized("application/json");
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

    /** Adds the headers of a request. */
    public void writeTo(MultiMap headers, Outgoing request) {
        writeTo(headers, request.apiKey(), request.realmHeader());
        if (request.contentType() != null) {
            headers.add(HeaderNames.CONTENT_TYPE, request.contentType());
        }
        for (Map.Entry<String, String> header : request.headers()) {
            headers.add(header.getKey(), header.getValue());
        }
    }

    /** Adds what says who we are. */
    void writeTo(MultiMap headers, @Nullable Secret key, boolean withRealm) {
        headers.set(HeaderNames.ACCEPT, JSON);
        headers.set(HeaderNames.USER_AGENT, userAgent);
        if (key != null) {
            headers.set(HeaderNames.API_KEY, key.reveal());
        } else if (apiKey != null) {
            headers.set(HeaderNames.API_KEY, apiKey);
        }
        if (account != null) {
            headers.set(HeaderNames.ACCOUNT, account);
        }
        if (realm != null && withRealm) {
            headers.set(HeaderNames.REALM, realm);
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
