package io.github.authrocketvertx.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JoinedBodyTest {

    @ParameterizedTest
    @ValueSource(longs = {-1, 0, 7, 1_000, 5_000, Long.MAX_VALUE})
    void whateverLengthIsAnnouncedThePiecesAreJoined(long announced) {
        Buffer expected = Buffer.buffer();
        JoinedBody body = new JoinedBody(piece(expected, 10), piece(expected, 1), announced);
        for (int i = 0; i < 40; i++) {
            body.add(piece(expected, 100));
        }
        body.add(Buffer.buffer());

        assertThat(body.bytes().length()).isEqualTo(4_011);
        assertThat(body.bytes().buffer()).isEqualTo(expected);
    }

    private static Buffer piece(Buffer whole, int length) {
        Buffer piece = Buffer.buffer();
        for (int i = 0; i < length; i++) {
            piece.appendByte((byte) (whole.length() + i));
        }
        whole.appendBuffer(piece);
        return piece;
    }
}
