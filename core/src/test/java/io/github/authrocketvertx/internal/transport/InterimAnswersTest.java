package io.github.authrocketvertx.internal.transport;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authrocketvertx.AuthRocket;
import io.github.authrocketvertx.failure.UnexpectedException;
import io.github.authrocketvertx.testkit.EmulatorTestBase;
import io.github.authrocketvertx.testkit.wire.Ask;
import io.github.authrocketvertx.testkit.wire.RawServerTestBase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A status below 200 is no answer. */
class InterimAnswersTest extends RawServerTestBase {

    /** The first request gets 102, and its real answer only when the second one is here. */
    private static final class Late {
        private Ask first;

        void answer(Ask ask) {
            if (first == null) {
                first = ask;
                ask.interim(102, 1);
            } else {
                first.answer(200, user("eve"), "content-type", "application/json");
                ask.answer(200, user("ada"), "content-type", "application/json");
            }
        }
    }

    private static String user(String name) {
        return "{\"id\":\"usr_1\",\"object\":\"user\",\"username\":\"" + name + "\"}";
    }

    @ParameterizedTest
    @ValueSource(strings = {"http/1.1", "h2"})
    void theAnswerThatIsStillToComeDoesNotMeetTheNextCall(String protocol) throws Exception {
        AuthRocket client = clientOf(protocol, new Late()::answer);
        UnexpectedException failure = EmulatorTestBase.awaitFailure(
                UnexpectedException.class, client.users().get("usr_1"));

        assertThat(failure).hasMessageContaining("status 102");
        assertThat(EmulatorTestBase.await(client.users().get("usr_2")).username())
                .isEqualTo("ada");
    }
}
