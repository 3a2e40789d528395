package io.github.authrocketvertx.internal.transport;

import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.OpenSSLEngineOptions;
import io.vertx.core.net.TrustOptions;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How connections are made: what an application may adjust, and what holds for every one whatever it adjusted. That is
 * TLS 1.2 or 1.3, host names verified, no trust in everybody, nothing of what is sent in a log.
 */
final class TlsPolicy {

    private static final Set<String> PROTOCOLS = new LinkedHashSet<>(List.of("TLSv1.3", "TLSv1.2"));

    /**
     * What may be under way to us on one HTTP/2 stream, and on a connection, in bytes (RFC 9113, 5.2). At the 64 KiB that
     * hold for both unless told, one list that nobody reads stops all other calls of its connection, and a service that
     * is 50 ms away sends 1.3 MB/s.
     */
    private static final int STREAM_WINDOW = 256 * 1024;

    private static final int CONNECTION_WINDOW = 64 * 1024 * 1024;

    private TlsPolicy() {}

    /** What holds unless an application adjusts it. */
    static <O extends HttpClientOptions> O defaults(O options) {
        options.setProtocolVersion(HttpVersion.HTTP_2);
        options.setUseAlpn(true);
        options.setDecompressionSupported(true);
        options.getInitialSettings().setInitialWindowSize(STREAM_WINDOW);
        options.setHttp2ConnectionWindowSize(CONNECTION_WINDOW);
        if (OpenSSLEngineOptions.isAvailable()) {
            // Who puts it on the class path wants it; less CPU for each request.
            options.setSslEngineOptions(new OpenSSLEngineOptions());
        }
        return options;
    }

    /** Applies the policy to options that an application may have adjusted before. */
    static <O extends HttpClientOptions> O apply(O options, @Nullable TrustOptions trust) {
        if (trust != null) {
            options.setTrustOptions(trust);
        }
        options.setSsl(true);
        options.setTrustAll(false);
        options.setVerifyHost(true);
        options.setEnabledSecureTransportProtocols(PROTOCOLS);
        options.setLogActivity(false);
        return options;
    }
}
