package io.github.authrocketvertx.internal.engine;

import io.github.authrocketvertx.model.Secret;
import io.github.authrocketvertx.spi.CredentialSupplier;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Asks the application's supplier for keys: once for all who ask while the answer is not there, and after refusals once
 * per cool-down.
 */
final class KeyRing {

    static final long COOL_DOWN_NANOS = TimeUnit.SECONDS.toNanos(30);

    private final CredentialSupplier supplier;
    private final LongSupplier nanos;
    private final AtomicReference<@Nullable Promise<Secret>> open = new AtomicReference<>();
    private final AtomicReference<@Nullable Promise<Secret>> openAfterRefusal = new AtomicReference<>();
    private final AtomicLong refusalAskedAt;
    private volatile @Nullable Secret latest;

    KeyRing(CredentialSupplier supplier, LongSupplier nanos) {
        this.supplier = supplier;
        this.nanos = nanos;
        this.refusalAskedAt = new AtomicLong(nanos.getAsLong() - COOL_DOWN_NANOS);
    }

    /** The key to use now; completes on any thread. */
    Future<Secret> current() {
        return once(open, supplier::apiKey);
    }

    /** The key to use after this one was refused; the same one when there is no other, or it is too soon to ask. */
    Future<Secret> afterRefusal(Secret refused) {
        Secret known = latest;
        if (known != null && !known.equals(refused)) {
            // Somebody else's refusal, or the next call, has brought the new one already.
            return Future.succeededFuture(known);
        }
        Promise<Secret> under = openAfterRefusal.get();
        if (under != null) {
            return under.future();
        }
        long asked = refusalAskedAt.get();
        long now = nanos.getAsLong();
        if (now - asked < COOL_DOWN_NANOS || !refusalAskedAt.compareAndSet(asked, now)) {
            return Future.succeededFuture(refused);
        }
        return once(openAfterRefusal, () -> supplier.afterRefusal(refused));
    }

    private Future<Secret> once(AtomicReference<@Nullable Promise<Secret>> place, Supplier<Future<Secret>> question) {
        Promise<Secret> ours = Promise.promise();
        Promise<Secret> under = place.compareAndExchange(null, ours);
        if (under != null) {
            return under.future();
        }
        Future<Secret> answer;
        try {
            answer = question.get();
        } catch (RuntimeException e) {
            answer = Future.failedFuture(e);
        }
        if (answer == null) {
            answer = Future.failedFuture(new IllegalStateException("the credential supplier gave no future"));
        }
        answer.onComplete(result -> {
            if (result.succeeded() && result.result() != null) {
                latest = result.result();
            }
            // Before completing, so that whoever asks from now on asks anew.
            place.set(null);
            if (result.failed()) {
                ours.fail(result.cause());
            } else if (result.result() == null) {
                ours.fail(new IllegalStateException("the credential supplier gave no key"));
            } else {
                ours.complete(result.result());
            }
        });
        return ours.future();
    }
}
