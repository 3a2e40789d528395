package io.github.authrocketvertx.internal.resource;

import io.github.authrocketvertx.Cancellation;
import io.github.authrocketvertx.failure.Reply;
import io.github.authrocketvertx.internal.engine.Reception;
import io.github.authrocketvertx.internal.json.BodyBytes;
import io.github.authrocketvertx.internal.json.BodyReader;
import io.github.authrocketvertx.internal.operation.Arguments;
import io.github.authrocketvertx.internal.operation.Operation;
import io.vertx.core.buffer.Buffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The body of an answer as it arrives. */
final class BodyStream extends DemandStream<Buffer> {

    private final Caller caller;
    private final Operation<?> operation;
    private final Supplier<Arguments> arguments;
    private final @Nullable Long maxBytes;
    private final Cancellation cancellation = Cancellation.create();
    private final Deque<Buffer> parts = new ArrayDeque<>();
    private boolean called;

    BodyStream(Caller caller, Operation<?> operation, Supplier<Arguments> arguments, @Nullable Long maxBytes) {
        super(caller.engine());
        this.caller = caller.cancelledBy(cancellation);
        this.operation = operation;
        this.arguments = arguments;
        this.maxBytes = maxBytes;
    }

    @Override
    @Nullable
    Buffer next() {
        return parts.poll();
    }

    @Override
    void more() {
        if (!called) {
            called = true;
            caller.call(operation, new Intake(), arguments).onComplete(result -> {
                if (result.succeeded()) {
                    finish();
                } else {
                    fail(result.cause());
                }
            });
        }
    }

    @Override
    void release() {
        cancellation.cancel();
    }

    private final class Intake implements Reception<Boolean> {

        private @Nullable Tap tap;
        private boolean untouched = true;

        @Override
        public void begin(Reply reply, Tap by) {
            tap = by;
        }

        @Override
        public void take(Buffer data) {
            untouched = false;
            parts.add(data);
            arrived(tap);
        }

        @Override
        public Boolean read(Reply reply, BodyBytes none, BodyReader json) {
            return true;
        }

        @Override
        public boolean mayBeginAgain() {
            return untouched;
        }

        @Override
        public long maxBytes(long usual) {
            return maxBytes == null ? usual : maxBytes;
        }
    }
}
