package io.github.authrocketvertx.testkit;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;

/** A Vert.x that counts the timers which were set through it and have neither fired nor been cancelled. */
public final class CountedTimers {

    private final Vertx vertx;
    private final Vertx counting;
    private final AtomicInteger pending = new AtomicInteger();

    /** Counts what is set through {@link #vertx()}; all else goes to the given one. */
    public CountedTimers(Vertx vertx) {
        this.vertx = vertx;
        this.counting = (Vertx) Proxy.newProxyInstance(
                Vertx.class.getClassLoader(),
                new Class<?>[] {Vertx.class},
                (proxy, method, arguments) -> call(method, arguments));
    }

    /** The Vert.x to use. */
    public Vertx vertx() {
        return counting;
    }

    /** How many are still to fire. */
    public int pending() {
        return pending.get();
    }

    private Object call(Method method, Object[] arguments) throws Throwable {
        switch (method.getName()) {
            case "setTimer" -> {
                pending.incrementAndGet();
                arguments[1] = counted(arguments[1]);
            }
            case "cancelTimer" -> {
                boolean cancelled = vertx.cancelTimer((Long) arguments[0]);
                if (cancelled) {
                    pending.decrementAndGet();
                }
                return cancelled;
            }
            default -> {}
        }
        try {
            return method.invoke(vertx, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    @SuppressWarnings("unchecked") // as Vertx.setTimer declares it
    private Handler<Long> counted(Object handler) {
        return id -> {
            pending.decrementAndGet();
            ((Handler<Long>) handler).handle(id);
        };
    }
}
