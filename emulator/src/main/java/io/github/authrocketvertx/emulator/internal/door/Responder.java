package io.github.authrocketvertx.emulator.internal.door;

import io.github.authrocketvertx.emulator.internal.rules.Answer;
import org.jspecify.annotations.Nullable;

/** What stands behind a door. */
public interface Responder {

    /** Answers a request; never fails. */
    Answer answer(Incoming request);

    /** The id of the realm that the request is for, be there such a realm or not; null if it tells of none. */
    @Nullable
    String realmId(Incoming request);

    /**
     * Whether the request may need a new RSA key. To make one takes too long for an event loop, so one is to be
     * prepared elsewhere, before the request is answered.
     */
    boolean mayNeedRsaKey(Incoming request);

    /** Makes an RSA key for a request to come. Takes a while. */
    void prepareRsaKey();
}
