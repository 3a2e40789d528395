package io.github.authrocketvertx.peers.clients;

import io.github.authrocketvertx.peers.PeerSettings;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslProvider;
import java.io.ByteArrayInputStream;

/** TLS for the clients that take it from Netty. */
final class NettyTls {

    private NettyTls() {}

    /** Sets whom to trust and who does TLS; left to itself Netty takes OpenSSL where it is found. */
    static SslContextBuilder apply(PeerSettings settings, SslContextBuilder builder) {
        return builder.trustManager(new ByteArrayInputStream(settings.caBytes()))
                .sslProvider(settings.openSsl() ? SslProvider.OPENSSL : SslProvider.JDK);
    }
}
