package io.github.authrocketvertx.emulator.internal.webhook;

import io.github.authrocketvertx.emulator.WebhookDelivery;
import io.github.authrocketvertx.emulator.internal.OnCaller;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Those who wait for webhooks to be as wanted. Safe for several threads. */
public final class DeliveryWaiters {

    private final Vertx vertx;
    private final Supplier<WebhookSender.Look> look;
    private final List<Waiter<?>> waiters = new CopyOnWriteArrayList<>();
    private volatile boolean closed;

    DeliveryWaiters(Vertx vertx, Supplier<WebhookSender.Look> look) {
        this.vertx = vertx;
        this.look = look;
    }

    /** Gives what is waited for as soon as it is there, until then null. */
    @FunctionalInterface
    private interface Wanted<T> {
        @Nullable
        T in(WebhookSender.Look look);
    }

    private record Waiter<T>(Wanted<T> wanted, Promise<T> promise) {
        /** Returns whether the waiting is over. */
        boolean isServed(WebhookSender.Look look) {
            try {
                T found = wanted.in(look);
                return found != null && promise.tryComplete(found);
            } catch (RuntimeException e) {
                return promise.tryFail(e);
            }
        }
    }

    /** Gives all deliveries, on the caller's context, once none is to be sent any more. */
    public Future<List<WebhookDelivery>> awaitAll() {
        return waitFor(look -> look.idle() ? look.deliveries() : null);
    }

    /** Gives the oldest delivery that is as wanted, on the caller's context. */
    public Future<WebhookDelivery> await(Predicate<WebhookDelivery> wanted) {
        return waitFor(
                look -> look.deliveries().stream().filter(wanted).findFirst().orElse(null));
    }

    private <T> Future<T> waitFor(Wanted<T> wanted) {
        Waiter<T> waiter = new Waiter<>(wanted, Promise.promise());
        waiters.add(waiter);
        look();
        if (closed) {
            fail(waiter);
        }
        return OnCaller.relay(vertx, waiter.promise().future());
    }

    /** Looks whether someone need not wait longer. */
    void look() {
        // Mostly nobody waits, and then nothing is counted.
        if (!waiters.isEmpty()) {
            WebhookSender.Look now = look.get();
            waiters.removeIf(waiter -> waiter.isServed(now));
        }
    }

    /** Fails everyone who still waits. */
    void close() {
        closed = true;
        waiters.forEach(DeliveryWaiters::fail);
        waiters.clear();
    }

    private static void fail(Waiter<?> waiter) {
        waiter.promise().tryFail(new IllegalStateException("The emulator was closed"));
    }
}
