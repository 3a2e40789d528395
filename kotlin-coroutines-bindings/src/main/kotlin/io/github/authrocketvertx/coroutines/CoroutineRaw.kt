package io.github.authrocketvertx.coroutines

import io.github.authrocketvertx.Raw
import io.github.authrocketvertx.RawCall
import io.github.authrocketvertx.RawReply
import io.vertx.core.buffer.Buffer
import kotlinx.coroutines.flow.Flow

/** The door for what is not typed: any call of the service, with the limits, deadline and failures of all calls. */
public class CoroutineRaw internal constructor(private val calls: Calls<Raw>) {

    /**
     * Makes a call.
     *
     * @return what the service answered with a status from 200 to 299, whatever the body
     * @throws io.github.authrocketvertx.failure.AuthRocketException as every call does
     */
    public suspend fun send(call: RawCall): RawReply = calls.call<RawReply> { it.send(call) }

    /**
     * Makes a call whose answer may be large: its body comes as it arrives, decompressed, when the collector is done
     * with the part before; status and headers come by `CallOptions.onReply`, before the first part. Cancelling the
     * collector takes the call back.
     *
     * @return a cold flow of the body of an answer with a status from 200 to 299; it fails as [Raw.stream] does
     */
    public fun stream(call: RawCall): Flow<Buffer> = calls.stream { it.stream(call) }
}
