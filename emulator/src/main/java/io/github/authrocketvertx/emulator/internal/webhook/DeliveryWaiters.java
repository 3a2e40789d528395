package io.github.authrocketvertx.emulator.internal.webhook;

import io.github.authrocketvertx.emulator.WebhookDelivery;
import io.github.authrocketvertx.emulator.internal.OnCaller;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Those who wait for webhooks to be as wanted. Safe for several threads. */
public final class DeliveryWaiters {

    private final Vertx vertx;
    private final Function<@Nullable String, WebhookSender.Look> look;
    private final List<Waiter<?>> waiters = new CopyOnWriteArrayList<>();
    private volatile boolean closed;

    DeliveryWaiters(Vertx vertx, Function<@Nullable String, WebhookSender.Look> look) {
        this.vertx = vertx;
        this.look = look;
    }

    /** Gives what is waited for as soon as it is there, until then null. */
    @FunctionalInterface
    private interface Wanted<T> {
        @Nullable
        T in(WebhookSender.Look look);
    }

    /** Looks at the webhooks of one realm only, unless that is null. */
    private record Waiter<T>(@Nullable String realmId, Wanted<T> wanted, Promise<T> promise) {
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

    /** Gives all deliveries of that realm, on the caller's context, once none is to be sent any more. */
    public Future<List<WebhookDelivery>> awaitAll(@Nullable String realmId) {
        return waitFor(realmId, look -> look.idle() ? look.deliveries() : null);
    }

    /** Gives the oldest delivery of that realm that is as wanted, on the caller's context. */
    public Future<WebhookDelivery> await(@Nullable String realmId, Predicate<WebhookDelivery> wanted) {
        return waitFor(
                realmId,
                look -> look.deliveries().stream().filter(wanted).findFirst().orElse(null));
    }

    private <T> Future<T> waitFor(@Nullable String realmId, Wanted<T> wanted) {
        Waiter<T> waiter = new Waiter<>(realmId, wanted, Promise.promise());
        waiters.add(waiter);
        look();
        if (closed) {
            fail(waiter);
        }
        return OnCaller.relay(vertx, waiter.promise().future());
    }

    /** Looks whether someone need not wait longer. */
    void look() {
        waiters.removeIf(waiter -> waiter.isServed(look.apply(waiter.realmId())));
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
