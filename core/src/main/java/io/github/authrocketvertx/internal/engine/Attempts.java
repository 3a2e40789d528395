package io.github.authrocketvertx.internal.engine;

import io.github.authrocketvertx.failure.Attempt;
import io.github.authrocketvertx.failure.Phase;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The attempts of one call: those that have ended, and the one under way. Described when somebody asks. */
final class Attempts {

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
        return described(!underWay);
    }

    /** What was tried so far, what is under way included; made when it is first looked at. */
    List<Attempt> all() {
        return new Described();
    }

    private List<Attempt> described(boolean withLast) {
        List<Attempt> all = new ArrayList<>();
        if (earlier != null) {
            earlier.forEach(run -> all.add(run.describe()));
        }
        if (withLast && last != null) {
            all.add(last.describe());
        }
        return List.copyOf(all);
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

    /** A call that succeeds is seldom asked how. */
    private final class Described extends AbstractList<Attempt> {

        private volatile @Nullable List<Attempt> made;

        private List<Attempt> made() {
            List<Attempt> known = made;
            if (known == null) {
                known = described(true);
                made = known;
            }
            return known;
        }

        @Override
        public Attempt get(int index) {
            return made().get(index);
        }

        @Override
        public int size() {
            return made().size();
        }
    }
}
