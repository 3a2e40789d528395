package io.github.authrocketvertx.internal.json;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.authrocketvertx.model.User;
import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Times and counts: exact, and bounded in size and in the work they can cause. */
class NumbersTest {

    @ParameterizedTest
    @CsvSource({
        "1423941493.701, 2015-02-14T19:18:13.701Z",
        "1423941493, 2015-02-14T19:18:13Z",
        "1423941493.0, 2015-02-14T19:18:13Z",
        "1.423941493701e9, 2015-02-14T19:18:13.701Z",
        "1423941493.123456789, 2015-02-14T19:18:13.123456789Z",
        "1423941493.1234567891234, 2015-02-14T19:18:13.123456789Z",
        "0, 1970-01-01T00:00:00Z",
        "-0.5, 1969-12-31T23:59:59.500Z",
        "-1, 1969-12-31T23:59:59Z",
        "1e-64, 1970-01-01T00:00:00Z",
        "31556889864403199, +1000000000-12-31T23:59:59Z",
        "-31557014167219200, -1000000000-01-01T00:00:00Z",
    })
    void aTimeIsExactToTheDigit(String seconds, Instant expected) {
        assertThat(created(seconds).createdAt()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1423941493.701", "1423941493", "-0.5", "-1", "0.000000001", "31556889864403199", "1000000000"})
    void aTimeIsWrittenAsItCame(String seconds) {
        User read = created(seconds);
        assertThat(Codecs.USER.read(Codecs.USER.write(read))).isEqualTo(read);
    }

    @Test
    void aTimeIsWrittenWithTheDigitsItHas() {
        assertThat(Codecs.USER.write(created("1423941493.701")))
                .hasToString("{\"object\":\"user\",\"created_at\":1423941493.701}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31556889864403200",
                "-31557014167219201",
                "1e64",
                "1e65",
                "-1e65",
                "1e999999999",
                "1e-999999999",
                "0e999999999",
                "1e99999999999",
                "1e-99999999999",
                "9223372036854775808",
                "123456789012345678901234567890123456789012345678901234567890123456789"
            })
    @Timeout(value = 2, unit = SECONDS)
    void aTimeOutOfRangeFailsFastAndIsNamed(String seconds) {
        assertThatThrownBy(() -> created(seconds))
                .isInstanceOf(MalformedJsonException.class)
                .hasMessageStartingWith("expected ")
                .hasMessageEndingWith(" at 'created_at'")
                .hasMessageNotContainingAny("999999999", "31556889864403200", "9223372036854775808");
    }

    @Test
    @Timeout(value = 2, unit = SECONDS)
    void aNumberOfAMillionDigitsFailsFast() {
        String digits = "9".repeat(1_000_000);
        for (String field : new String[] {"created_at", "membership_count", "unknown"}) {
            for (String number : new String[] {digits, "0." + digits, "1e" + digits}) {
                assertThatThrownBy(() -> Codecs.USER.read(Buffer.buffer("{\"" + field + "\":" + number + "}")))
                        .isInstanceOf(MalformedJsonException.class)
                        .hasMessageNotContaining("999");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"3, 3", "3.0, 3", "3.9, 3", "-3.9, -3", "2147483647, 2147483647", "3e2, 300"})
    void aCountMayComeWithAFraction(String sent, int expected) {
        assertThat(counted(sent).membershipCount()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2147483648", "-2147483649", "1e20", "99999999999999999999999", "1e999999999"})
    void aCountOutOfRangeIsNamed(String sent) {
        assertThatThrownBy(() -> counted(sent))
                .isInstanceOf(MalformedJsonException.class)
                .hasMessageStartingWith("expected a ")
                .hasMessageEndingWith(" at 'membership_count'");
    }

    private static User created(String seconds) {
        return Codecs.USER.read(Buffer.buffer("{\"created_at\":" + seconds + "}"));
    }

    private static User counted(String count) {
        return Codecs.USER.read(Buffer.buffer("{\"membership_count\":" + count + "}"));
    }
}
