package io.github.authrocketvertx.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authrocketvertx.AuthRocket;
import io.github.authrocketvertx.RetryPolicy;
import io.github.authrocketvertx.load.Chaos.Mishap;
import io.github.authrocketvertx.model.Secret;
import io.github.authrocketvertx.model.UserCreate;
import io.github.authrocketvertx.testkit.EmulatorTestBase;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must not be done twice is not: counted at the server, with something going wrong for most requests. */
class CountedSafetyTest extends EmulatorTestBase {

    /** In full, with 12, it makes more than 10,000 creations that meet a fault. */
    private static final int SCALE = Integer.getInteger("load.scale", 1);

    private static final int OVER_HTTP2 = 1_000 * SCALE;
    private static final int OVER_HTTP1 = 200 * SCALE;
    /** Few for HTTP/2: a cut takes all that share the connection. */
    private static final int AT_ONCE_OVER_HTTP2 = 4;

    private static final int AT_ONCE_OVER_HTTP1 = 32;
    private static final double FAULTY = 0.8;
    private static final Pattern MARK = Pattern.compile("mark-(\\d+)-");
    private static final Secret PASSWORD = Secret.of("correct horse battery");

    private final Map<Integer, List<Mishap>> fates = new ConcurrentHashMap<>();
    private final AtomicInteger ends = new AtomicInteger();
    private long seed;

    private AuthRocket faultyClient(boolean http2) {
        seed = new Random().nextLong();
        new Chaos(seed, FAULTY, (request, mishap) -> {
                    Matcher mark = MARK.matcher(request.path() + request.body());
                    assertThat(mark.find()).isTrue();
                    fates.computeIfAbsent(Integer.parseInt(mark.group(1)), n -> new ArrayList<>())
                            .add(mishap);
                })
                .on(emulator.faults());
        return client(options -> (http2 ? options : http1(options))
                // Over HTTP/1.1 a connection is made for nearly each attempt, which takes its time on a busy machine.
                .attemptTimeout(Duration.ofMillis(http2 ? 250 : 500))
                .deadline(Duration.ofSeconds(15))
                .retryBudget(1_000_000)
                .retry(RetryPolicy.standard().maxAttempts(4).backOff(Duration.ofMillis(1), Duration.ofMillis(5))));
    }

    private int make(boolean http2, IntFunction<Future<?>> call) throws Exception {
        int calls = http2 ? OVER_HTTP2 : OVER_HTTP1;
        int atOnce = http2 ? AT_ONCE_OVER_HTTP2 : AT_ONCE_OVER_HTTP1;
        Crowd.make(vertx, calls, atOnce, number -> call.apply(number).onComplete(ended -> ends.incrementAndGet()))
                .toCompletionStage()
                .toCompletableFuture()
                .get(60L + 30L * SCALE, TimeUnit.SECONDS);
        assertThat(ends).hasValue(calls);
        assertThat(faulted()).as("seed %d: of %d", seed, fates.size()).isGreaterThan(calls * 7L / 10);
        return calls;
    }

    private long faulted() {
        return fates.values().stream()
                .filter(all -> all.stream().anyMatch(mishap -> mishap != Mishap.NONE))
                .count();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aCreationIsNeverSentAgainUnlessItProvablyWasNotDone(boolean http2) throws Exception {
        AuthRocket client = faultyClient(http2);
        int calls = make(
                http2,
                number -> client.users()
                        .create(UserCreate.human(
                                "mark-" + number + "-", "mark-" + number + "-@example.com", PASSWORD)));

        // Shows that the check could fail: many are sent again where that is harmless.
        assertThat(sentAgain()).isGreaterThan(calls / 50);
        fates.forEach((number, all) -> {
            assertThat(all.stream().filter(Mishap::isProcessed).count())
                    .as("seed %d: processed: %s", seed, all)
                    .isLessThanOrEqualTo(1);
            assertThat(all.subList(0, all.size() - 1))
                    .as("seed %d: sent again: %s", seed, all)
                    .allMatch(mishap -> mishap.isToldSo() && (http2 || mishap != Mishap.REFUSED_STREAM));
        });
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aLoginIsNeverSentAgainAfterAnAnswerNorWhenItMayHaveBeenTried(boolean http2) throws Exception {
        AuthRocket client = faultyClient(http2);
        int calls = make(http2, number -> client.users().authenticate("mark-" + number + "-", PASSWORD));

        fates.forEach((number, all) -> {
            assertThat(all.stream().filter(Mishap::isProcessed).count())
                    .as("seed %d: tried: %s", seed, all)
                    .isLessThanOrEqualTo(1);
            assertThat(all.subList(0, all.size() - 1))
                    .as("seed %d: sent again: %s", seed, all)
                    .allMatch(mishap -> http2 && mishap == Mishap.REFUSED_STREAM && !mishap.isAnswered());
        });
        assertThat(sentAgain()).isGreaterThan(http2 ? calls / 100 : -1);
    }

    private long sentAgain() {
        return fates.values().stream().filter(all -> all.size() > 1).count();
    }
}
