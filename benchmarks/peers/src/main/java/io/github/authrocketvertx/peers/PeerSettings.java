package io.github.authrocketvertx.peers;

import java.net.URI;
import java.nio.charset.StandardCharsets;

/**
 * What a client is told.
 *
 * @param base where the service is; ends with {@code /v1/}
 * @param caPem the certificate to trust, in PEM
 * @param protocol which HTTP to speak
 * @param tls who does TLS
 * @param settings alike, or out of the box
 * @param concurrency how many calls will be in flight at most
 */
public record PeerSettings(URI base, String caPem, Protocol protocol, Tls tls, Settings settings, int concurrency) {

    /** The certificate as bytes. */
    public byte[] caBytes() {
        return caPem.getBytes(StandardCharsets.US_ASCII);
    }

    /** Whether the settings of all clients are to be alike. */
    public boolean same() {
        return settings == Settings.SAME;
    }

    /** Whether Netty's OpenSSL is to be used. */
    public boolean openSsl() {
        return tls == Tls.OPENSSL;
    }

    /** The path and query of a user. */
    public String userPath(String id) {
        return base.getPath() + "users/" + id;
    }

    /** The path of the list of users. */
    public String listPath() {
        return base.getPath() + "users";
    }

    /** The address of a path. */
    public String address(String path) {
        return "https://" + base.getHost() + ":" + base.getPort() + path;
    }
}
