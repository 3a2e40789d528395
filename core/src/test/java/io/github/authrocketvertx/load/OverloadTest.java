package io.github.authrocketvertx.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authrocketvertx.AuthRocket;
import io.github.authrocketvertx.contract.Await;
import io.github.authrocketvertx.failure.QueueFullException;
import io.github.authrocketvertx.testkit.EmulatorTestBase;
import io.vertx.core.Context;
import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** More calls at once than client and server can take. */
class OverloadTest extends EmulatorTestBase {

    private static final int CALLS = 10_000;
    private static final int WAITING = 1_000;
    private static final long KIBI = 1_024;
    private static final long BYTES_A_CALL = 20 * KIBI;

    private volatile boolean answering;
    private final AtomicInteger succeeded = new AtomicInteger();
    private final ConcurrentLinkedQueue<Throwable> failed = new ConcurrentLinkedQueue<>();

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void tenThousandCallsAtOnceAllEndAndThoseBeyondTheLimitsAtOnce(boolean http2) {
        AuthRocket client = client(options -> (http2 ? options : http1(options))
                .deadline(Duration.ofMinutes(5))
                .attemptTimeout(Duration.ofMinutes(5)));
        await(client.users().list().firstPage());
        emulator.faults().when(request -> !answering).always().stall();
        long before = Heap.live();

        Context context = vertx.getOrCreateContext();
        context.runOnContext(v -> {
            for (int i = 0; i < CALLS; i++) {
                client.users()
                        .get("nobody-" + i)
                        .map(user -> (Throwable) null)
                        .otherwise(thrown -> thrown)
                        .onSuccess(thrown -> {
                            if (thrown instanceof QueueFullException) {
                                failed.add(thrown);
                            } else {
                                succeeded.incrementAndGet();
                            }
                        });
            }
        });
        // While the server answers nobody, everything beyond the limits has ended, and the rest is under way or waits.
        Await.until(
                () -> "calls beyond the limits do not end",
                () -> failed.size()
                                + client.gauges().waiting()
                                + client.gauges().active()
                        == CALLS);
        assertThat(client.gauges().waiting()).isEqualTo(WAITING);
        assertThat(client.gauges().calls()).isEqualTo(CALLS - failed.size());
        assertThat(failed).hasSizeGreaterThan(CALLS * 8 / 10);
        assertThat(failed)
                .allSatisfy(thrown -> assertThat(thrown)
                        .hasMessageContaining("queue is full")
                        .hasMessageContaining(String.valueOf(WAITING)));
        assertThat(succeeded).hasValue(0);
        long held = Heap.live() - before;
        assertThat(held).isLessThan(CALLS * BYTES_A_CALL);

        answering = true;
        emulator.faults().release();
        Await.until(() -> "calls within the limits do not end", () -> succeeded.get() + failed.size() == CALLS);
        assertThat(client.gauges().calls()).isZero();
        assertThat(client.gauges().waiting()).isZero();
        assertThat(client.gauges().active()).isZero();
    }
}
