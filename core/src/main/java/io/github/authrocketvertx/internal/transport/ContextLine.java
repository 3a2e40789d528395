package io.github.authrocketvertx.internal.transport;

import io.netty.channel.EventLoop;
import io.vertx.core.Context;
import io.vertx.core.Promise;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/**
 * What contexts of Vert.x 4.5 and 5 have alike, in an interface that the two keep in different packages; looked up once,
 * by name.
 */
public final class ContextLine {

    private static final MethodHandle PROMISE = find("promise", Promise.class);
    private static final MethodHandle EVENT_LOOP = find("nettyEventLoop", EventLoop.class);

    private ContextLine() {}

    /**
     * A promise whose future belongs to the context: handlers run there, whether they are set before or after completion,
     * and whatever thread completes it. (A plain {@code Promise.promise()} runs a handler that is set after completion on
     * the thread that sets it.)
     */
    @SuppressWarnings("unchecked") // a new promise can be of anything
    public static <T> Promise<T> promise(Context context) {
        try {
            return (Promise<T>) (Promise<?>) PROMISE.invokeExact(context);
        } catch (Throwable e) {
            throw rethrow(e);
        }
    }

    /** The event loop that the context is bound to. */
    public static EventLoop eventLoop(Context context) {
        try {
            return (EventLoop) EVENT_LOOP.invokeExact(context);
        } catch (Throwable e) {
            throw rethrow(e);
        }
    }

    private static RuntimeException rethrow(Throwable thrown) {
        if (thrown instanceof Error error) {
            throw error;
        }
        return thrown instanceof RuntimeException fault ? fault : new IllegalStateException(thrown);
    }

    private static MethodHandle find(String name, Class<?> result) {
        for (String packageName : new String[] {"io.vertx.core.impl", "io.vertx.core.internal"}) {
            try {
                return MethodHandles.publicLookup()
                        .unreflect(
                                Class.forName(packageName + ".ContextInternal").getMethod(name))
                        .asType(MethodType.methodType(result, Context.class));
            } catch (ClassNotFoundException otherLine) {
                // The next may be it.
            } catch (NoSuchMethodException | IllegalAccessException e) {
                throw new IllegalStateException(
                        "Expected a Vert.x from 4.5 to 5, found one without " + name + "().", e);
            }
        }
        throw new IllegalStateException("Expected a Vert.x from 4.5 to 5, found one without its internal contexts.");
    }
}
