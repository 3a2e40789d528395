package io.github.authrocketvertx.internal.engine;

import io.github.authrocketvertx.Cancellation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The cancellations that one call listens to while it is under way. */
final class CancelledBy {

    private static final CancelledBy NOTHING = new CancelledBy(List.of());

    private final List<Cancellation> cancellations;
    private Cancellation.@Nullable Registration first;
    private @Nullable List<Cancellation.Registration> more;

    private CancelledBy(List<Cancellation> cancellations) {
        this.cancellations = cancellations;
    }

    static CancelledBy of(List<Cancellation> cancellations) {
        return cancellations.isEmpty() ? NOTHING : new CancelledBy(cancellations);
    }

    /** Runs a listener when one of them fires, on any thread; at once, if one has fired. */
    void listen(Runnable listener) {
        for (int i = 0; i < cancellations.size(); i++) {
            Cancellation.Registration registration = cancellations.get(i).onCancel(listener);
            if (i == 0) {
                first = registration;
            } else {
                if (more == null) {
                    more = new ArrayList<>(cancellations.size() - 1);
                }
                more.add(registration);
            }
        }
    }

    /** Whether one of them has fired. */
    boolean hasFired() {
        for (int i = 0; i < cancellations.size(); i++) {
            if (cancellations.get(i).isCancelled()) {
                return true;
            }
        }
        return false;
    }

    /** Listens no longer. */
    void leave() {
        if (first != null) {
            first.remove();
        }
        if (more != null) {
            more.forEach(Cancellation.Registration::remove);
        }
    }
}
