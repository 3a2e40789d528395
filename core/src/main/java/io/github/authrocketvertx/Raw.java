package io.github.authrocketvertx;

import io.vertx.core.Future;

/** The door for what is not typed: any call of the service, with the limits, deadline and failures of all calls. */
public interface Raw {

    /**
     * Makes a call.
     *
     * @return what the service answered with a status from 200 to 299, whatever the body, on the caller's context;
     *     fails as every call does, with an {@link io.github.authrocketvertx.failure.AuthRocketException}
     */
    Future<RawReply> send(RawCall call);
}
