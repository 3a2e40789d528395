package io.github.authrocketvertx.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.authrocketvertx.internal.json.ObjectCodec.Shape;
import io.vertx.core.buffer.Buffer;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A field of the wrong type is reported by its path and without its value. */
class WrongTypeTest {

    private static final Map<Shape, List<String>> WRONG = new EnumMap<>(Map.of(
            Shape.TEXT, List.of("1", "true", "{}", "[]"),
            Shape.NUMBER, List.of("\"1\"", "false", "{}", "[]"),
            Shape.BOOLEAN, List.of("\"true\"", "0", "{}", "[]"),
            Shape.OBJECT, List.of("\"x\"", "1", "true", "[]"),
            Shape.TEXT_LIST, List.of("1", "true", "{}"),
            Shape.OBJECT_LIST, List.of("\"x\"", "1", "true", "{}")));

    static Stream<Named<ObjectCodec<?, ?>>> models() {
        return Codecs.all().stream().map(codec -> Named.of(codec.kind(), codec));
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyFieldIsNamedWhenItsTypeIsWrong(ObjectCodec<?, ?> codec) {
        codec.shapes().forEach((name, shape) -> {
            for (String wrong : WRONG.getOrDefault(shape, List.of())) {
                MalformedJsonException thrown = failure(codec, "{\"" + name + "\":" + wrong + "}");
                assertThat(thrown.path()).isEqualTo(name);
                assertThat(thrown)
                        .hasMessageMatching("expected (an? |true or false).*, found .*")
                        .hasMessageEndingWith(" at '" + name + "'");
            }
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void theWholeMustBeAnObject(ObjectCodec<?, ?> codec) {
        for (String body : List.of("[]", "1", "\"x\"", "true", "null", "[{}]")) {
            MalformedJsonException thrown = failure(codec, body);
            assertThat(thrown.path()).isEmpty();
            assertThat(thrown).hasMessageStartingWith("expected an object, found ");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"memberships\":[{},{},{\"user_id\":7}]} | memberships[2].user_id",
                "{\"memberships\":[{\"user\":{\"credentials\":[{\"id\":{}}]}}]}"
                        + " | memberships[0].user.credentials[0].id",
                "{\"memberships\":[{\"org\":{\"created_at\":\"x\"}}]} | memberships[0].org.created_at",
                "{\"memberships\":[{\"permissions\":[\"a\",1]}]} | memberships[0].permissions[1]",
                "{\"memberships\":[{},null]} | memberships[1]",
                "{\"credentials\":[[]]} | credentials[0]",
            })
    void theFieldIsNamedHoweverDeepItIs(String body, String path) {
        assertThat(failure(Codecs.USER, body).path()).isEqualTo(path);
    }

    @Test
    void nothingMayFollowTheValue() {
        assertThatThrownBy(() -> Codecs.USER.read(Buffer.buffer("{} {}")))
                .isInstanceOf(MalformedJsonException.class)
                .hasMessage("expected the end after the JSON value, found more");
    }

    @Test
    void anEmptyBodyIsNoJson() {
        assertThatThrownBy(() -> Codecs.USER.read(Buffer.buffer(" \n")))
                .isInstanceOf(MalformedJsonException.class)
                .hasMessage("expected JSON, found nothing");
    }

    private static MalformedJsonException failure(ObjectCodec<?, ?> codec, String body) {
        MalformedJsonException thrown =
                catchThrowableOfType(MalformedJsonException.class, () -> codec.read(Buffer.buffer(body)));
        assertThat(thrown).as(body).isNotNull();
        return thrown;
    }
}
