package io.github.authrocketvertx.internal.engine;

import io.github.authrocketvertx.model.Secret;
import io.vertx.core.Future;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The API key of one call, where keys are supplied: asked for before each attempt, renewed at most once. */
final class CallKey {

    private final KeyRing ring;
    private @Nullable Secret used;
    private boolean renewed;

    CallKey(KeyRing ring) {
        this.ring = ring;
    }

    /** The key for the next attempt. */
    Future<Secret> current() {
        return ring.current();
    }

    /** Notes what an attempt is made with. */
    Secret use(Secret key) {
        used = key;
        return key;
    }

    /** Whether it was not renewed yet. */
    boolean isRenewable() {
        return used != null && !renewed;
    }

    /** The key was refused: perhaps there is a new one. */
    Future<Secret> renew() {
        renewed = true;
        return ring.afterRefusal(Objects.requireNonNull(used));
    }

    boolean isUsed(Secret key) {
        return key.equals(used);
    }
}
