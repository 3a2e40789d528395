package io.github.authrocketvertx.internal.transport;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authrocketvertx.AuthRocket;
import io.github.authrocketvertx.Cancellation;
import io.github.authrocketvertx.contract.Await;
import io.github.authrocketvertx.failure.CallCancelledException;
import io.github.authrocketvertx.model.User;
import io.github.authrocketvertx.testkit.EmulatorTestBase;
import io.vertx.core.Future;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A cancellation is no error, so it is not in the log as one. */
class QuietCancellationTest extends EmulatorTestBase {

    private final List<String> logged = new CopyOnWriteArrayList<>();
    private final Handler log = new Handler() {
        @Override
        public void publish(LogRecord line) {
            if (line.getLevel().intValue() >= Level.WARNING.intValue()) {
                logged.add(line.getLoggerName() + ": " + line.getMessage());
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void leavesNothingInTheLog(boolean http2) {
        AuthRocket client = client(options -> http2 ? options : http1(options));
        emulator.faults().next().always().stall();
        Cancellation cancellation = Cancellation.create();
        Logger root = Logger.getLogger("");
        root.addHandler(log);
        try {
            Future<User> call =
                    client.with(o -> o.cancellation(cancellation)).users().get("ada");
            Await.until(
                    () -> "the request does not arrive",
                    () -> !emulator.requests().isEmpty());
            cancellation.cancel();
            awaitFailure(CallCancelledException.class, call);
            Await.until(
                    () -> "the server does not hear of it",
                    () -> emulator.requests().get(0).ended());
            await(client.close());
        } finally {
            root.removeHandler(log);
        }
        assertThat(logged).isEmpty();
    }
}
