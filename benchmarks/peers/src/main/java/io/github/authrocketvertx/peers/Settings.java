package io.github.authrocketvertx.peers;

import java.util.Locale;

/** How the clients are set up. */
public enum Settings {
    /** All alike: over HTTP/1.1 a connection for each call in flight, over HTTP/2 one connection. */
    SAME,
    /** Each out of the box: nothing is set but whom to trust, who does TLS, and the headers. */
    DEFAULT;

    /** The name in commands and tables. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
