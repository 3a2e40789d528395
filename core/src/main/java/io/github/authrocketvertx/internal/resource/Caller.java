package io.github.authrocketvertx.internal.resource;

import io.github.authrocketvertx.CallOptions;
import io.github.authrocketvertx.Cancellation;
import io.github.authrocketvertx.internal.engine.Engine;
import io.github.authrocketvertx.internal.operation.Arguments;
import io.github.authrocketvertx.internal.operation.BadArgumentException;
import io.github.authrocketvertx.internal.operation.Operation;
import io.github.authrocketvertx.internal.operation.ResponseReader;
import io.vertx.core.Future;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The engine with the options of one view: all that a resource needs to make calls.
 *
 * @param engine runs the calls
 * @param options of the view
 */
public record Caller(Engine engine, CallOptions options) {

    /** The same, with a further cancellation. */
    Caller cancelledBy(Cancellation cancellation) {
        return new Caller(engine, options.cancellation(cancellation));
    }

    /** Makes a call; an argument that can't be right fails it, whether it is found here or later. */
    public <T extends @Nullable Object> Future<T> call(Operation<T> operation, Supplier<Arguments> arguments) {
        return call(operation, operation.reader(), arguments);
    }

    /** As above, with another result. */
    <T extends @Nullable Object> Future<T> call(
            Operation<?> operation, ResponseReader<T> reader, Supplier<Arguments> arguments) {
        Arguments ready;
        try {
            ready = arguments.get();
        } catch (BadArgumentException e) {
            return engine.refuse(operation, e.text());
        }
        return engine.call(operation, reader, ready, options);
    }
}
