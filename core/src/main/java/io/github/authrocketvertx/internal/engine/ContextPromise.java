package io.github.authrocketvertx.internal.engine;

import io.vertx.core.Context;
import io.vertx.core.Promise;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;

/**
 * Promises whose futures belong to a context: handlers run there, whether they are set before or after completion, and
 * whatever thread completes it. (A plain {@code Promise.promise()} runs a handler that is set after completion on the
 * thread that sets it.)
 *
 * <p>Vert.x 4.5 and 5 have the same method for it in an interface that they keep in different packages, so it is looked
 * up once, by name.
 */
final class ContextPromise {

    private static final MethodHandle PROMISE = find();

    private ContextPromise() {}

    /** One that belongs to this context. */
    @SuppressWarnings("unchecked") // a new promise can be of anything
    static <T> Promise<T> on(Context context) {
        try {
            return (Promise<T>) (Promise<?>) PROMISE.invokeExact(context);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private static MethodHandle find() {
        for (String packageName : new String[] {"io.vertx.core.impl", "io.vertx.core.internal"}) {
            try {
                Class<?> type = Class.forName(packageName + ".ContextInternal");
                Method method = type.getMethod("promise");
                return MethodHandles.publicLookup()
                        .unreflect(method)
                        .asType(MethodType.methodType(Promise.class, Context.class));
            } catch (ClassNotFoundException otherLine) {
                // The next may be it.
            } catch (NoSuchMethodException | IllegalAccessException e) {
                throw new IllegalStateException(
                        "Expected a Vert.x from 4.5 to 5, found one without context promises.", e);
            }
        }
        throw new IllegalStateException("Expected a Vert.x from 4.5 to 5, found one without its internal contexts.");
    }
}
