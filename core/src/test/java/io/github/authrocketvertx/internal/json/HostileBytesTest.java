package io.github.authrocketvertx.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever bytes come, a reader gives a value or a {@link MalformedJsonException}, and the latter quotes nothing. */
class HostileBytesTest {

    private static final String CANARY = "c4n4ry";
    private static final long SEED = 4_711L;

    @Test
    void damagedModelsAreReadOrRefused() {
        for (long seed = SEED; seed < SEED + 20_000; seed++) {
            RandomJson json = new RandomJson(seed);
            ObjectCodec<?, ?> codec = json.pick(Codecs.all());
            Map<String, Object> sent = json.model(codec, 1);
            sent.replaceAll((name, value) -> value instanceof String ? CANARY : value);
            sent.put("unknown", java.util.Arrays.asList(CANARY, json.any(1)));
            tryAll(codec, json.damaged(RandomJson.json(sent).getBytes()), "seed " + seed);
        }
    }

    @Test
    void everyTruncationOfAModelIsRefused() {
        String whole = "{\"id\":\"" + CANARY + "\",\"created_at\":1423941493.701,\"custom\":{\"a\":[true,null,\""
                + CANARY + "\"]},\"credentials\":[{\"id\":\"" + CANARY + "\"}]}";
        for (int length = 0; length < whole.length(); length++) {
            String part = whole.substring(0, length);
            assertThatThrownBy(() -> Codecs.USER.read(Buffer.buffer(part)))
                    .as(part)
                    .isInstanceOf(MalformedJsonException.class)
                    .hasMessageNotContaining(CANARY);
        }
    }

    @Test
    void randomBytesAreRefused() {
        for (long seed = SEED; seed < SEED + 20_000; seed++) {
            tryAll(Codecs.USER, new RandomJson(seed).bytes(64), "seed " + seed);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE", "UTF-16"})
    void otherEncodingsNeverBreakAReader(String charset) {
        byte[] whole = ("{\"id\":\"" + CANARY + "😀\",\"a\":[1]}").getBytes(Charset.forName(charset));
        for (int at = 0; at < whole.length; at++) {
            byte[] changed = whole.clone();
            changed[at] = (byte) 0xdb;
            tryAll(Codecs.USER, changed, charset + " changed at " + at);
            tryAll(Codecs.USER, java.util.Arrays.copyOf(whole, at), charset + " cut at " + at);
        }
    }

    @Test
    void bytesThatAreNoUtf8AreRefused() {
        byte[] body = ("{\"id\":\"" + CANARY + "?\"}").getBytes(StandardCharsets.UTF_8);
        body[body.length - 3] = (byte) 0xff;
        assertThatThrownBy(() -> Codecs.USER.read(Buffer.buffer(body)))
                .isInstanceOf(MalformedJsonException.class)
                .hasMessageMatching("expected JSON, found something else at byte \\d+ of " + body.length + " at 'id'");
    }

    @Test
    void nestingWithoutEndDoesNotOverflowTheStack() {
        for (String open : List.of("[", "{\"a\":", "{\"memberships\":[", "{\"user\":", "{\"custom\":{\"a\":[")) {
            for (String before : List.of("", "{\"x\":", "{\"custom\":{\"a\":", "{\"collection\":[")) {
                tryAll(Codecs.MEMBERSHIP, (before + open.repeat(100_000)).getBytes(StandardCharsets.UTF_8), open);
            }
        }
    }

    @Test
    void aNameOrATextWithoutEndIsReadOrRefused() {
        for (String body : List.of(
                "{\"" + "n".repeat(100_000) + "\":1}",
                "{\"id\":\"" + CANARY.repeat(100_000) + "\"}",
                "{\"" + CANARY.repeat(20_000) + "\":")) {
            tryAll(Codecs.USER, body.getBytes(StandardCharsets.UTF_8), "long");
        }
    }

    /** Reads by all readers. */
    private static void tryAll(ObjectCodec<?, ?> codec, byte[] bytes, String from) {
        attempt(() -> write(codec, bytes), from);
        attempt(() -> new BodyReader().page(BodyBytes.of(Buffer.buffer(bytes)), codec), from);
        try {
            ErrorReader.read(BodyBytes.of(Buffer.buffer(bytes)));
        } catch (RuntimeException | StackOverflowError e) {
            throw new AssertionError("ErrorReader with " + from + ": " + e, e);
        }
    }

    /** What was read is written too: damage may have made a value that can be read and nothing else. */
    private static <T extends io.github.authrocketvertx.model.Model> void write(ObjectCodec<T, ?> codec, byte[] bytes) {
        T read = codec.read(Buffer.buffer(bytes));
        assertThat(codec.read(codec.write(read))).isEqualTo(read);
    }

    private static void attempt(Runnable reading, String from) {
        try {
            reading.run();
        } catch (MalformedJsonException e) {
            assertThat(e).hasMessageNotContaining(CANARY).hasNoCause();
        } catch (RuntimeException | StackOverflowError | AssertionError e) {
            throw new AssertionError("With " + from + ": " + e, e);
        }
    }
}
