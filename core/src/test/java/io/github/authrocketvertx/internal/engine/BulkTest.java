package io.github.authrocketvertx.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.authrocketvertx.Cancellation;
import io.github.authrocketvertx.bulk.Bulk;
import io.github.authrocketvertx.bulk.OutcomeStream;
import io.github.authrocketvertx.bulk.Progress;
import io.github.authrocketvertx.internal.resource.DefaultBulk;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** An operation for many inputs: bounded, one outcome each, nothing left behind. */
class BulkTest extends EngineTestBase {

    private final IllegalStateException broken = new IllegalStateException("broken");

    private final List<String> begun = new ArrayList<>();
    private final List<Promise<String>> calls = new ArrayList<>();
    private final List<String> heard = new ArrayList<>();
    private Cancellation cancellation;

    private Bulk<String, String> bulk() {
        return new DefaultBulk<>(engine, (given, input) -> {
            cancellation = given;
            begun.add(input);
            Promise<String> call = Promise.promise();
            calls.add(call);
            return call.future();
        });
    }

    private <I, O> OutcomeStream<I, O> hear(OutcomeStream<I, O> stream) {
        stream.exceptionHandler(failure -> heard.add("failed: " + failure.getMessage()));
        stream.endHandler(v -> heard.add("end"));
        stream.handler(outcome -> heard.add(outcome.index() + " " + outcome.input() + " "
                + (outcome.succeeded() ? outcome.value() : outcome.failure().getMessage())));
        return stream;
    }

    private static List<String> letters(int count) {
        return IntStream.range(0, count).mapToObj(i -> "" + (char) ('a' + i)).toList();
    }

    @Test
    void beginsNoMoreThanTheConcurrencyAndGivesOutcomesAsTheyCome() throws Exception {
        onEventLoop(() -> {
            OutcomeStream<String, String> run = hear(bulk().concurrency(2).run(letters(4)));
            assertThat(begun).containsExactly("a", "b");
            calls.get(1).complete("B");
            assertThat(heard).containsExactly("1 b B");
            assertThat(begun).containsExactly("a", "b", "c");
            calls.get(2).fail(broken);
            calls.get(0).complete("A");
            assertThat(run.progress()).isEqualTo(new Progress(4, 2, 1));
            assertThat(run.progress().underWay()).isEqualTo(1);
            calls.get(3).complete("D");
            assertThat(heard).containsExactly("1 b B", "2 c broken", "0 a A", "3 d D", "end");
            assertThat(run.progress()).isEqualTo(new Progress(4, 3, 1));
        });
    }

    @Test
    void givesOutcomesInTheOrderOfTheInputsWhenAskedTo() throws Exception {
        onEventLoop(() -> {
            hear(bulk().concurrency(3).ordered().run(letters(4)));
            calls.get(2).complete("C");
            calls.get(1).complete("B");
            assertThat(heard).isEmpty();
            assertThat(begun).as("outcomes that wait count as well").hasSize(3);
            calls.get(0).complete("A");
            assertThat(heard).containsExactly("0 a A", "1 b B", "2 c C");
            calls.get(3).complete("D");
            assertThat(heard).endsWith("3 d D", "end");
        });
    }

    @Test
    void stopsAtTheFirstFailureWhenAskedToAndWaitsForWhatIsUnderWay() throws Exception {
        onEventLoop(() -> {
            hear(bulk().concurrency(2).stopAtFailure().run(letters(9)));
            calls.get(0).fail(broken);
            assertThat(begun).hasSize(2);
            assertThat(heard).containsExactly("0 a broken");
            calls.get(1).complete("B");
            assertThat(heard).containsExactly("0 a broken", "1 b B", "failed: broken");
        });
    }

    @Test
    void outcomesThatNobodyTakesHoldUpTheInputs() throws Exception {
        onEventLoop(() -> {
            OutcomeStream<String, String> run = bulk().concurrency(2).run(letters(9));
            run.pause();
            hear(run);
            assertThat(begun).isEmpty();
            run.fetch(1);
            assertThat(begun).hasSize(2);
            calls.get(0).complete("A");
            calls.get(1).complete("B");
            assertThat(heard).containsExactly("0 a A");
            assertThat(begun).hasSizeLessThanOrEqualTo(3);
            run.resume();
            assertThat(heard).startsWith("0 a A", "1 b B");
            assertThat(calls.size() - heard.size()).isEqualTo(2);
        });
    }

    @Test
    void cancellingTakesBackWhatIsUnderWayAndNothingMoreIsHeard() throws Exception {
        onEventLoop(() -> {
            OutcomeStream<String, String> run = hear(bulk().concurrency(2).run(letters(9)));
            run.cancel();
            assertThat(cancellation.isCancelled()).isTrue();
            calls.get(0).complete("A");
            assertThat(heard).isEmpty();
            assertThat(begun).hasSize(2);
        });
    }

    @Test
    void anOperationThatThrowsIsAFailureOfItsInput() throws Exception {
        onEventLoop(() -> {
            Bulk<String, String> bulk = new DefaultBulk<>(engine, (given, input) -> {
                throw broken;
            });
            hear(bulk.run(letters(2)));
            assertThat(heard).containsExactly("0 a broken", "1 b broken", "end");
        });
    }

    @Test
    void inputsThatFailEndTheRunAfterTheOutcomesBefore() throws Exception {
        onEventLoop(() -> {
            Iterator<String> inputs = new Iterator<>() {
                private int given;

                @Override
                public boolean hasNext() {
                    return true;
                }

                @Override
                public String next() {
                    if (given++ > 0) {
                        throw new NoSuchElementException("no more");
                    }
                    return "a";
                }
            };
            hear(bulk().run(() -> inputs));
            assertThat(heard).isEmpty();
            calls.get(0).complete("A");
            assertThat(heard).containsExactly("0 a A", "failed: no more");
        });
    }

    @Test
    void noInputsEndAtOnce() throws Exception {
        onEventLoop(() -> {
            hear(bulk().run(List.of()));
            assertThat(heard).containsExactly("end");
        });
    }

    @Test
    void takesItsInputsFromAStreamAsTheyAreNeeded() throws Exception {
        onEventLoop(() -> {
            OutcomeStream<String, String> first = bulk().concurrency(1).run(letters(3));
            Bulk<io.github.authrocketvertx.bulk.Outcome<String, String>, String> second =
                    new DefaultBulk<>(engine, (given, outcome) -> Future.succeededFuture(outcome.value() + "!"));
            hear(second.concurrency(1).run(first));
            assertThat(begun).containsExactly("a");
            calls.get(0).complete("A");
            calls.get(1).complete("B");
            calls.get(2).complete("C");
            assertThat(heard).hasSize(4).last().isEqualTo("end");
            assertThat(heard.get(2)).startsWith("2 ").endsWith("C!");
        });
    }

    @Test
    void manyThatEndAtOnceDoNotPileUpOnTheStack() throws Exception {
        onEventLoop(() -> {
            Bulk<Integer, Integer> bulk = new DefaultBulk<>(engine, (given, input) -> Future.succeededFuture(input));
            hear(bulk.run(() -> IntStream.range(0, 100_000).iterator()));
            assertThat(heard).hasSize(100_001).endsWith("99999 99999 99999", "end");
        });
    }

    @Test
    void aConcurrencyOfNothingIsRefused() throws Exception {
        onEventLoop(() -> assertThatThrownBy(() -> bulk().concurrency(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected a concurrency of at least 1 operation, found 0."));
    }
}
