package io.github.authrocketvertx.internal.json;

import io.vertx.core.buffer.Buffer;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a body: as they came from the transport, when they came in one piece, else in an array that reading needs no
 * copy of.
 */
public final class BodyBytes {

    /** No body. */
    public static final BodyBytes NONE = new BodyBytes(new byte[0], 0);

    private final @Nullable Buffer piece;
    private final byte @Nullable [] array;
    private final int length;

    private BodyBytes(Buffer piece) {
        this.piece = piece;
        this.array = null;
        this.length = piece.length();
    }

    private BodyBytes(byte[] array, int length) {
        this.piece = null;
        this.array = array;
        this.length = length;
    }

    /** That came in one piece, which nobody changes any more. */
    public static BodyBytes of(Buffer piece) {
        return new BodyBytes(piece);
    }

    /** The first bytes of an array, which nobody changes any more. */
    public static BodyBytes of(byte[] array, int length) {
        return new BodyBytes(array, length);
    }

    /** How many. */
    public int length() {
        return length;
    }

    /** All of them. */
    public Buffer buffer() {
        return buffer(length);
    }

    /** The first ones, so many at most. */
    public Buffer buffer(int most) {
        int wanted = Math.min(most, length);
        if (piece != null) {
            return wanted == length ? piece : piece.getBuffer(0, wanted);
        }
        return Buffer.buffer(wanted).appendBytes(array, 0, wanted);
    }

    /** Whether reading them takes a copy. */
    boolean inOnePiece() {
        return piece != null;
    }

    /** Copies them to the start of an array. */
    void copyTo(byte[] target) {
        if (piece != null) {
            piece.getBytes(target);
        } else {
            System.arraycopy(array, 0, target, 0, length);
        }
    }

    /** An array that starts with them; a copy when they are in one piece. */
    byte[] array() {
        return array != null ? array : buffer().getBytes();
    }
}
