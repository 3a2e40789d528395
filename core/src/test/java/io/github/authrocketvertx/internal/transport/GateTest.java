package io.github.authrocketvertx.internal.transport;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.authrocketvertx.internal.transport.Gate.State;
import io.github.authrocketvertx.internal.transport.Gate.Ticket;
import java.lang.reflect.Field;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Who may use a connection, who waits, and who is sent away. */
class GateTest {

    private final List<String> admitted = new ArrayList<>();

    private Ticket enter(Gate gate, String name) {
        return gate.enter(() -> admitted.add(name));
    }

    @Test
    void asManyAsThereArePlacesAreAdmittedAtOnce() {
        Gate gate = new Gate(2, 5);

        assertThat(enter(gate, "a").state()).isEqualTo(State.ADMITTED);
        assertThat(enter(gate, "b").state()).isEqualTo(State.ADMITTED);
        assertThat(enter(gate, "c").state()).isEqualTo(State.WAITING);
        assertThat(gate.admitted()).isEqualTo(2);
        assertThat(gate.waiting()).isOne();
        // Whoever is admitted at once is told by the state and not by the callback.
        assertThat(admitted).isEmpty();
    }

    @Test
    void whoWaitsIsAdmittedInTheOrderOfArrivalOneForEachThatLeaves() {
        Gate gate = new Gate(1, 5);
        Ticket first = enter(gate, "a");
        Ticket second = enter(gate, "b");
        Ticket third = enter(gate, "c");

        gate.leave(first);
        assertThat(admitted).containsExactly("b");
        assertThat(second.state()).isEqualTo(State.ADMITTED);
        assertThat(third.state()).isEqualTo(State.WAITING);
        assertThat(gate.admitted()).isOne();
        assertThat(gate.waiting()).isOne();
        gate.leave(second);
        assertThat(admitted).containsExactly("b", "c");
        gate.leave(third);
        assertThat(gate.admitted()).isZero();
        assertThat(gate.waiting()).isZero();
    }

    @Test
    void theQueueTakesAsManyAsItIsLongAndNoMore() {
        Gate gate = new Gate(1, 2);
        Ticket under = enter(gate, "a");
        enter(gate, "b");
        enter(gate, "c");
        Ticket refused = enter(gate, "d");

        assertThat(refused.state()).isEqualTo(State.REFUSED);
        assertThat(gate.waiting()).isEqualTo(2);
        assertThat(gate.describe()).isEqualTo("1 of 1 calls under way, 2 of 2 waiting");
        gate.leave(under);
        // There is a place again.
        assertThat(enter(gate, "e").state()).isEqualTo(State.WAITING);
        assertThat(enter(gate, "f").state()).isEqualTo(State.REFUSED);
        assertThat(admitted).containsExactly("b");
    }

    @Test
    void withoutAQueueNobodyWaits() {
        Gate gate = new Gate(1, 0);
        Ticket under = enter(gate, "a");

        assertThat(enter(gate, "b").state()).isEqualTo(State.REFUSED);
        gate.leave(under);
        assertThat(enter(gate, "c").state()).isEqualTo(State.ADMITTED);
    }

    @Test
    void whoLeavesTheQueueIsNeverAdmittedAndGivesItsPlaceBack() {
        Gate gate = new Gate(1, 2);
        Ticket under = enter(gate, "a");
        Ticket left = enter(gate, "b");
        enter(gate, "c");
        gate.leave(left);

        assertThat(left.state()).isEqualTo(State.GONE);
        assertThat(gate.waiting()).isOne();
        assertThat(enter(gate, "d").state()).isEqualTo(State.WAITING);
        gate.leave(under);
        assertThat(admitted).containsExactly("c");
        assertThat(gate.admitted()).isOne();
    }

    @Test
    void leavingTwiceGivesBackOnce() {
        Gate gate = new Gate(2, 3);
        Ticket under = enter(gate, "a");
        enter(gate, "b");
        Ticket waiting = enter(gate, "c");
        enter(gate, "d");
        enter(gate, "e");
        gate.leave(waiting);
        gate.leave(waiting);
        assertThat(gate.waiting()).isEqualTo(2);
        gate.leave(under);
        gate.leave(under);

        assertThat(under.state()).isEqualTo(State.GONE);
        assertThat(admitted).containsExactly("d");
        assertThat(gate.admitted()).isEqualTo(2);
        assertThat(gate.waiting()).isOne();
    }

    @Test
    void whoWasRefusedHasNothingToGiveBack() {
        Gate gate = new Gate(1, 1);
        enter(gate, "a");
        enter(gate, "b");
        Ticket refused = enter(gate, "c");
        gate.leave(refused);

        assertThat(refused.state()).isEqualTo(State.GONE);
        assertThat(admitted).isEmpty();
        assertThat(gate.admitted()).isOne();
        assertThat(gate.waiting()).isOne();
    }

    @Test
    void aWiderGateLetsThoseInWhoWait() {
        Gate gate = new Gate(1, 10);
        for (String name : List.of("a", "b", "c", "d", "e")) {
            enter(gate, name);
        }
        gate.resize(3);
        assertThat(admitted).containsExactly("b", "c");
        assertThat(gate.admitted()).isEqualTo(3);
        assertThat(gate.waiting()).isEqualTo(2);
        gate.resize(100);
        assertThat(admitted).containsExactly("b", "c", "d", "e");
        assertThat(gate.describe()).isEqualTo("5 of 100 calls under way, 0 of 10 waiting");
        assertThat(enter(gate, "f").state()).isEqualTo(State.ADMITTED);
    }

    @Test
    void aNarrowerGateSendsNobodyOutAndAdmitsOnlyWhenThereIsAPlace() {
        Gate gate = new Gate(3, 10);
        List<Ticket> under = new ArrayList<>();
        for (String name : List.of("a", "b", "c")) {
            under.add(enter(gate, name));
        }
        enter(gate, "d");
        gate.resize(1);
        assertThat(under).allSatisfy(ticket -> assertThat(ticket.state()).isEqualTo(State.ADMITTED));
        gate.leave(under.get(0));
        gate.leave(under.get(1));
        assertThat(admitted).isEmpty();
        gate.leave(under.get(2));
        assertThat(admitted).containsExactly("d");
    }

    @Test
    void aGateIsNeverShutForGood() {
        Gate gate = new Gate(1, 10);
        gate.resize(0);
        assertThat(enter(gate, "a").state()).isEqualTo(State.ADMITTED);
        gate.resize(-5);
        assertThat(gate.describe()).startsWith("1 of 1 calls");
    }

    @Test
    void whoIsAdmittedMayLeaveAndEnterWithinTheCallback() {
        Gate gate = new Gate(1, 10);
        Ticket under = enter(gate, "a");
        List<Ticket> tickets = new ArrayList<>();
        tickets.add(gate.enter(() -> {
            admitted.add("b");
            gate.leave(tickets.get(0));
            tickets.add(enter(gate, "d"));
        }));
        tickets.add(enter(gate, "c"));
        gate.leave(under);

        assertThat(admitted).containsExactly("b", "c");
        assertThat(tickets.get(2).state()).isEqualTo(State.WAITING);
    }

    @Test
    void thoseWhoLeftAreNotKeptWhileNobodyIsAdmitted() throws Exception {
        Gate gate = new Gate(1, 100_000);
        Ticket under = enter(gate, "a");
        Ticket stays = enter(gate, "stays");
        int most = 0;
        for (int i = 0; i < 10_000; i++) {
            gate.leave(enter(gate, "left"));
            most = Math.max(most, kept(gate).size());
        }
        assertThat(most).isLessThanOrEqualTo(2 + 17);
        assertThat(kept(gate).contains(stays)).isTrue();
        assertThat(gate.waiting()).isOne();
        gate.leave(under);
        assertThat(admitted).containsExactly("stays");
    }

    @Test
    void manyWhoLeaveTogetherLeaveNothing() throws Exception {
        Gate gate = new Gate(1, 100_000);
        Ticket under = enter(gate, "a");
        List<Ticket> tickets = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            tickets.add(enter(gate, "" + i));
        }
        for (int i = 0; i < 2_000; i++) {
            if (i % 100 != 0) {
                gate.leave(tickets.get(i));
            }
        }
        assertThat(gate.waiting()).isEqualTo(20);
        // Twice those who wait and a few more: compaction costs each leaver a constant on average.
        assertThat(kept(gate)).hasSizeLessThanOrEqualTo(2 * 20 + 16);
        List<String> expected = new ArrayList<>();
        Ticket next = under;
        for (int i = 0; i < 2_000; i += 100) {
            expected.add("" + i);
            gate.leave(next);
            next = tickets.get(i);
        }
        assertThat(admitted).isEqualTo(expected);
        gate.leave(next);
        assertThat(gate.admitted()).isZero();
        assertThat(kept(gate)).isEmpty();
    }

    @Test
    void againstAModelInRandomOrder() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            int queue = random.nextInt(6);
            int capacity = 1 + random.nextInt(4);
            Gate gate = new Gate(capacity, queue);
            int under = 0;
            ArrayDeque<String> waiting = new ArrayDeque<>();
            List<String> expected = new ArrayList<>();
            admitted.clear();
            List<Ticket> tickets = new ArrayList<>();
            List<String> names = new ArrayList<>();
            for (int step = 0; step < 100; step++) {
                int what = random.nextInt(10);
                if (what < 5 || tickets.isEmpty()) {
                    String name = round + "/" + step;
                    tickets.add(enter(gate, name));
                    names.add(name);
                    if (under < capacity) {
                        under++;
                    } else if (waiting.size() < queue) {
                        waiting.add(name);
                    }
                } else if (what < 9) {
                    int which = random.nextInt(tickets.size());
                    State before = tickets.get(which).state();
                    gate.leave(tickets.get(which));
                    if (before == State.WAITING) {
                        waiting.remove(names.get(which));
                    } else if (before == State.ADMITTED) {
                        under--;
                    }
                } else {
                    capacity = 1 + random.nextInt(4);
                    gate.resize(capacity);
                }
                while (under < capacity && !waiting.isEmpty()) {
                    expected.add(waiting.poll());
                    under++;
                }
                assertThat(gate.admitted()).as("seed %d, step %d", seed, step).isEqualTo(under);
                assertThat(gate.waiting()).as("seed %d, step %d", seed, step).isEqualTo(waiting.size());
                assertThat(admitted).as("seed %d, step %d", seed, step).isEqualTo(expected);
            }
        }
    }

    @Test
    void underManyThreadsNobodyIsLostAndNoMoreThanAllowedAreIn() throws Exception {
        int threads = 4;
        int capacity = 3;
        Gate gate = new Gate(capacity, 8);
        AtomicInteger in = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        AtomicInteger callbacks = new AtomicInteger();
        AtomicInteger admittedLater = new AtomicInteger();
        AtomicInteger ended = new AtomicInteger();
        CyclicBarrier start = new CyclicBarrier(threads);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int t = 0; t < threads; t++) {
                Random random = new Random(t);
                running.add(pool.submit(() -> {
                    start.await(10, SECONDS);
                    List<Ticket> held = new ArrayList<>();
                    for (int i = 0; i < 20_000; i++) {
                        AtomicInteger told = new AtomicInteger();
                        Ticket ticket = gate.enter(() -> {
                            callbacks.incrementAndGet();
                            if (told.incrementAndGet() > 1) {
                                throw new IllegalStateException("admitted twice");
                            }
                        });
                        if (ticket.state() == State.REFUSED) {
                            ended.incrementAndGet();
                        } else {
                            held.add(ticket);
                        }
                        if (held.size() > 4 || random.nextInt(3) == 0) {
                            while (!held.isEmpty()) {
                                Ticket leaving = held.remove(random.nextInt(held.size()));
                                if (leaving.state() == State.ADMITTED) {
                                    int now = in.incrementAndGet();
                                    most.accumulateAndGet(now, Math::max);
                                    in.decrementAndGet();
                                    admittedLater.incrementAndGet();
                                }
                                gate.leave(leaving);
                                gate.leave(leaving);
                                ended.incrementAndGet();
                            }
                        }
                    }
                    held.forEach(gate::leave);
                    ended.addAndGet(held.size());
                    return null;
                }));
            }
            for (Future<?> one : running) {
                one.get(20, SECONDS);
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(ended).hasValue(threads * 20_000);
        assertThat(most.get()).isLessThanOrEqualTo(capacity);
        assertThat(callbacks.get()).isPositive();
        assertThat(admittedLater.get()).isPositive();
        assertThat(gate.admitted()).isZero();
        assertThat(gate.waiting()).isZero();
        assertThat(gate.describe()).isEqualTo("0 of 3 calls under way, 0 of 8 waiting");
    }

    /** What the queue holds, those who left included. */
    private static Collection<?> kept(Gate gate) throws ReflectiveOperationException {
        Field waiting = Gate.class.getDeclaredField("waiting");
        waiting.setAccessible(true);
        return (Collection<?>) waiting.get(gate);
    }
}
