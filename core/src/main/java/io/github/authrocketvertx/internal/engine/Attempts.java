package io.github.authrocketvertx.internal.engine;

import io.github.authrocketvertx.failure.Attempt;
import io.github.authrocketvertx.failure.Phase;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The attempts of one call: those that have ended, and the one under way. As a list it describes them when somebody asks,
 * which after a success is seldom; it is handed out with what ends the call.
 */
final class Attempts extends AbstractList<Attempt> {

    /** Before the last, once there are several. */
    private @Nullable List<AttemptRun> earlier;

    private @Nullable AttemptRun last;
    private boolean underWay;

    /** The number of the attempt that is under way, or else of the next. */
    int number() {
        int before = earlier == null ? 0 : earlier.size();
        return last == null || underWay ? before + 1 : before + 2;
    }

    void begin(AttemptRun next) {
        if (last != null) {
            if (earlier == null) {
                earlier = new ArrayList<>(2);
            }
            earlier.add(last);
        }
        last = next;
        underWay = true;
    }

    /** Stops the one under way; {@code null} when there is none. */
    @Nullable
    AttemptRun end() {
        AttemptRun stopped = run();
        if (stopped != null) {
            stopped.stop();
            underWay = false;
        }
        return stopped;
    }

    private @Nullable AttemptRun run() {
        return underWay ? last : null;
    }

    /** Holds it against the connection that time ran out. */
    void giveUp() {
        AttemptRun run = run();
        if (run != null) {
            run.giveUp();
        }
    }

    /** Those before the one under way. */
    List<Attempt> ended() {
        return subList(0, underWay ? size() - 1 : size());
    }

    @Override
    public Attempt get(int index) {
        int before = Objects.checkIndex(index, size()) - (size() - 1);
        AttemptRun run = before == 0 || earlier == null ? last : earlier.get(index);
        return Objects.requireNonNull(run).describe();
    }

    @Override
    public int size() {
        return (earlier == null ? 0 : earlier.size()) + (last == null ? 0 : 1);
    }

    /** Where the one under way is; {@code null} when there is none. */
    @Nullable
    Phase phase() {
        AttemptRun run = run();
        return run == null ? null : run.phase();
    }

    /** What has come of an answer so far. */
    @Nullable
    Answer partialAnswer() {
        AttemptRun run = run();
        return run == null ? null : run.partialAnswer();
    }

    boolean headSeen() {
        AttemptRun run = run();
        return run != null && run.hasHead();
    }

    boolean mayHaveBeenProcessed() {
        AttemptRun run = run();
        return run != null && run.mayHaveBeenProcessed();
    }
}
