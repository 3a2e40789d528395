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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How calls are spread over connections of HTTP/2, of a service that sets no limit. */
class StreamsTest extends RawServerTestBase {

    private final Queue<Ask> asked = new ConcurrentLinkedQueue<>();

    @Test
    void aHundredAndTwentyEightCallsAreUnderWayOnFourConnections() throws Exception {
        AuthRocket client = warm(clientOf("h2", asked::add));
        List<Future<User>> calls = make(client, 300, 128);

        assertThat(asksByConnection())
                .hasSize(4)
                .allSatisfy(asks -> assertThat(asks).isEqualTo(32));
        answerAll(calls);
    }

    @Test
    void callsThatOneConnectionCarriesOpenNoOther() throws Exception {
        AuthRocket client = warm(clientOf("h2", asked::add));
        List<Future<User>> calls = make(client, 32, 32);

        assertThat(asksByConnection()).containsExactly(32L);
        assertThat(client.gauges().connections()).isEqualTo(1);
        answerAll(calls);
    }

    @Test
    void oneConnectionCarriesThemAllWhenThereMayBeNoOther() throws Exception {
        AuthRocket client = warm(clientOf("h2", asked::add, options -> options.http2Connections(1)));
        List<Future<User>> calls = make(client, 300, 128);

        assertThat(asksByConnection()).containsExactly(128L);
        answerAll(calls);
    }

    private AuthRocket warm(AuthRocket client) {
        Future<User> first = client.users().get("usr_1");
        answerOne();
        EmulatorTestBase.await(first);
        return client;
    }

    /** Makes calls and waits until so many are under way and the others wait. */
    private List<Future<User>> make(AuthRocket client, int calls, int underWay) {
        List<Future<User>> made = IntStream.range(0, calls)
                .mapToObj(number -> client.users().get("usr_1"))
                .toList();
        Await.until(
                () -> asked.size() + " asked and " + client.gauges().waiting() + " waiting",
                () -> asked.size() + client.gauges().waiting() == calls);
        assertThat(asked.size()).isEqualTo(underWay);
        return made;
    }

    private List<Long> asksByConnection() {
        return List.copyOf(asked.stream()
                .collect(Collectors.groupingBy(Ask::line, Collectors.counting()))
                .values());
    }

    private void answerAll(List<Future<User>> calls) {
        calls.forEach(call -> answerOne());
        EmulatorTestBase.await(Future.all(calls));
    }

    private void answerOne() {
        Await.until(() -> "nothing is asked for", () -> !asked.isEmpty());
        asked.remove().answer(200, "{\"id\":\"usr_1\",\"object\":\"user\"}", "content-type", "application/json");
    }
}
