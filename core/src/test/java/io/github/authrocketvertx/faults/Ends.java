package io.github.authrocketvertx.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authrocketvertx.failure.Attempt;
import io.github.authrocketvertx.failure.AuthRocketException;
import io.github.authrocketvertx.failure.Reply;
import io.github.authrocketvertx.spi.CallInfo;
import io.github.authrocketvertx.spi.CallObserver;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Counts the ends of calls and attempts. */
final class Ends implements CallObserver {

    private final List<Counts> calls = new CopyOnWriteArrayList<>();
    private final List<String> texts = new CopyOnWriteArrayList<>();

    /** All that was told, as text. */
    List<String> texts() {
        return texts;
    }

    @Override
    public Listener callStarted(CallInfo call) {
        Counts counts = new Counts();
        texts.add(call.toString());
        calls.add(counts);
        return counts;
    }

    /** Every call has ended once, and so has every attempt. */
    void assertEachOnce() {
        assertThat(calls).isNotEmpty().allSatisfy(counts -> {
            assertThat(counts.ended).hasValue(1);
            assertThat(counts.attemptsEnded).hasValue(counts.attempts.get());
        });
    }

    private final class Counts implements Listener {
        private final AtomicInteger attempts = new AtomicInteger();
        private final AtomicInteger attemptsEnded = new AtomicInteger();
        private final AtomicInteger ended = new AtomicInteger();

        @Override
        public void attemptStarted(int number) {
            attempts.incrementAndGet();
        }

        @Override
        public void headersReceived(int number, int status, @Nullable String requestId) {
            texts.add(status + " " + requestId);
        }

        @Override
        public void attemptEnded(Attempt attempt) {
            texts.add(attempt.toString());
            attemptsEnded.incrementAndGet();
        }

        @Override
        public void ended(@Nullable Reply reply, @Nullable AuthRocketException failure) {
            texts.add(reply + " " + failure);
            ended.incrementAndGet();
        }
    }
}
