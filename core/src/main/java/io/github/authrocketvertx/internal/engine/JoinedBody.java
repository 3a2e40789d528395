package io.github.authrocketvertx.internal.engine;

import io.github.authrocketvertx.internal.json.BodyBytes;
import io.vertx.core.buffer.Buffer;
import java.util.Arrays;

/** A body that came in more than one piece: an array, so that it can be read where it stands. */
final class JoinedBody {

    /** Of room that is made because the service says that so much will come. */
    static final int LARGEST_ROOM = 1024 * 1024;

    private static final int LARGEST_ARRAY = Integer.MAX_VALUE - 8;

    private byte[] bytes;
    private int length;

    /**
     * Joins the first two pieces.
     *
     * @param announced how long the whole is by its header; -1 when that is not told
     */
    JoinedBody(Buffer first, Buffer second, long announced) {
        // So much at once that it need not grow; what the service says is taken within limits.
        long told = Math.min(announced, LARGEST_ROOM);
        bytes = new byte[(int) Math.max(told, room(2L * first.length() + second.length()))];
        add(first);
        add(second);
    }

    /** Adds a piece; how much that may be in all is for the caller to watch. */
    void add(Buffer piece) {
        int end = Math.addExact(length, piece.length());
        if (end > bytes.length) {
            bytes = Arrays.copyOf(bytes, room(Math.max(end, 2L * bytes.length)));
        }
        piece.getBytes(bytes, length);
        length = end;
    }

    private static int room(long wanted) {
        return (int) Math.min(wanted, LARGEST_ARRAY);
    }

    /** What has come. */
    BodyBytes bytes() {
        return BodyBytes.of(bytes, length);
    }
}
