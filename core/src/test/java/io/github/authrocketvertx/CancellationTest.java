package io.github.authrocketvertx;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CancellationTest {

    private final Cancellation cancellation = Cancellation.create();
    private final List<String> heard = new ArrayList<>();

    private Runnable hear(String name) {
        return () -> heard.add(name);
    }

    @Test
    void listenersRunOnceInTheirOrderOnTheThreadThatCancels() {
        Thread[] thread = new Thread[1];
        cancellation.onCancel(hear("a"));
        cancellation.onCancel(() -> thread[0] = Thread.currentThread());
        cancellation.onCancel(hear("b"));
        assertThat(cancellation.isCancelled()).isFalse();
        assertThat(heard).isEmpty();
        cancellation.cancel();
        cancellation.cancel();
        assertThat(cancellation.isCancelled()).isTrue();
        assertThat(heard).containsExactly("a", "b");
        assertThat(thread[0]).isSameAs(Thread.currentThread());
    }

    @Test
    void aListenerThatComesLateRunsAtOnce() {
        cancellation.cancel();
        Cancellation.Registration late = cancellation.onCancel(hear("late"));
        assertThat(heard).containsExactly("late");
        late.remove();
        cancellation.cancel();
        assertThat(heard).containsExactly("late");
    }

    @Test
    void oneListenerGivenTwiceRunsTwiceAndIsTakenOffOnceAtATime() {
        Runnable listener = hear("a");
        cancellation.onCancel(listener);
        Cancellation.Registration second = cancellation.onCancel(listener);
        second.remove();
        cancellation.cancel();
        assertThat(heard).containsExactly("a");
    }

    @Test
    void aListenerThatWasTakenOffDoesNotRunWhereverItStood() {
        for (int removed = 0; removed < 4; removed++) {
            Cancellation some = Cancellation.create();
            heard.clear();
            List<Cancellation.Registration> all = new ArrayList<>();
            for (String name : List.of("a", "b", "c", "d")) {
                all.add(some.onCancel(hear(name)));
            }
            all.get(removed).remove();
            all.get(removed).remove();
            some.onCancel(hear("e"));
            some.cancel();
            List<String> expected = new ArrayList<>(List.of("a", "b", "c", "d", "e"));
            expected.remove(removed);
            assertThat(heard).isEqualTo(expected);
        }
    }

    @Test
    void aListenerMayTakeOffItselfAndOthersThatDidNotRunYet() {
        List<Cancellation.Registration> all = new ArrayList<>();
        all.add(cancellation.onCancel(() -> {
            heard.add("first");
            all.forEach(Cancellation.Registration::remove);
        }));
        all.add(cancellation.onCancel(hear("second")));
        cancellation.onCancel(hear("third"));
        cancellation.cancel();
        assertThat(heard).containsExactly("first", "third");
    }

    @Test
    void aListenerMayAddAnotherWhichRunsAtOnce() {
        cancellation.onCancel(() -> {
            cancellation.onCancel(hear("inner"));
            heard.add("outer");
        });
        cancellation.onCancel(hear("next"));
        cancellation.cancel();
        assertThat(heard).containsExactly("inner", "outer", "next");
    }

    @Test
    void aListenerThatThrowsKeepsNoOtherFromRunning() {
        cancellation.onCancel(() -> {
            throw new IllegalStateException("one");
        });
        cancellation.onCancel(hear("between"));
        cancellation.onCancel(() -> {
            throw new IllegalStateException("two");
        });
        cancellation.onCancel(hear("last"));
        assertThatThrownBy(cancellation::cancel)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("one")
                .satisfies(e -> assertThat(e.getSuppressed()).hasSize(1));
        assertThat(heard).containsExactly("between", "last");
    }

    @Test
    void manyListenersComeAndGo() {
        List<Cancellation.Registration> all = new ArrayList<>();
        AtomicInteger count = new AtomicInteger();
        for (int i = 0; i < 100_000; i++) {
            all.add(cancellation.onCancel(count::incrementAndGet));
        }
        IntStream.range(0, 100_000)
                .filter(i -> i % 2 == 0)
                .forEach(i -> all.get(i).remove());
        cancellation.cancel();
        assertThat(count).hasValue(50_000);
    }

    @Test
    void aFiredCancellationKeepsNothing() throws IllegalAccessException {
        List<Cancellation.Registration> all = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            all.add(cancellation.onCancel(hear("a")));
        }
        cancellation.cancel();
        all.add(cancellation.onCancel(hear("late")));
        assertHoldsNothing(cancellation);
        for (Cancellation.Registration registration : all) {
            assertHoldsNothing(registration);
        }
    }

    @Test
    void whatWasTakenOffIsNotKept() throws IllegalAccessException {
        List<Cancellation.Registration> all = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            all.add(cancellation.onCancel(hear("a")));
        }
        all.forEach(Cancellation.Registration::remove);
        assertHoldsNothing(cancellation);
        for (Cancellation.Registration registration : all) {
            assertHoldsNothing(registration);
        }
    }

    private static void assertHoldsNothing(Object holder) throws IllegalAccessException {
        for (Field field : holder.getClass().getDeclaredFields()) {
            if (!field.getType().isPrimitive() && !field.isSynthetic()) {
                field.setAccessible(true);
                assertThat(field.get(holder)).as(field.getName()).isNull();
            }
        }
    }

    @Test
    void severalThreadsThatCancelRunEachListenerOnce() throws Exception {
        int threads = 4;
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            for (int round = 0; round < 300; round++) {
                Cancellation some = Cancellation.create();
                AtomicInteger[] counts = new AtomicInteger[20];
                List<Cancellation.Registration> removed = new ArrayList<>();
                for (int i = 0; i < counts.length; i++) {
                    AtomicInteger count = new AtomicInteger();
                    counts[i] = count;
                    Cancellation.Registration registration = some.onCancel(count::incrementAndGet);
                    if (i % 4 == 0) {
                        removed.add(registration);
                    }
                }
                AtomicInteger added = new AtomicInteger();
                CyclicBarrier start = new CyclicBarrier(threads);
                List<Future<?>> running = new ArrayList<>();
                for (int t = 0; t < threads; t++) {
                    int number = t;
                    running.add(pool.submit(() -> {
                        start.await(10, SECONDS);
                        if (number == 0) {
                            removed.forEach(Cancellation.Registration::remove);
                        } else if (number == 1) {
                            some.onCancel(added::incrementAndGet);
                        }
                        some.cancel();
                        return null;
                    }));
                }
                for (Future<?> one : running) {
                    one.get(10, SECONDS);
                }
                for (int i = 0; i < counts.length; i++) {
                    if (i % 4 == 0) {
                        assertThat(counts[i].get())
                                .as("round %d, listener %d", round, i)
                                .isBetween(0, 1);
                    } else {
                        assertThat(counts[i])
                                .as("round %d, listener %d", round, i)
                                .hasValue(1);
                    }
                }
                assertThat(added).as("round %d", round).hasValue(1);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void anErrorOfAListenerKeepsNoOtherFromRunning() {
        Cancellation cancellation = Cancellation.create();
        AtomicInteger ran = new AtomicInteger();
        AssertionError error = new AssertionError("listener");
        cancellation.onCancel(() -> {
            throw error;
        });
        cancellation.onCancel(ran::incrementAndGet);

        assertThatThrownBy(cancellation::cancel).isSameAs(error);
        assertThat(ran).hasValue(1);
    }
}
