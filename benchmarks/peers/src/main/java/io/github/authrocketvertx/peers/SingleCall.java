package io.github.authrocketvertx.peers;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** One call, waited for. */
public final class SingleCall {

    private static final int NUMBER = 42;
    private static final long PATIENCE_SECONDS = 20;

    private SingleCall() {}

    /**
     * Makes a call and checks its answer. Blocks.
     *
     * @throws IllegalStateException when it failed or did not end
     * @throws WrongAnswerException when the answer is wrong
     */
    public static <U> void make(Peer<U> peer, Payload payload) throws InterruptedException {
        if (payload == Payload.USER) {
            Waiting<U> waiting = new Waiting<>();
            peer.getUser(Samples.userId(NUMBER), waiting);
            AnswerCheck.user(peer, waiting.await(), NUMBER);
        } else {
            Waiting<List<U>> waiting = new Waiting<>();
            peer.listUsers(waiting);
            AnswerCheck.list(peer, waiting.await());
        }
    }

    private static final class Waiting<T> implements Result<T> {
        private final CountDownLatch ended = new CountDownLatch(1);
        private final AtomicReference<T> answer = new AtomicReference<>();
        private final AtomicReference<Throwable> failure = new AtomicReference<>();

        @Override
        public void success(T value) {
            answer.set(value);
            ended.countDown();
        }

        @Override
        public void failure(Throwable cause) {
            failure.set(cause);
            ended.countDown();
        }

        private T await() throws InterruptedException {
            if (!ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("A call did not end");
            }
            T value = answer.get();
            if (value == null) {
                throw new IllegalStateException("A call failed: " + failure.get(), failure.get());
            }
            return value;
        }
    }
}
