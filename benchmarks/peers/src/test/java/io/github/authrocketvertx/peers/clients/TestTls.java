package io.github.authrocketvertx.peers.clients;

import io.github.authrocketvertx.peers.PeerSettings;
import javax.net.ssl.SSLContext;

/** Lends tests the TLS of the clients. */
public final class TestTls {

    private TestTls() {}

    /** A context that trusts the server. */
    public static SSLContext context(PeerSettings settings) {
        return TlsSetup.of(settings).context();
    }
}
