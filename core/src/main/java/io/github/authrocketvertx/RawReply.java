package io.github.authrocketvertx;

import io.github.authrocketvertx.failure.Reply;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.util.Objects;

/** What the service answered to a {@link RawCall}. */
public final class RawReply {

    private final Reply reply;
    private final Buffer body;

    private RawReply(Reply reply, Buffer body) {
        this.reply = reply;
        this.body = body;
    }

    /** A reply with this body; not copied. */
    public static RawReply of(Reply reply, Buffer body) {
        return new RawReply(Objects.requireNonNull(reply, "reply"), Objects.requireNonNull(body, "body"));
    }

    /** Status, headers, request id, rate limit and attempts. */
    public Reply reply() {
        return reply;
    }

    /** The body; empty where there is none. */
    public Buffer body() {
        return body;
    }

    /**
     * The body as a JSON object.
     *
     * @throws io.vertx.core.json.DecodeException when it is something else
     */
    public JsonObject json() {
        return new JsonObject(body);
    }

    /** Status and request id; not the body. */
    @Override
    public String toString() {
        return "Raw" + reply;
    }
}
