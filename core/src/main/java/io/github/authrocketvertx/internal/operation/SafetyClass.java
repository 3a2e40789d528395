package io.github.authrocketvertx.internal.operation;

/** What may be sent again when it is not known whether the service did it. A closed set; switch over it. */
public enum SafetyClass {
    /** Changes nothing: may always be sent again. */
    READ,
    /** Doing it twice is the same as doing it once: may be sent again. */
    REPEATABLE,
    /** Doing it twice is not the same: sent again only when the service surely did not do it. */
    ONCE,
    /** Checks a password, a key or a code, and counts attempts: never sent again after an answer of any kind. */
    LOGIN
}
