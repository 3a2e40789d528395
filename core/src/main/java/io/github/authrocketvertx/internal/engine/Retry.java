package io.github.authrocketvertx.internal.engine;

import io.github.authrocketvertx.RetryPolicy;
import io.github.authrocketvertx.failure.Reply;
import io.github.authrocketvertx.internal.operation.SafetyClass;
import io.github.authrocketvertx.internal.transport.Loss;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Decides whether, and after how long, a failed attempt is made again. Pure: everything it needs is an argument. */
final class Retry {

    private Retry() {}

    /**
     * Decides.
     *
     * @param outcome how the attempt ended
     * @param attempt its number, 1 for the first
     * @param safety what the operation allows
     * @param policy how often and how long
     * @param remainingMillis until the deadline
     * @param jitter from 0 to 1
     * @param budget charged only when everything else speaks for another attempt
     */
    static Decision decide(
            Outcome outcome,
            int attempt,
            SafetyClass safety,
            RetryPolicy policy,
            long remainingMillis,
            double jitter,
            RetryBudget budget) {
        if (!mayBeSentAgain(outcome, safety)) {
            return Decision.no(null);
        }
        if (attempt >= policy.maxAttempts()) {
            return Decision.no(null);
        }
        long delay;
        Long hint = outcome.hintMillis();
        if (hint != null) {
            if (hint > policy.longestHint().toMillis()) {
                return Decision.no("the service asks to wait " + hint + " ms, more than the "
                        + policy.longestHint().toMillis() + " ms that the retry policy allows");
            }
            delay = hint;
        } else if (outcome.connectionLost() && attempt == 1) {
            // Most often a kept connection that the other side had closed: a fresh one will do, and now.
            delay = 0;
        } else {
            delay = backOff(policy, attempt, jitter);
        }
        if (delay >= remainingMillis) {
            return Decision.no("the wait of " + delay + " ms before the next attempt would pass the deadline");
        }
        if (!budget.charge()) {
            return Decision.no("too many calls of this client fail, so that none is made again for now");
        }
        return Decision.yes(delay);
    }

    /** Whether another attempt can do no harm and may help. */
    private static boolean mayBeSentAgain(Outcome outcome, SafetyClass safety) {
        if (!outcome.transientFailure()) {
            return false;
        }
        if (outcome.answered()) {
            return switch (safety) {
                case READ, REPEATABLE -> true;
                // A 429 says that it was not done. A 503 may come from something in front of what did it.
                case ONCE -> outcome.status() == 429;
                // A 429 can mean too many passwords: another attempt would be one more.
                case LOGIN -> false;
            };
        }
        return switch (safety) {
            case READ, REPEATABLE -> true;
            case ONCE, LOGIN -> !outcome.mayHaveBeenProcessed();
        };
    }

    /** Full jitter: anything from 0 to a bound that doubles with each attempt. */
    private static long backOff(RetryPolicy policy, int attempt, double jitter) {
        long first = policy.firstBackOff().toMillis();
        long longest = policy.longestBackOff().toMillis();
        int doublings = Math.min(attempt - 1, 40);
        long bound = first > (longest >> doublings) ? longest : first << doublings;
        return (long) (bound * jitter);
    }

    /**
     * How an attempt ended, as far as it matters here.
     *
     * @param status the HTTP status, 0 without an answer
     * @param transientFailure whether the next attempt may end otherwise
     * @param mayHaveBeenProcessed whether the service may have done it
     * @param connectionLost whether a connection ended before there was a byte of an answer
     * @param hintMillis how long the service asks to wait, {@code null} when it does not
     */
    record Outcome(
            int status,
            boolean transientFailure,
            boolean mayHaveBeenProcessed,
            boolean connectionLost,
            @Nullable Long hintMillis) {

        private static final Duration LONGEST = Duration.ofMillis(Long.MAX_VALUE);

        /** The service answered, and not with a success. */
        static Outcome refused(Reply reply) {
            int status = reply.statusCode();
            boolean passing = status == 429 || status == 500 || (status >= 502 && status <= 504);
            Duration asked = status == 429 || status == 503 ? reply.retryAfter() : null;
            return new Outcome(status, passing, status >= 500, false, asked == null ? null : millis(asked));
        }

        /**
         * There was no complete answer.
         *
         * @param headSeen whether there was the beginning of one
         */
        static Outcome lost(Loss loss, boolean headSeen) {
            boolean passing = switch (loss.kind()) {
                // Garbled: often what an earlier answer left on the connection, so that another one will do.
                case CONNECT, CONNECTION_LOST, GARBLED -> true;
                case TLS, QUEUE_FULL, CLOSED, OTHER -> false;
            };
            boolean connectionLost = loss.kind() == Loss.Kind.CONNECTION_LOST && !headSeen;
            return new Outcome(0, passing, loss.mayHaveBeenProcessed(), connectionLost, null);
        }

        /** There was no complete answer in time. */
        static Outcome timedOut(boolean mayHaveBeenProcessed) {
            return new Outcome(0, true, mayHaveBeenProcessed, false, null);
        }

        /** The same, where another attempt can't help any more. */
        Outcome settled() {
            return new Outcome(status, false, mayHaveBeenProcessed, connectionLost, hintMillis);
        }

        boolean answered() {
            return status != 0;
        }

        /** A service may ask for more than milliseconds can count. */
        private static long millis(Duration asked) {
            return asked.compareTo(LONGEST) > 0 ? LONGEST.toMillis() : asked.toMillis();
        }
    }

    /**
     * What is to be done.
     *
     * @param again whether to make another attempt
     * @param delayMillis after how long
     * @param note why not, where there is more to say than that it can't be; {@code null} otherwise
     */
    record Decision(
            boolean again, long delayMillis, @Nullable String note) {

        static Decision no(@Nullable String note) {
            return new Decision(false, 0, note);
        }

        static Decision yes(long delayMillis) {
            return new Decision(true, delayMillis, null);
        }
    }
}
