package io.github.authrocketvertx.internal.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PercentEncodingTest {

    private static final long SEED = 815L;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "usr_0vAB|usr_0vAB",
                "a.b-c_d~e|a.b-c_d~e",
                "ada@example.com|ada%40example.com",
                "a b|a%20b",
                "a+b|a%2Bb",
                "a/b|a%2Fb",
                "a\\b|a%5Cb",
                "%2f|%252f",
                "?x=1&y#z|%3Fx%3D1%26y%23z",
                "../realms|..%2Frealms",
                ";a=b|%3Ba%3Db",
                "é|%C3%A9",
                "日|%E6%97%A5",
                "😀|%F0%9F%98%80",
                "*'()!|%2A%27%28%29%21",
            })
    void encodesAllButUnreservedCharacters(String text, String expected) {
        assertThat(PercentEncoding.encode(text)).isEqualTo(expected);
    }

    @Test
    void encodesLineEndsAndOtherControls() {
        assertThat(PercentEncoding.encode("a\r\n\t\u0000")).isEqualTo("a%0D%0A%09%00");
        assertThat(PercentEncoding.encode("")).isEmpty();
    }

    @Test
    void anyTextComesBackWhenItIsDecoded() {
        for (long seed = SEED; seed < SEED + 5_000; seed++) {
            String text = text(new Random(seed));
            String encoded = PercentEncoding.encode(text);
            assertThat(encoded).as("seed %d", seed).matches("([A-Za-z0-9._~-]|%[0-9A-F]{2})*");
            assertThat(URLDecoder.decode(encoded, StandardCharsets.UTF_8))
                    .as("seed %d", seed)
                    .isEqualTo(text);
        }
    }

    /** Code points of all planes, ASCII often. */
    static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 1 + random.nextInt(12); i > 0; i--) {
            int point = random.nextInt(random.nextBoolean() ? 0x80 : 0x11_0000);
            text.appendCodePoint(point >= 0xd800 && point < 0xe000 ? '/' : point);
        }
        return text.toString();
    }
}
