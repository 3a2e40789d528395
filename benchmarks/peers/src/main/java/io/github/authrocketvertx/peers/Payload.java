package io.github.authrocketvertx.peers;

import java.util.Locale;

/** What is called for. */
public enum Payload {
    /** One user, about 1,100 bytes. */
    USER,
    /** A page of 100 users, about 110 kB. */
    LIST100;

    /** The name in commands and tables. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
