package io.github.authrocketvertx;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A means to cancel calls: handed in with the call options, fired once, for as many calls as were given it.
 *
 * <p>A call that is under way ends at once with {@link io.github.authrocketvertx.failure.CallCancelledException}, and
 * what it has on the wire is taken back: the HTTP/2 stream is reset, the HTTP/1.1 connection is closed. A call made
 * after the cancellation has fired fails the same way and sends nothing. A call that ended leaves nothing behind here,
 * so that one cancellation may serve a long-lived job.
 *
 * <p>Safe for use by several threads at once.
 */
public final class Cancellation {

    // The ends of a list in both directions, so that a call that ends leaves in constant time.
    private @Nullable Link first;
    private @Nullable Link last;
    private boolean cancelled;

    private Cancellation() {}

    /** A cancellation that has not fired. */
    public static Cancellation create() {
        return new Cancellation();
    }

    /**
     * Fires; from the second time on nothing happens. Listeners run on this thread before the method returns; what one
     * throws is thrown after all have run.
     */
    public void cancel() {
        Link link;
        synchronized (this) {
            if (cancelled) {
                return;
            }
            cancelled = true;
            link = first;
            first = null;
            last = null;
        }
        Throwable thrown = null;
        while (link != null) {
            Link next;
            Runnable listener;
            synchronized (this) {
                next = link.next;
                listener = link.letGo();
            }
            thrown = run(listener, thrown);
            link = next;
        }
        if (thrown != null) {
            Cancellation.<RuntimeException>rethrow(thrown);
        }
    }

    @SuppressWarnings("unchecked") // erased: whatever it is, it goes on as it came
    private static <E extends Throwable> void rethrow(Throwable thrown) throws E {
        throw (E) thrown;
    }

    /** An error, and what code in Kotlin throws unchecked, keeps the other listeners from running no more than any. */
    private static @Nullable Throwable run(@Nullable Runnable listener, @Nullable Throwable before) {
        try {
            if (listener != null) {
                listener.run();
            }
            return before;
        } catch (Throwable e) {
            if (before == null) {
                return e;
            }
            if (before != e) {
                before.addSuppressed(e);
            }
            return before;
        }
    }

    /** Whether it has fired. */
    public boolean isCancelled() {
        synchronized (this) {
            return cancelled;
        }
    }

    /**
     * Runs a listener when this fires; at once, on this thread, when it has fired already.
     *
     * @param listener must be quick and must not throw
     * @return takes the listener off again
     */
    public Registration onCancel(Runnable listener) {
        Objects.requireNonNull(listener, "listener");
        Link link = new Link();
        synchronized (this) {
            if (!cancelled) {
                add(link, listener);
                return link;
            }
        }
        listener.run();
        return link;
    }

    private void add(Link link, Runnable listener) {
        link.listener = listener;
        link.previous = last;
        if (last == null) {
            first = link;
        } else {
            last.next = link;
        }
        last = link;
    }

    private void unlink(Link link) {
        synchronized (this) {
            if (link.listener == null) {
                return;
            }
            if (cancelled) {
                // The links belong to the loop in cancel() now: it still needs their order.
                link.listener = null;
                return;
            }
            if (link.previous == null) {
                first = link.next;
            } else {
                link.previous.next = link.next;
            }
            if (link.next == null) {
                last = link.previous;
            } else {
                link.next.previous = link.previous;
            }
            link.letGo();
        }
    }

    /** How many listeners wait; for tests that nothing is left behind. */
    int listeners() {
        synchronized (this) {
            int count = 0;
            for (Link link = first; link != null; link = link.next) {
                count++;
            }
            return count;
        }
    }

    /** A listener that waits for a cancellation. */
    public interface Registration {

        /** Takes the listener off; nothing happens when it is off already or has run. */
        void remove();
    }

    private final class Link implements Registration {
        private @Nullable Runnable listener;
        private @Nullable Link previous;
        private @Nullable Link next;

        /** Keeps nothing any more; gives the listener that was to run, if one was. */
        private @Nullable Runnable letGo() {
            Runnable kept = listener;
            listener = null;
            previous = null;
            next = null;
            return kept;
        }

        @Override
        public void remove() {
            unlink(this);
        }
    }
}
