package io.github.authrocketvertx.examples.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressReportTest {

    @Test
    void awayFromATerminalItIsALineEachSoOften() {
        AtomicLong nanos = new AtomicLong();
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try (ProgressReport report = ProgressReport.lines(
                "Export",
                1_000,
                Duration.ofSeconds(5),
                nanos::get,
                new PrintStream(text, true, StandardCharsets.UTF_8))) {
            report.reached(1_500);
            nanos.set(Duration.ofSeconds(5).toNanos());
            report.reached(2_000);
            report.reached(2_001);
            nanos.set(Duration.ofSeconds(8).toNanos());
            report.reached(2_600);
        }

        assertThat(text.toString(StandardCharsets.UTF_8).lines())
                .containsExactly("Export: 2,000 users, 200 users/s", "Export: 2,600 users, 200 users/s");
    }
}
