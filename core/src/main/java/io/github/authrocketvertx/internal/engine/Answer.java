package io.github.authrocketvertx.internal.engine;

import io.github.authrocketvertx.failure.Reply;
import io.github.authrocketvertx.internal.json.BodyBytes;

/** An answer: what came beside the body, and the body as far as it was kept. */
record Answer(Reply reply, BodyBytes body) {

    private static final int FIRST_SUCCESS = 200;
    private static final int LAST_SUCCESS = 299;

    boolean isSuccess() {
        return isSuccess(reply.statusCode());
    }

    static boolean isSuccess(int status) {
        return status >= FIRST_SUCCESS && status <= LAST_SUCCESS;
    }

    /** Status and request id; not the body. */
    @Override
    public String toString() {
        return "Answer[" + reply + "]";
    }
}
