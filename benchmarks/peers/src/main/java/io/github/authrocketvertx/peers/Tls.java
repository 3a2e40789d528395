package io.github.authrocketvertx.peers;

import java.util.Locale;

/** Who does TLS in the client. */
public enum Tls {
    /** The JDK. */
    JDK,
    /** BoringSSL, by Netty's tcnative. */
    OPENSSL;

    /** The name in commands and tables. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
