package io.github.authrocketvertx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.authrocketvertx.failure.Reply;
import io.github.authrocketvertx.model.RequestInfo;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallOptionsTest {

    private static final CallOptions NONE = CallOptions.NONE;

    @Test
    void whatIsNotSetIsTheClientsOwn() {
        assertThat(NONE.realm()).isNull();
        assertThat(NONE.deadline()).isNull();
        assertThat(NONE.attemptTimeout()).isNull();
        assertThat(NONE.requestInfo()).isNull();
        assertThat(NONE.headers()).isEmpty();
        assertThat(NONE.query()).isEmpty();
        assertThat(NONE.cancellations()).isEmpty();
        assertThat(NONE.onReply()).isEmpty();
    }

    @Test
    void everyMethodLeavesTheOriginalAsItWasAndKeepsTheRest() {
        Consumer<Reply> listener = reply -> {};
        Cancellation cancellation = Cancellation.create();
        RequestInfo info = RequestInfo.ofIp("192.0.2.1");
        CallOptions all = NONE.realm("rl_1")
                .deadline(Duration.ofSeconds(1))
                .attemptTimeout(Duration.ofSeconds(2))
                .requestInfo(info)
                .header("X-One", "1")
                .query("a", "b")
                .cancellation(cancellation)
                .onReply(listener)
                .header("x-two", "2")
                .realm("rl_2");
        assertThat(all.realm()).isEqualTo("rl_2");
        assertThat(all.deadline()).isEqualTo(Duration.ofSeconds(1));
        assertThat(all.attemptTimeout()).isEqualTo(Duration.ofSeconds(2));
        assertThat(all.requestInfo()).isSameAs(info);
        assertThat(all.headers()).containsExactly(Map.entry("x-one", "1"), Map.entry("x-two", "2"));
        assertThat(all.query()).containsExactly(Map.entry("a", "b"));
        assertThat(all.cancellations()).containsExactly(cancellation);
        assertThat(all.onReply()).hasSize(1);
        whatIsNotSetIsTheClientsOwn();
        assertThatThrownBy(() -> all.headers().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> all.query().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> all.cancellations().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> all.onReply().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"c4n4ry\r\nX-Admin: 1", "c4n4ry\n", "\rc4n4ry", "c4n4ry\u0000", "c4n4ryé", "c4n4ry\u007f"})
    void aValueThatCouldEndTheHeaderIsRefusedAndNotRepeated(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NONE.header("X-Mine", value))
                .withMessageStartingWith(
                        "Expected printable ASCII in the value of the header 'X-Mine', found the" + " character ")
                .satisfies(e -> assertThat(e).hasMessageNotContaining("c4n4ry"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "X Mine", "X-Mine:", ":path", "X-Mine\r\nX-Admin", "X-Mïne", "(x)", "X-Mine\u0000"})
    void whatIsNoNameOfAHeaderIsRefused(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NONE.header(name, "v"))
                .withMessageStartingWith("Expected the name of a header (RFC 9110, 5.1), found '");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Authrocket-Api-Key",
                "x-authrocket-account",
                "X-AUTHROCKET-REALM",
                "x-authrocket-new",
                "Accept",
                "Accept-Encoding",
                "Authorization",
                "Connection",
                "Content-Length",
                "Content-Type",
                "Content-Encoding",
                "Cookie",
                "Expect",
                "Host",
                "Keep-Alive",
                "Proxy-Authorization",
                "TE",
                "Trailer",
                "Transfer-Encoding",
                "Upgrade",
                "USER-AGENT"
            })
    void theClientsOwnHeadersCanNotBeSet(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NONE.header(name, "v"))
                .withMessage("The header '" + name + "' is the client's own. Realm, key, product and deadlines have"
                        + " options of their own.");
    }

    @Test
    void otherHeadersMayBeSet() {
        assertThat(NONE.header("traceparent", "00-1-2-01")
                        .header("X-Request-ID", "mine")
                        .header("Accept-Language", "de")
                        .header("x", "")
                        .headers())
                .hasSize(4);
    }

    @Test
    void aTimeIsOfAUsefulLength() {
        for (Duration wrong :
                List.of(Duration.ZERO, Duration.ofMillis(-5), Duration.ofNanos(1), ChronoUnit.FOREVER.getDuration())) {
            assertThatIllegalArgumentException().isThrownBy(() -> NONE.deadline(wrong));
            assertThatIllegalArgumentException().isThrownBy(() -> NONE.attemptTimeout(wrong));
        }
        assertThat(NONE.deadline(Duration.ofMillis(1)).deadline()).isEqualTo(Duration.ofMillis(1));
    }

    @Test
    void nullsAreRefusedByName() {
        assertThatNullPointerException().isThrownBy(() -> NONE.realm(null)).withMessage("realm");
        assertThatNullPointerException().isThrownBy(() -> NONE.deadline(null)).withMessage("deadline");
        assertThatNullPointerException()
                .isThrownBy(() -> NONE.requestInfo(null))
                .withMessage("requestInfo");
        assertThatNullPointerException()
                .isThrownBy(() -> NONE.header(null, "v"))
                .withMessage("name");
        assertThatNullPointerException()
                .isThrownBy(() -> NONE.header("x", null))
                .withMessage("value");
        assertThatNullPointerException()
                .isThrownBy(() -> NONE.cancellation(null))
                .withMessage("cancellation");
        assertThatNullPointerException().isThrownBy(() -> NONE.onReply(null)).withMessage("onReply");
    }

    @Test
    void theTextShowsNoValueThatCouldBeSecret() {
        assertThat(NONE.realm("rl_1").header("x-mine", "c4n4ry").query("q", "c4n4ry"))
                .hasToString("CallOptions[realm=rl_1, deadline=null, attemptTimeout=null, cancellations=0]");
    }
}
