package io.github.authrocketvertx.emulator.internal.door;

import io.github.authrocketvertx.emulator.internal.rules.Answer;

/** What stands behind a door. */
public interface Responder {

    /** Answers a request; never fails. */
    Answer answer(Incoming request);

    /**
     * Whether the request may need a new RSA key. To make one takes too long for an event loop, so one is to be
     * prepared elsewhere, before the request is answered.
     */
    boolean mayNeedRsaKey(Incoming request);

    /** Makes an RSA key for a request to come. Takes a while. */
    void prepareRsaKey();
}
