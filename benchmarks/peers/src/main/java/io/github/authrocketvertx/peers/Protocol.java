package io.github.authrocketvertx.peers;

import java.util.Locale;

/** Which HTTP a client is told to speak. */
public enum Protocol {
    /** HTTP/1.1 only. */
    H1,
    /** HTTP/2, agreed on by ALPN. */
    H2,
    /** Whatever the client speaks when it is told nothing. */
    OWN;

    /** The name in commands and tables. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
