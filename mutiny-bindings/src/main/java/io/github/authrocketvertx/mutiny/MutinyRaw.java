package io.github.authrocketvertx.mutiny;

import io.github.authrocketvertx.Raw;
import io.github.authrocketvertx.RawCall;
import io.github.authrocketvertx.RawReply;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;

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

    /**
     * Makes a call whose answer may be large: its body comes as it arrives, decompressed, as far as it is requested;
     * status and headers come by {@link io.github.authrocketvertx.CallOptions#onReply}, before the first part. Cancelling
     * takes the call back.
     *
     * @return the body of an answer with a status from 200 to 299, on the subscriber's context; fails as
     *     {@link Raw#stream} does
     */
    public Multi<Buffer> stream(RawCall call) {
        return calls.stream(raw -> raw.stream(call));
    }
}
