package io.github.authrocketvertx.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class BodyBytesTest {

    private static final byte[] LONGER = "{\"id\":\"usr_1\"}of the array".getBytes(StandardCharsets.UTF_8);
    private static final int LENGTH = 14;

    @Test
    void whatFollowsInTheArrayIsNotOfTheBody() {
        BodyBytes body = BodyBytes.of(LONGER, LENGTH);

        assertThat(body.length()).isEqualTo(LENGTH);
        assertThat(body.buffer()).isEqualTo(Buffer.buffer("{\"id\":\"usr_1\"}"));
        assertThat(new BodyReader().one(body, Codecs.USER).id()).isEqualTo("usr_1");
    }

    @Test
    void noMoreThanWasAskedForIsGiven() {
        assertThat(BodyBytes.of(LONGER, LENGTH).buffer(5)).isEqualTo(Buffer.buffer("{\"id\""));
        assertThat(BodyBytes.of(Buffer.buffer("{}")).buffer(1)).isEqualTo(Buffer.buffer("{"));
        assertThat(BodyBytes.of(Buffer.buffer("{}")).buffer(9)).isEqualTo(Buffer.buffer("{}"));
        assertThat(BodyBytes.NONE.buffer(9)).isEqualTo(Buffer.buffer());
    }

    @Test
    void anArrayIsReadWhereItStands() {
        assertThat(BodyBytes.of(LONGER, LENGTH).array()).isSameAs(LONGER);
        assertThat(BodyBytes.of(Buffer.buffer("{}")).array()).containsExactly('{', '}');
    }
}
