package io.github.authrocketvertx;

import io.github.authrocketvertx.resource.CallStream;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;

/** The door for what is not typed: any call of the service, with the limits, deadline and failures of all calls. */
public interface Raw {

    /**
     * Makes a call.
     *
     * @return what the service answered with a status from 200 to 299, whatever the body, on the caller's context;
     *     fails as every call does, with an {@link io.github.authrocketvertx.failure.AuthRocketException}
     */
    Future<RawReply> send(RawCall call);

    /**
     * Makes a call whose answer may be large: its body comes as it arrives, decompressed, and no more of it is in memory
     * than the connection has delivered. The call is made when a handler is set; status and headers come by
     * {@link CallOptions#onReply}, before the first part.
     *
     * <p>Such a call is made again only as long as nothing of an answer was passed on. Its attempt time-out counts from
     * part to part; the deadline stays one for the whole, pauses apart.
     *
     * @return the body of an answer with a status from 200 to 299; fails as every call does, and with a
     *     {@link io.github.authrocketvertx.failure.ResponseTooLargeException} past the limit of
     *     {@link RawCall#maxBodyBytes(long)}
     */
    CallStream<Buffer> stream(RawCall call);
}
