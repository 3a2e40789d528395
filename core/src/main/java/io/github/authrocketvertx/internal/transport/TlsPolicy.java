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

    private TlsPolicy() {}

    /** What holds unless an application adjusts it. */
    static <O extends HttpClientOptions> O defaults(O options) {
        options.setProtocolVersion(HttpVersion.HTTP_2);
        options.setUseAlpn(true);
        options.setDecompressionSupported(true);
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
