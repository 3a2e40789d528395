package io.github.authrocketvertx.faults;

import static io.github.authrocketvertx.testkit.wire.Frames.END_HEADERS;
import static io.github.authrocketvertx.testkit.wire.Frames.data;
import static io.github.authrocketvertx.testkit.wire.Frames.frame;
import static io.github.authrocketvertx.testkit.wire.Frames.goAway;
import static io.github.authrocketvertx.testkit.wire.Frames.headers;
import static io.github.authrocketvertx.testkit.wire.Frames.reset;

import io.github.authrocketvertx.testkit.wire.Ask;
import io.github.authrocketvertx.testkit.wire.Frames;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What only HTTP/2 can get wrong: frames. */
final class Http2Faults {

    private static final List<String> CODES = List.of(
            "NO_ERROR",
            "PROTOCOL_ERROR",
            "INTERNAL_ERROR",
            "FLOW_CONTROL_ERROR",
            "SETTINGS_TIMEOUT",
            "STREAM_CLOSED",
            "FRAME_SIZE_ERROR",
            "REFUSED_STREAM",
            "CANCEL",
            "COMPRESSION_ERROR",
            "CONNECT_ERROR",
            "ENHANCE_YOUR_CALM",
            "INADEQUATE_SECURITY",
            "HTTP_1_1_REQUIRED");
    private static final int REFUSED_STREAM = 7;
    private static final int ENHANCE_YOUR_CALM = 11;
    private static final String LOST = "ConnectionLost | WAIT | no | yes | 3 / 1 / 1";
    private static final String UNPROCESSED = "ConnectionLost | WAIT | no | no | 3";
    private static final String GARBLED = "Unexpected | WAIT | no | yes | 3 / 1 / 1";
    private static final String SUCCESS = "success | – | yes | yes | 1";

    private Http2Faults() {}

    static List<Fault> all() {
        List<Fault> all = new ArrayList<>();
        for (int i = 0; i < CODES.size(); i++) {
            int code = i;
            all.add(sends("RST_STREAM " + CODES.get(i), ask -> reset(ask.stream(), code))
                    .endsOverHttp2(code == REFUSED_STREAM ? UNPROCESSED : LOST));
        }
        all.addAll(resets());
        all.addAll(goAways());
        all.addAll(frames());
        return all;
    }

    private static List<Fault> resets() {
        return List.of(
                sends("RST_STREAM with a code that nobody knows", ask -> reset(ask.stream(), 0xff))
                        .endsOverHttp2(LOST),
                sends("RST_STREAM within the body", ask -> Unpooled.wrappedBuffer(head(ask), reset(ask.stream(), 2)))
                        .endsOverHttp2("ConnectionLost | BODY | yes | yes | 3 / 1 / 1"),
                Fault.of("RST_STREAM after the answer")
                        .onRequest(ask -> {
                            Scene.answerWell(ask);
                            ask.line().write(reset(ask.stream(), 0));
                        })
                        .endsOverHttp2(SUCCESS));
    }

    private static List<Fault> goAways() {
        return List.of(
                sends("GOAWAY, last stream below ours", ask -> goAway(0, 0)).endsOverHttp2(UNPROCESSED),
                Fault.of("GOAWAY, last stream below ours, closed")
                        .onRequest(ask -> {
                            ask.line().write(goAway(0, 0));
                            ask.line().close();
                        })
                        .endsOverHttp2(UNPROCESSED),
                Fault.of("GOAWAY, last stream ours, answered")
                        .onRequest(ask -> {
                            ask.line().write(goAway(ask.stream(), 0));
                            Scene.answerWell(ask);
                        })
                        .endsOverHttp2(SUCCESS),
                Fault.of("GOAWAY, last stream ours, closed")
                        .onRequest(ask -> {
                            ask.line().write(goAway(ask.stream(), 0));
                            ask.line().close();
                        })
                        .endsOverHttp2(LOST),
                Fault.of("GOAWAY, in two steps, the last one below ours, closed")
                        .onRequest(ask -> {
                            ask.line().write(goAway(Integer.MAX_VALUE, 0));
                            ask.line().write(goAway(0, 0));
                            ask.line().close();
                        })
                        .endsOverHttp2(LOST),
                Fault.of("GOAWAY ENHANCE_YOUR_CALM, closed")
                        .onRequest(ask -> {
                            ask.line().write(goAway(ask.stream(), ENHANCE_YOUR_CALM));
                            ask.line().close();
                        })
                        .endsOverHttp2(LOST),
                Fault.of("GOAWAY on an idle connection, closed")
                        .meanwhile(line -> {
                            line.write(goAway(1, 0));
                            line.close();
                        })
                        .noticed()
                        .endsOverHttp2(SUCCESS));
    }

    private static List<Fault> frames() {
        return List.of(
                Fault.of("SETTINGS: one stream at a time")
                        .settings(Frames.MAX_CONCURRENT_STREAMS, 1)
                        .endsOverHttp2(SUCCESS),
                Fault.of("SETTINGS: no room for a body")
                        .settings(Frames.INITIAL_WINDOW_SIZE, 0)
                        .attempt(1_000)
                        .forGood()
                        .endsOverHttp2(
                                "success / CallTimeout / CallTimeout | – / WRITE / WRITE | yes / no / no | yes | 1"),
                sends(
                                "a frame that is too large",
                                ask -> frame(0, 0, ask.stream(), Unpooled.wrappedBuffer(new byte[20_000])))
                        .endsOverHttp2(GARBLED),
                sends("DATA on stream 0", ask -> data(0, false, new byte[1])).endsOverHttp2(GARBLED),
                sends("DATA before HEADERS", ask -> data(ask.stream(), true, new byte[1]))
                        .warm()
                        .attempt(1_000)
                        .endsOverHttp2("CallTimeout | WAIT | no | yes | 3 / 1 / 1"),
                sends("HEADERS without a status", ask -> headers(ask.stream(), true, "x-request-id", "rq_1"))
                        .endsOverHttp2(GARBLED),
                sends(
                                "HEADERS with a name in capitals",
                                ask -> headers(ask.stream(), true, ":status", "200", "X-Big", "1"))
                        .endsOverHttp2(GARBLED),
                sends(
                                "HEADERS that HPACK can't decode",
                                ask -> frame(
                                        Frames.HEADERS, END_HEADERS, ask.stream(), Unpooled.wrappedBuffer(new byte[] {
                                            -1, -1, -1
                                        })))
                        .endsOverHttp2(GARBLED),
                sends(
                                "HEADERS on a stream that nobody opened",
                                ask -> headers(ask.stream() + 10, true, ":status", "200"))
                        .endsOverHttp2(GARBLED),
                sends(
                                "PUSH_PROMISE",
                                ask -> frame(
                                        Frames.PUSH_PROMISE,
                                        END_HEADERS,
                                        ask.stream(),
                                        Unpooled.wrappedBuffer(Unpooled.copyInt(2), Frames.block(":path", "/"))))
                        .endsOverHttp2(GARBLED),
                sends(
                                "WINDOW_UPDATE that overflows",
                                ask -> frame(Frames.WINDOW_UPDATE, 0, 0, Unpooled.copyInt(Integer.MAX_VALUE)))
                        .endsOverHttp2(GARBLED),
                sends(
                                "an answer in HTTP/1.1 over HTTP/2",
                                ask -> Unpooled.copiedBuffer(
                                        Ask.text(200, "content-length", "0"),
                                        java.nio.charset.StandardCharsets.US_ASCII))
                        .endsOverHttp2(GARBLED),
                length("a body shorter than its Content-Length", 10),
                length("a body longer than its Content-Length", -10),
                sends("PING ten thousand times", ask -> {
                            ByteBuf pings = Unpooled.buffer();
                            for (int i = 0; i < 10_000; i++) {
                                pings.writeBytes(frame(Frames.PING, 0, 0, Unpooled.copyLong(i)));
                            }
                            return Unpooled.wrappedBuffer(pings, goodAnswer(ask));
                        })
                        .endsOverHttp2(SUCCESS),
                sends(
                                "trailers after the body",
                                ask -> Unpooled.wrappedBuffer(
                                        head(ask),
                                        data(
                                                ask.stream(),
                                                false,
                                                Scene.USER.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                                        headers(ask.stream(), true, "x-trailer", "1")))
                        .endsOverHttp2(SUCCESS));
    }

    private static Fault length(String name, int more) {
        return Fault.of(name)
                .onRequest(ask -> {
                    ask.head(200, "x-request-id", "rq_1", "content-length", "" + (Scene.USER.length() + more));
                    ask.data(Scene.USER);
                    ask.end();
                })
                .endsOverHttp2("UnreadableResponse | BODY | yes | yes | 3 / 1 / 1");
    }

    private static ByteBuf head(Ask ask) {
        return headers(ask.stream(), false, ":status", "200", "x-request-id", "rq_1");
    }

    private static ByteBuf goodAnswer(Ask ask) {
        return Unpooled.wrappedBuffer(
                head(ask), data(ask.stream(), true, Scene.USER.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    private static Fault sends(String name, Function<Ask, ByteBuf> frames) {
        return Fault.of(name).onRequest(ask -> ask.line().write(frames.apply(ask)));
    }
}
