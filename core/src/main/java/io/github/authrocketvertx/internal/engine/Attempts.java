package io.github.authrocketvertx.internal.engine;

import io.github.authrocketvertx.failure.Attempt;
import io.github.authrocketvertx.failure.Phase;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The attempts of one call: those that have ended, and the one under way. */
final class Attempts {

    private final List<Attempt> ended = new ArrayList<>(1);
    private @Nullable AttemptRun run;

    /** The number of the attempt that is under way, or else of the next. */
    int number() {
        return ended.size() + 1;
    }

    void begin(AttemptRun next) {
        run = next;
    }

    /** Stops the one under way; {@code null} when there is none. */
    @Nullable
    Attempt end() {
        AttemptRun stopped = run;
        if (stopped == null) {
            return null;
        }
        stopped.stop();
        Attempt attempt = stopped.describe();
        ended.add(attempt);
        run = null;
        return attempt;
    }

    /** Holds it against the connection that time ran out. */
    void giveUp() {
        if (run != null) {
            run.giveUp();
        }
    }

    List<Attempt> ended() {
        return ended;
    }

    /** What was tried so far, what is under way included. */
    List<Attempt> all() {
        List<Attempt> all = new ArrayList<>(ended);
        if (run != null) {
            all.add(run.describe());
        }
        return List.copyOf(all);
    }

    /** Where the one under way is; {@code null} when there is none. */
    @Nullable
    Phase phase() {
        return run == null ? null : run.phase();
    }

    /** What has come of an answer so far. */
    @Nullable
    Answer partialAnswer() {
        return run == null ? null : run.partialAnswer();
    }

    boolean headSeen() {
        return run != null && run.hasHead();
    }

    boolean mayHaveBeenProcessed() {
        return run != null && run.mayHaveBeenProcessed();
    }
}
