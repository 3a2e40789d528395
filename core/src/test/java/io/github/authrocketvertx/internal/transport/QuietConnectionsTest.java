package io.github.authrocketvertx.internal.transport;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authrocketvertx.failure.UnexpectedException;
import io.github.authrocketvertx.testkit.EmulatorTestBase;
import io.github.authrocketvertx.testkit.wire.RawServerTestBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/** What goes wrong on a connection is told to its calls; no log repeats what came. */
class QuietConnectionsTest extends RawServerTestBase {

    private static final String CANARY = "c4n4ry";

    @Test
    void noLogRepeatsWhatCouldNotBeRead() throws Exception {
        List<String> logged = new CopyOnWriteArrayList<>();
        Logger root = Logger.getLogger("");
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord line) {
                logged.add(line.getMessage() + line.getThrown());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        root.addHandler(handler);
        try {
            var call = clientOf("http/1.1", ask -> ask.line().write(CANARY + " " + CANARY + "\r\n\r\n"))
                    .users()
                    .get("usr_1");
            EmulatorTestBase.awaitFailure(UnexpectedException.class, call);
        } finally {
            root.removeHandler(handler);
        }
        assertThat(logged)
                .noneMatch(line -> line.toLowerCase(java.util.Locale.ROOT).contains(CANARY));
    }
}
