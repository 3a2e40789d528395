package io.github.authrocketvertx.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.authrocketvertx.model.Secret;
import io.github.authrocketvertx.model.UserState;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ValuesWriteTest {

    static Stream<Arguments> values() {
        Map<String, Object> nested = new LinkedHashMap<>();
        nested.put("a", null);
        nested.put("b", List.of(1, "x"));
        return Stream.of(
                Arguments.of(null, "null"),
                Arguments.of("a \"b\" \\ \n é 😀", "\"a \\\"b\\\" \\\\ \\n é \\uD83D\\uDE00\""),
                Arguments.of("half a pair \ud83d", "\"half a pair \\uD83D\""),
                Arguments.of(Secret.of("pw"), "\"pw\""),
                Arguments.of(UserState.ACTIVE, "\"active\""),
                Arguments.of(true, "true"),
                Arguments.of(7, "7"),
                Arguments.of(Long.MIN_VALUE, "-9223372036854775808"),
                Arguments.of((short) 7, "7"),
                Arguments.of((byte) 7, "7"),
                Arguments.of(2.5, "2.5"),
                Arguments.of(784066719.0, "7.84066719E8"),
                Arguments.of(-0.0, "-0.0"),
                Arguments.of(0.1f, "0.1"),
                Arguments.of(new BigDecimal("1.10"), "1.10"),
                Arguments.of(new BigInteger("123456789012345678901"), "123456789012345678901"),
                Arguments.of(Instant.ofEpochSecond(1423963093), "1423963093"),
                Arguments.of(Instant.ofEpochMilli(1423941493701L), "1423941493.701"),
                Arguments.of(Instant.ofEpochMilli(-1500), "-1.5"),
                Arguments.of(nested, "{\"a\":null,\"b\":[1,\"x\"]}"),
                Arguments.of(Arrays.asList(null, true, List.of()), "[null,true,[]]"));
    }

    @ParameterizedTest
    @MethodSource("values")
    void writesWhateverAnInputCanHold(Object value, String expected) {
        assertThat(write(value)).isEqualTo("{\"v\":" + expected + "}");
    }

    @Test
    void putsAttributesUnderTheRootAndTheRestBeside() {
        assertThat(Values.write("user", Map.of("a", 1), Map.of("request", Map.of("ip", "192.0.2.1"))))
                .hasToString("{\"user\":{\"a\":1},\"request\":{\"ip\":\"192.0.2.1\"}}");
        assertThat(Values.write(null, Map.of("a", 1), Map.of("request", Map.of())))
                .hasToString("{\"a\":1,\"request\":{}}");
        assertThat(Values.write(null, Map.of(), Map.of())).hasToString("{}");
    }

    @Test
    void refusesWhatIsNoJsonAndNamesItsTypeOnly() {
        assertThatThrownBy(() -> write(new java.util.concurrent.atomic.AtomicReference<>("canary")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected a JSON value, found a java.util.concurrent.atomic.AtomicReference.");
    }

    private static String write(Object value) {
        return Values.write(null, Collections.singletonMap("v", value), Map.of())
                .toString();
    }
}
