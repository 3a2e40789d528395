package io.github.authrocketvertx.emulator.internal.door;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import org.jspecify.annotations.Nullable;

/** What server a request was sent to, in the words of its sender. */
final class Authority {

    private Authority() {}

    /** Returns name and port as an {@code Origin} has them, or null if the request does not tell. */
    static @Nullable String of(HttpServerRequest request) {
        // HTTP/2 has no Host header of its own.
        String host = request.getHeader(HttpHeaders.HOST);
        if (host != null) {
            return host;
        }
        HostAndPort authority = request.authority();
        return authority == null
                ? null
                : authority.port() < 0 ? authority.host() : authority.host() + ":" + authority.port();
    }
}
