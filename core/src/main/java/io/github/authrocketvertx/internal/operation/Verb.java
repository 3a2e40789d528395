package io.github.authrocketvertx.internal.operation;

/** The HTTP methods that the service uses. */
public enum Verb {
    /** Reads. */
    GET,
    /** Creates, or does something. */
    POST,
    /** Changes. */
    PUT,
    /** Deletes. */
    DELETE
}
