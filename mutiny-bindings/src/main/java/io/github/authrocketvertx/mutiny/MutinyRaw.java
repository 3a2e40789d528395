package io.github.authrocketvertx.mutiny;

import io.github.authrocketvertx.Raw;
import io.github.authrocketvertx.RawCall;
import io.github.authrocketvertx.RawReply;
import io.smallrye.mutiny.Uni;

/** The door for what is not typed: any call of the service, with the limits, deadline and failures of all calls. */
public final class MutinyRaw {

    private final Calls<Raw> calls;

    MutinyRaw(Calls<Raw> calls) {
        this.calls = calls;
    }

    /**
     * Makes a call.
     *
     * @return what the service answered with a status from 200 to 299, whatever the body, on the subscriber's context;
     *     fails as every call does, with an {@link io.github.authrocketvertx.failure.AuthRocketException}
     */
    public Uni<RawReply> send(RawCall call) {
        return calls.call(raw -> raw.send(call));
    }
}
