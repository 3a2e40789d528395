package io.github.authrocketvertx.failure;

/** Where a call was when it ended without an answer. */
public enum Phase {
    /** Waiting for a place among the calls that may use a connection; nothing was sent. */
    QUEUE,
    /** Waiting for a connection: name look-up, TCP and TLS; nothing was sent. */
    CONNECT,
    /** Sending the request. */
    WRITE,
    /** The request was sent; waiting for the first byte of the answer. */
    WAIT,
    /** Reading the body of the answer. */
    BODY,
    /** Waiting for the time of the next attempt. */
    BACK_OFF
}
