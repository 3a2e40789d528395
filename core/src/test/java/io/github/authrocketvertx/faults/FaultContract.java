package io.github.authrocketvertx.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authrocketvertx.AuthRocket;
import io.github.authrocketvertx.contract.Surface;
import io.github.authrocketvertx.testkit.Leaks;
import io.github.authrocketvertx.testkit.Output;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** However the network and the service fail, a call ends: once, in time, with the failure for it, and nothing is left. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class FaultContract {

    /** Most of the time is spent waiting for time-outs, so that several can be played at once. */
    private static final int AT_ONCE = 12;

    private final ExecutorService players = Executors.newFixedThreadPool(AT_ONCE);
    private final List<Case> cases = new ArrayList<>();
    private final Map<Case, Future<String>> played = new HashMap<>();
    private Bench bench;
    private Leaks leaks;
    private Output output;

    /** The surface under test. */
    protected abstract Surface surface();

    /** One fault over one protocol. */
    record Case(Fault fault, Protocol protocol) {

        String expected() {
            return fault.expected().get(protocol);
        }

        /** The same over the other protocol. */
        Case other() {
            return new Case(fault, protocol == Protocol.HTTP_1 ? Protocol.HTTP_2 : Protocol.HTTP_1);
        }

        @Override
        public String toString() {
            return fault.name() + " over " + protocol;
        }
    }

    @BeforeAll
    void playAll() throws Exception {
        leaks = new Leaks();
        output = new Output(Scene.CANARY);
        bench = new Bench();
        // So that loading classes does not count as a stall.
        play(Fault.of("none").ends("success | – | yes | yes | 1"), Protocol.HTTP_2);
        Faults.all()
                .forEach(fault -> fault.expected().keySet().forEach(protocol -> cases.add(new Case(fault, protocol))));
        // Those that time decides come last, when nothing keeps the processor busy.
        Stream.concat(
                        cases.stream().filter(given -> !given.fault().isTimed()),
                        cases.stream().filter(given -> given.fault().isTimed()))
                .forEach(given -> played.put(given, players.submit(() -> play(given.fault(), given.protocol()))));
    }

    @AfterAll
    void stop() throws Exception {
        players.shutdownNow();
        assertThat(players.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
        bench.close();
        leaks.close();
        output.close();
    }

    List<Case> cases() {
        return cases;
    }

    private String play(Fault fault, Protocol protocol) throws Exception {
        List<Play> plays = new ArrayList<>();
        try {
            for (Play.Kind kind : Play.Kind.values()) {
                plays.add(new Play(bench, surface(), fault, protocol, kind));
            }
            for (Play play : plays) {
                play.start();
            }
            List<Seen> seen = new ArrayList<>();
            for (Play play : plays) {
                seen.add(play.finish());
            }
            return Seen.row(seen, fault.expected().get(protocol));
        } finally {
            plays.forEach(Play::close);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void endsOnceInTimeAndLeavesNothing(Case given) throws Exception {
        assertThat(seen(given)).isEqualTo(given.expected());
    }

    @Test
    void nothingIsThrownThatNobodyCatches() throws Exception {
        allSeen();
        // Vert.x throws some of its own, when an answer races with a reset.
        assertThat(bench.unhandled())
                .noneMatch(thrown -> Arrays.stream(thrown.getStackTrace())
                        .anyMatch(frame -> frame.getClassName().startsWith(AuthRocket.class.getPackageName() + ".")));
    }

    @Test
    void noBufferIsLeaked() throws Exception {
        allSeen();
        assertThat(leaks.found()).isEmpty();
    }

    @Test
    void noLogShowsASecret() throws Exception {
        allSeen();
        assertThat(output.found()).isEmpty();
    }

    @Test
    void theTableInTheDocsTellsWhatIsSeen() throws Exception {
        String table = FaultTable.of(allSeen());
        String file = System.getProperty("faults.table");
        if (file != null) {
            Files.writeString(Path.of(file), table);
        } else {
            assertThat(table)
                    .as("run with -Dfaults.table=…, see CONTRIBUTING.md")
                    .isEqualTo(FaultTable.checkedIn());
        }
    }

    private Map<Case, String> allSeen() throws Exception {
        Map<Case, String> all = new LinkedHashMap<>();
        for (Case given : cases()) {
            all.put(given, seen(given));
        }
        return all;
    }

    private String seen(Case given) throws Exception {
        try {
            return played.get(given).get(60, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new AssertionError(given + ": " + e.getCause().getMessage(), e.getCause());
        }
    }
}
