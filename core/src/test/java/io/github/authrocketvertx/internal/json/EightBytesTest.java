package io.github.authrocketvertx.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EightBytesTest {

    private static final long SEED = 20261130;

    @Test
    void countsThePlainBytesAsALookAtEachDoes() {
        Random random = new Random(SEED);
        byte[] bytes = new byte[8];
        for (int run = 0; run < 1_000_000; run++) {
            random.nextBytes(bytes);
            // So that what is special, and what is next to it, comes often.
            for (int i = 0; i < 8; i++) {
                if (random.nextInt(3) == 0) {
                    bytes[i] = (byte) "\"\\ !#[]\u001f".charAt(random.nextInt(8));
                }
            }
            assertThat(EightBytes.plain(EightBytes.at(bytes, 0)))
                    .as("seed %d, run %d", SEED, run)
                    .isEqualTo(plain(bytes));
        }
    }

    private static int plain(byte[] bytes) {
        for (int i = 0; i < 8; i++) {
            if (bytes[i] == '"' || bytes[i] == '\\' || (bytes[i] >= 0 && bytes[i] < ' ')) {
                return i;
            }
        }
        return 8;
    }

    @Test
    void seesWhatIsNotAscii() {
        for (int place = 0; place < 8; place++) {
            byte[] bytes = "abcdefgh".getBytes(StandardCharsets.US_ASCII);
            assertThat(EightBytes.isAscii(EightBytes.at(bytes, 0))).isTrue();
            bytes[place] = (byte) 0xC3;
            assertThat(EightBytes.isAscii(EightBytes.at(bytes, 0))).isFalse();
            assertThat(EightBytes.isAscii(EightBytes.first(EightBytes.at(bytes, 0), place)))
                    .isTrue();
        }
    }

    @Test
    void theHeadOfATextIsTheSameAtTheEndOfAnArray() {
        byte[] alone = "id".getBytes(StandardCharsets.US_ASCII);
        byte[] within = "\"id\":\"usr_1\"".getBytes(StandardCharsets.US_ASCII);

        assertThat(EightBytes.head(alone, 0, 2)).isEqualTo(EightBytes.head(within, 1, 3));
        assertThat(EightBytes.tail(alone, 0, 2)).isZero();
    }

    @Test
    void namesThatAgreeAtTheirEndsAreToldApart() {
        Names<String> names = new Names<>();
        names.put("aaaaaaaaa", "nine");
        names.put("aaaaaaaaaa", "ten");
        names.put("begin678-one-of-both-end67890", "one");
        names.put("begin678-two-of-both-end67890", "two");

        assertThat(found(names, "aaaaaaaaa")).isEqualTo("nine");
        assertThat(found(names, "aaaaaaaaaa")).isEqualTo("ten");
        assertThat(found(names, "aaaaaaaaaaa")).isNull();
        assertThat(found(names, "aaaaaaaa")).isNull();
        assertThat(found(names, "begin678-one-of-both-end67890")).isEqualTo("one");
        assertThat(found(names, "begin678-two-of-both-end67890")).isEqualTo("two");
        assertThat(found(names, "begin678-six-of-both-end67890")).isNull();
    }

    private static String found(Names<String> names, String name) {
        byte[] json = ("{\"" + name + "\":1}").getBytes(StandardCharsets.UTF_8);
        JsonReader reader = new JsonReader(new Texts()).over(json, 0, json.length);
        reader.beginObject();
        reader.nextName();
        return names.find(reader);
    }

    @Test
    void textsThatAgreeAtTheirEndsAreToldApart() {
        Texts texts = new Texts();
        for (String text : new String[] {
            "",
            "a",
            "aaaaaaaaa",
            "aaaaaaaaaa",
            "aaaaaaaaaaaaaaaaaa",
            "aaaaaaaaaaaaaaaaaaa",
            "begin678-1-end67890",
            "begin678-2-end67890"
        }) {
            byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
            assertThat(texts.get(bytes, 0, bytes.length)).isEqualTo(text);
            assertThat(texts.get(bytes, 0, bytes.length)).isEqualTo(text);
        }
    }
}
