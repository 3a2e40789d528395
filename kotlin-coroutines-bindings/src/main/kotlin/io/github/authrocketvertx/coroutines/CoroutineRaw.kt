package io.github.authrocketvertx.coroutines

import io.github.authrocketvertx.Raw
import io.github.authrocketvertx.RawCall
import io.github.authrocketvertx.RawReply

/** The door for what is not typed: any call of the service, with the limits, deadline and failures of all calls. */
public class CoroutineRaw internal constructor(private val calls: Calls<Raw>) {

    /**
     * Makes a call.
     *
     * @return what the service answered with a status from 200 to 299, whatever the body
     * @throws io.github.authrocketvertx.failure.AuthRocketException as every call does
     */
    public suspend fun send(call: RawCall): RawReply = calls.call { it.send(call) }
}
