package io.github.authrocketvertx.internal.transport;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authrocketvertx.AuthRocket;
import io.github.authrocketvertx.contract.Await;
import io.github.authrocketvertx.model.User;
import io.github.authrocketvertx.testkit.EmulatorTestBase;
import io.github.authrocketvertx.testkit.wire.Ask;
import io.github.authrocketvertx.testkit.wire.RawServerTestBase;
import io.vertx.core.Future;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How many calls a connection of HTTP/2 carries at a time. */
class StreamsTest extends RawServerTestBase {

    private static final int CALLS = 300;
    private static final int CARRIED = 128;

    private final Queue<Ask> asked = new ConcurrentLinkedQueue<>();

    @Test
    void aServiceWithoutALimitIsAskedForAHundredAndTwentyEightAnswersAtATime() throws Exception {
        AuthRocket client = clientOf("h2", asked::add);
        Future<User> first = client.users().get("usr_1");
        answerOne();
        EmulatorTestBase.await(first);

        List<Future<User>> calls = IntStream.range(0, CALLS)
                .mapToObj(number -> client.users().get("usr_1"))
                .toList();
        Await.until(
                () -> asked.size() + " asked and " + client.gauges().waiting() + " waiting",
                () -> asked.size() + client.gauges().waiting() == CALLS);
        assertThat(asked.size()).isEqualTo(CARRIED);

        for (int i = 0; i < CALLS; i++) {
            answerOne();
        }
        EmulatorTestBase.await(Future.all(calls));
    }

    private void answerOne() {
        Await.until(() -> "nothing is asked for", () -> !asked.isEmpty());
        asked.remove().answer(200, "{\"id\":\"usr_1\",\"object\":\"user\"}", "content-type", "application/json");
    }
}
