package io.github.authrocketvertx.faults;

import io.github.authrocketvertx.testkit.wire.Ask;
import io.github.authrocketvertx.testkit.wire.Frames;
import io.github.authrocketvertx.testkit.wire.Line;
import java.util.List;
import java.util.function.Consumer;

/** Connections that end or fall silent while a request is under way, or before the next one. */
final class LossFaults {

    private static final String JSON = "application/json";
    private static final String LOST_IN_WAIT = "ConnectionLost | WAIT | no | yes | 3 / 1 / 1";
    private static final String LOST_EARLY = "ConnectionLost | WAIT or WRITE | no | yes | 3 / 1 / 1";
    private static final String NOT_EVEN_CONNECTED =
            "ConnectionLost or ConnectFailed | WAIT or WRITE or CONNECT | no | yes or no | 3 / 1 or 2 or 3 / 1 or 2 or 3";
    private static final String LOST_IN_BODY = "ConnectionLost | BODY | yes | yes | 3 / 1 / 1";
    private static final String SILENT_IN_WAIT = "CallTimeout | WAIT | no | yes | 3 / 1 / 1";
    private static final String SILENT_IN_BODY = "CallTimeout | BODY | yes | yes | 3 / 1 / 1";
    private static final int SHORT = 1_000;
    private static final int MORE_THAN_SOCKETS_HOLD = 8 * 1024 * 1024;

    private LossFaults() {}

    static List<Fault> all() {
        return List.of(
                Fault.of("reset before the request")
                        .onTls(Line::reset)
                        .endsOverHttp1(LOST_EARLY)
                        .endsOverHttp2(NOT_EVEN_CONNECTED),
                Fault.of("closed before the request")
                        .onTls(Line::close)
                        .endsOverHttp1(LOST_EARLY)
                        .endsOverHttp2(NOT_EVEN_CONNECTED),
                Fault.of("closed once before the request")
                        .onTls(Line::close)
                        .once()
                        .endsOverHttp1(
                                "success / ConnectionLost / ConnectionLost | – / WAIT or WRITE / WAIT or WRITE | yes / no / no | yes | 2 / 1 / 1"),
                Fault.of("reset within the request")
                        .payload(MORE_THAN_SOCKETS_HOLD)
                        .onFirstBytes(Line::reset)
                        .ends("ConnectionLost | WAIT or WRITE / WRITE / WRITE | no | yes | 3 / 1 / 1"),
                Fault.of("reset after the request")
                        .onRequest(ask -> ask.line().reset())
                        .ends(LOST_IN_WAIT),
                Fault.of("closed after the request")
                        .onRequest(ask -> ask.line().close())
                        .ends(LOST_IN_WAIT),
                Fault.of("cut after the request, without a word of TLS")
                        .onRequest(ask -> ask.line().cut())
                        .ends(LOST_IN_WAIT),
                Fault.of("reset within the headers")
                        .onRequest(halfAHead(Line::reset))
                        .ends(LOST_IN_WAIT),
                Fault.of("closed within the headers")
                        .onRequest(halfAHead(Line::close))
                        .ends(LOST_IN_WAIT),
                Fault.of("reset within the body")
                        .onRequest(halfABody(Line::reset))
                        .ends(LOST_IN_BODY),
                Fault.of("closed within the body")
                        .onRequest(halfABody(Line::close))
                        .ends(LOST_IN_BODY),
                Fault.of("closed within a body without Content-Length")
                        .onRequest(halfABodyOfUnknownLength(Line::close))
                        .ends(LOST_IN_BODY),
                Fault.of("stall in the write")
                        .payload(MORE_THAN_SOCKETS_HOLD)
                        .meanwhile(Line::freeze)
                        .onTls(Line::freeze)
                        .attempt(SHORT)
                        .ends("CallTimeout | WAIT / WRITE / WRITE | no | yes | 3 / 1 / 1"),
                Fault.of("stall in the wait")
                        .warm()
                        .onRequest(ask -> {})
                        .attempt(SHORT)
                        .ends(SILENT_IN_WAIT),
                Fault.of("stall in the headers")
                        .warm()
                        .onRequest(halfAHead(line -> {}))
                        .attempt(SHORT)
                        .ends(SILENT_IN_WAIT),
                Fault.of("stall in the body")
                        .warm()
                        .onRequest(halfABody(line -> {}))
                        .attempt(SHORT)
                        .ends(SILENT_IN_BODY),
                Fault.of("one byte at a time in the headers")
                        .warm()
                        .onRequest(ask -> dripText(ask.line(), Ask.text(200, "content-length", "9"), 0))
                        .attempt(SHORT)
                        .endsOverHttp1(SILENT_IN_WAIT),
                Fault.of("one byte at a time in the body")
                        .warm()
                        .onRequest(LossFaults::dripBody)
                        .attempt(SHORT)
                        .ends(SILENT_IN_BODY),
                Fault.of("idle connection closed")
                        .meanwhile(Line::close)
                        .noticed()
                        .ends("success | – | yes | yes | 1"),
                Fault.of("idle connection closed as the request comes")
                        .warm()
                        .once()
                        .onFirstBytes(Line::close)
                        .ends(
                                "success / ConnectionLost / ConnectionLost | – / WAIT / WAIT | yes / no / no | yes | 2 / 1 / 1"),
                Fault.of("kept connection becomes a black hole")
                        .meanwhile(Line::freeze)
                        .once()
                        .attempt(SHORT)
                        .ends(
                                "success / CallTimeout / CallTimeout | – / WAIT / WAIT | yes / no / no | yes | 2 / 1 / 1"));
    }

    /** Half of the status and the fields of an answer. */
    private static Consumer<Ask> halfAHead(Consumer<Line> then) {
        return ask -> {
            if (ask.line().http2()) {
                ask.line().write(Frames.frame(Frames.HEADERS, 0, ask.stream(), Frames.block(":status", "200")));
            } else {
                ask.line().write("HTTP/1.1 200 OK\r\nX-Request-ID: rq_1\r\nContent-");
            }
            then.accept(ask.line());
        };
    }

    private static Consumer<Ask> halfABody(Consumer<Line> then) {
        return half(then, "content-type", JSON, "x-request-id", "rq_1", "content-length", "" + Scene.USER.length());
    }

    private static Consumer<Ask> halfABodyOfUnknownLength(Consumer<Line> then) {
        return half(then, "content-type", JSON, "x-request-id", "rq_1");
    }

    private static Consumer<Ask> half(Consumer<Line> then, String... fields) {
        return ask -> {
            ask.head(200, fields);
            ask.data(Scene.USER.substring(0, Scene.USER.length() / 2));
            then.accept(ask.line());
        };
    }

    private static void dripText(Line line, String text, int from) {
        if (from < text.length()) {
            line.write(text.substring(from, from + 1));
            line.after(30, () -> dripText(line, text, from + 1));
        }
    }

    private static void dripBody(Ask ask) {
        ask.head(200, "content-type", JSON, "x-request-id", "rq_1", "content-length", "" + Scene.USER.length());
        drip(ask, 0);
    }

    private static void drip(Ask ask, int from) {
        if (from < Scene.USER.length()) {
            ask.data(Scene.USER.substring(from, from + 1));
            ask.line().after(30, () -> drip(ask, from + 1));
        }
    }
}
