package io.github.authrocketvertx.testkit.wire;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;

/** A request that has wholly arrived, and the means to answer it, well or badly. On the event loop of its line. */
public final class Ask {

    private static final String CHUNKED = "transfer-encoding";

    private final Line line;
    private final int stream;
    private final int number;
    private final String text;
    private boolean chunked;
    private boolean untilClose;

    Ask(Line line, int stream, int number, String text) {
        this.line = line;
        this.stream = stream;
        this.number = number;
        this.text = text;
    }

    /** The connection it came by. */
    public Line line() {
        return line;
    }

    /** Its HTTP/2 stream. */
    public int stream() {
        return stream;
    }

    /** 1 for the first request to the server. */
    public int number() {
        return number;
    }

    /** The bytes of an HTTP/1.1 request; empty for HTTP/2. */
    public String text() {
        return text;
    }

    /** A whole answer; fields are pairs of name and value. */
    public void answer(int status, byte[] body, String... fields) {
        head(status, and(fields, "content-length", String.valueOf(body.length)));
        data(body);
        end();
    }

    /** A whole answer. */
    public void answer(int status, String body, String... fields) {
        answer(status, body.getBytes(StandardCharsets.UTF_8), fields);
    }

    /**
     * Status and fields. Over HTTP/1.1 the body will be chunked, unless {@code content-length} is told or
     * {@code connection: close} says that it goes on until the end.
     */
    public void head(int status, String... fields) {
        if (line.http2()) {
            line.write(Frames.headers(stream, false, and(new String[] {":status", String.valueOf(status)}, fields)));
            return;
        }
        String all = String.join("\n", fields);
        untilClose = all.contains("connection\nclose");
        chunked = !untilClose && !all.contains("content-length") && status >= 200 && status != 204;
        line.write(text(status, chunked ? and(fields, CHUNKED, "chunked") : fields));
    }

    /** A status below 200, so many times; the real answer is still to come. */
    public void interim(int status, int times) {
        if (!line.http2()) {
            line.write(text(status).repeat(times));
            return;
        }
        ByteBuf all = Unpooled.buffer();
        for (int i = 0; i < times; i++) {
            ByteBuf one = Frames.headers(stream, false, ":status", String.valueOf(status));
            all.writeBytes(one);
            one.release();
        }
        line.write(all);
    }

    /** A head of HTTP/1.1. */
    public static String text(int status, String... fields) {
        StringBuilder text = new StringBuilder("HTTP/1.1 ").append(status).append(" So\r\n");
        for (int i = 0; i < fields.length; i += 2) {
            text.append(fields[i]).append(": ").append(fields[i + 1]).append("\r\n");
        }
        return text.append("\r\n").toString();
    }

    /** A part of the body. */
    public void data(byte[] bytes) {
        if (line.http2()) {
            line.write(Frames.data(stream, false, bytes));
        } else if (chunked) {
            line.write(Integer.toHexString(bytes.length) + "\r\n");
            line.write(Unpooled.copiedBuffer(bytes));
            line.write("\r\n");
        } else {
            line.write(Unpooled.copiedBuffer(bytes));
        }
    }

    /** A part of the body. */
    public void data(String text) {
        data(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The end of the answer. */
    public void end() {
        if (line.http2()) {
            line.write(Frames.data(stream, true, new byte[0]));
        } else if (chunked) {
            line.write("0\r\n\r\n");
        } else if (untilClose) {
            line.close();
        }
    }

    private static String[] and(String[] some, String... more) {
        String[] all = java.util.Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return all;
    }
}
