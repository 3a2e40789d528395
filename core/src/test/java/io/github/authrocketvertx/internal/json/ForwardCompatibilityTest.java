package io.github.authrocketvertx.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.authrocketvertx.internal.json.ObjectCodec.Shape;
import io.github.authrocketvertx.internal.json.RandomJson.Literal;
import io.github.authrocketvertx.model.Credential;
import io.github.authrocketvertx.model.Model;
import io.github.authrocketvertx.model.User;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the service adds, leaves out or changes a little, every model is still read. */
class ForwardCompatibilityTest {

    private static final int ROUNDS = 1_000;
    private static final long SEED = 20_260_801L;

    static Stream<Named<ObjectCodec<?, ?>>> models() {
        return Codecs.all().stream().map(codec -> Named.of(codec.kind(), codec));
    }

    @ParameterizedTest
    @MethodSource("models")
    void unknownFieldsSurviveReadingAndWriting(ObjectCodec<?, ?> codec) {
        forSeeds(json -> {
            Map<String, Object> sent = json.model(codec, 2);
            Map<String, Object> unknown = new LinkedHashMap<>();
            for (int i = 0; i < 3; i++) {
                unknown.put("new_" + i + json.text(), json.any(3));
            }
            sent.putAll(unknown);
            JsonObject written = new JsonObject(roundTrip(codec, RandomJson.json(sent)));
            JsonObject expected = new JsonObject(RandomJson.json(unknown));
            for (String name : unknown.keySet()) {
                assertThat(written.containsKey(name)).as(name).isTrue();
                assertThat(written.getValue(name)).as(name).isEqualTo(expected.getValue(name));
            }
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void anObjectOfAnotherKindIsReadAndItsKindKept(ObjectCodec<?, ?> codec) {
        forSeeds(json -> {
            Map<String, Object> sent = json.model(codec, 1);
            sent.put("object", "kind_of_tomorrow");
            Buffer written = roundTrip(codec, RandomJson.json(sent));
            assertThat(new JsonObject(written).getString("object")).isEqualTo("kind_of_tomorrow");
            assertThat(written.toString().split("kind_of_tomorrow", -1)).hasSize(2);
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void unknownTextsAreKept(ObjectCodec<?, ?> codec) {
        forSeeds(json -> {
            Map<String, Object> sent = json.model(codec, 1);
            codec.shapes().forEach((name, shape) -> {
                if (shape == Shape.TEXT) {
                    sent.put(name, "tomorrow " + json.text());
                } else if (shape == Shape.TEXT_LIST) {
                    sent.put(name, List.of("tomorrow", "and " + json.text()));
                }
            });
            JsonObject written = new JsonObject(roundTrip(codec, RandomJson.json(sent)));
            codec.shapes().forEach((name, shape) -> {
                if (shape == Shape.TEXT) {
                    assertThat(written.getString(name)).as(name).isEqualTo(sent.get(name));
                } else if (shape == Shape.TEXT_LIST) {
                    assertThat((Object) written.getJsonArray(name).getList())
                            .as(name)
                            .isEqualTo(sent.get(name));
                }
            });
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void missingFieldsAndNullsAreTheSame(ObjectCodec<?, ?> codec) {
        forSeeds(json -> {
            Map<String, Object> missing = json.model(codec, 2);
            Map<String, Object> nulls = new LinkedHashMap<>(missing);
            List<String> names = new ArrayList<>(codec.shapes().keySet());
            for (int i = 0; i < 4; i++) {
                String name = json.pick(names);
                missing.remove(name);
                nulls.put(name, null);
            }
            Model fromNulls = codec.read(RandomJson.json(nulls));
            assertThat(fromNulls).isEqualTo(codec.read(RandomJson.json(missing)));
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void aNumberMayHaveAFractionOrNone(ObjectCodec<?, ?> codec) {
        forSeeds(json -> codec.shapes().forEach((name, shape) -> {
            if (shape == Shape.NUMBER) {
                Model whole = codec.read(RandomJson.json(Map.of(name, new Literal("1423941493"))));
                Model fraction = codec.read(RandomJson.json(Map.of(name, new Literal("1423941493.000"))));
                Model power = codec.read(RandomJson.json(Map.of(name, new Literal("1.423941493E9"))));
                assertThat(fraction).as(name).isEqualTo(whole);
                assertThat(power).as(name).isEqualTo(whole);
                assertThatCode(() -> codec.read(RandomJson.json(Map.of(name, json.value(name, shape, 0)))))
                        .as(name)
                        .doesNotThrowAnyException();
            }
        }));
    }

    @Test
    void fieldsOfANestedModelThatAreUnknownSurviveToo() {
        User read = Codecs.USER.read(
                Buffer.buffer("{\"credentials\":[{\"id\":\"crd_1\",\"colour\":{\"deep\":[1,{\"er\":null}]}}]}"));
        Credential credential = read.credentials().get(0);
        assertThat(credential.additionalFields().getJsonObject("colour").encode())
                .isEqualTo("{\"deep\":[1,{\"er\":null}]}");
        assertThat(Codecs.USER.write(read).toString()).contains("\"colour\":{\"deep\":[1,{\"er\":null}]}");
    }

    @Test
    void unknownNumbersKeepAllTheirDigits() {
        String digits =
                "{\"a\":0.1000000000000000055511151231257827,\"b\":1E+400,\"c\":123456789012345678901234567890}";
        User read = Codecs.USER.read(Buffer.buffer("{\"custom\":" + digits + ",\"more\":" + digits + "}"));
        assertThat(Codecs.USER.write(read).toString())
                .contains("\"custom\":" + digits)
                .contains("\"more\":" + digits);
    }

    @Test
    void anOrdinaryUnknownFractionIsAnOrdinaryDouble() {
        User read = Codecs.USER.read(Buffer.buffer("{\"more\":2.5,\"custom\":{\"a\":-0.0,\"b\":1e3}}"));
        assertThat(read.additionalFields().getValue("more")).isEqualTo(2.5);
        assertThat(Codecs.USER.read(Codecs.USER.write(read))).isEqualTo(read);
    }

    private static <T extends Model> Buffer roundTrip(ObjectCodec<T, ?> codec, Buffer sent) {
        T read = codec.read(sent);
        Buffer written = codec.write(read);
        assertThat(codec.read(written)).isEqualTo(read).hasSameHashCodeAs(read);
        return written;
    }

    private interface Round {
        void run(RandomJson json);
    }

    private static void forSeeds(Round round) {
        for (long seed = SEED; seed < SEED + ROUNDS; seed++) {
            try {
                round.run(new RandomJson(seed));
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError("With the seed " + seed + ": " + e, e);
            }
        }
    }
}
