package io.github.authrocketvertx.testkit.wire;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;

/** HTTP/2 frames as bytes (RFC 9113), legal and other. Headers are never compressed: every field is a literal. */
public final class Frames {

    /** Types of frames. */
    public static final int DATA = 0;

    public static final int HEADERS = 1;
    public static final int RST_STREAM = 3;
    public static final int SETTINGS = 4;
    public static final int PUSH_PROMISE = 5;
    public static final int PING = 6;
    public static final int GOAWAY = 7;
    public static final int WINDOW_UPDATE = 8;
    public static final int CONTINUATION = 9;

    /** Flags of frames. */
    public static final int END_STREAM = 1;

    public static final int ACK = 1;
    public static final int END_HEADERS = 4;

    /** Settings. */
    public static final int MAX_CONCURRENT_STREAMS = 3;

    public static final int INITIAL_WINDOW_SIZE = 4;
    public static final int MAX_FRAME_SIZE = 5;

    static final int HEAD_BYTES = 9;
    static final int PREFACE_BYTES = 24;
    private static final int LARGEST_PAYLOAD = 16_384;

    private Frames() {}

    /** Any frame. */
    public static ByteBuf frame(int type, int flags, int stream, ByteBuf payload) {
        ByteBuf frame = Unpooled.buffer(HEAD_BYTES + payload.readableBytes())
                .writeMedium(payload.readableBytes())
                .writeByte(type)
                .writeByte(flags)
                .writeInt(stream)
                .writeBytes(payload);
        payload.release();
        return frame;
    }

    /** Settings, as pairs of identifier and value. */
    public static ByteBuf settings(int... pairs) {
        ByteBuf payload = Unpooled.buffer();
        for (int i = 0; i < pairs.length; i += 2) {
            payload.writeShort(pairs[i]).writeInt(pairs[i + 1]);
        }
        return frame(SETTINGS, 0, 0, payload);
    }

    /** A head whose fields are pairs of name and value, in one frame or, when it is long, in several. */
    public static ByteBuf headers(int stream, boolean last, String... fields) {
        ByteBuf block = block(fields);
        ByteBuf all = Unpooled.buffer();
        int type = HEADERS;
        int flags = last ? END_STREAM : 0;
        do {
            ByteBuf part = block.readSlice(Math.min(LARGEST_PAYLOAD, block.readableBytes()));
            int end = block.isReadable() ? 0 : END_HEADERS;
            all.writeBytes(frame(type, flags | end, stream, part.copy()));
            type = CONTINUATION;
            flags = 0;
        } while (block.isReadable());
        return all;
    }

    /** Fields as literals that are not indexed (RFC 7541, 6.2.2). */
    public static ByteBuf block(String... fields) {
        ByteBuf block = Unpooled.buffer();
        for (int i = 0; i < fields.length; i += 2) {
            block.writeByte(0);
            literal(block, fields[i]);
            literal(block, fields[i + 1]);
        }
        return block;
    }

    private static void literal(ByteBuf block, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        int prefix = 127;
        if (bytes.length < prefix) {
            block.writeByte(bytes.length);
        } else {
            block.writeByte(prefix);
            int rest = bytes.length - prefix;
            while (rest >= 128) {
                block.writeByte(rest % 128 + 128);
                rest /= 128;
            }
            block.writeByte(rest);
        }
        block.writeBytes(bytes);
    }

    /** Part of a body, in as many frames as it takes. */
    public static ByteBuf data(int stream, boolean last, byte[] bytes) {
        ByteBuf all = Unpooled.buffer();
        int from = 0;
        do {
            int length = Math.min(LARGEST_PAYLOAD, bytes.length - from);
            boolean end = last && from + length == bytes.length;
            all.writeBytes(frame(DATA, end ? END_STREAM : 0, stream, Unpooled.copiedBuffer(bytes, from, length)));
            from += length;
        } while (from < bytes.length);
        return all;
    }

    /** The end of a stream, with an error code. */
    public static ByteBuf reset(int stream, int code) {
        return frame(RST_STREAM, 0, stream, Unpooled.buffer().writeInt(code));
    }

    /** No stream above the last one will be dealt with. */
    public static ByteBuf goAway(int lastStream, int code) {
        return frame(GOAWAY, 0, 0, Unpooled.buffer().writeInt(lastStream).writeInt(code));
    }
}
