package io.github.authrocketvertx.faults;

import io.github.authrocketvertx.testkit.wire.Ask;
import java.util.List;

/** What only HTTP/1.1 can get wrong: the framing of an answer. */
final class Http1Faults {

    private static final String NOT_HTTP = "Unexpected | WAIT | no | yes | 3 / 1 / 1";
    private static final String UNREADABLE = "UnreadableResponse | – | yes | yes | 1";
    private static final String SUCCESS = "success | – | yes | yes | 1";
    private static final String LENGTH = "content-length";
    private static final String[] OURS = {
        "content-type", "application/json", "x-request-id", "rq_1", "set-cookie", "session=" + Scene.CANARY
    };

    private Http1Faults() {}

    static List<Fault> all() {
        int length = Scene.USER.length();
        return List.of(
                text("garbage in place of a status line", "\u0000\u0001" + Scene.CANARY + "\r\n\r\n")
                        .endsOverHttp1(NOT_HTTP),
                text("a status that is no number", "HTTP/1.1 " + Scene.CANARY + " 200\r\n\r\n")
                        .endsOverHttp1(NOT_HTTP),
                text("a protocol that is not HTTP", "ICY 200 OK\r\n\r\n").endsOverHttp1(NOT_HTTP),
                text("frames of HTTP/2 over HTTP/1.1", "\u0000\u0000\u0000\u0004\u0000\u0000\u0000\u0000\u0000")
                        .warm()
                        .attempt(1_000)
                        .endsOverHttp1("CallTimeout | WAIT | no | yes | 3 / 1 / 1"),
                text("a header without a colon", "HTTP/1.1 200 OK\r\n" + Scene.CANARY + "\r\ncontent-length: 0\r\n\r\n")
                        .endsOverHttp1(NOT_HTTP),
                text("two lengths that differ", whole("content-length: 5\r\ncontent-length: 6"))
                        .endsOverHttp1(NOT_HTTP),
                text("a negative length", whole("content-length: -1")).endsOverHttp1(NOT_HTTP),
                text("a length that is no number", whole("content-length: " + Scene.CANARY))
                        .endsOverHttp1(NOT_HTTP),
                text("a length and chunks", whole("content-length: 5\r\ntransfer-encoding: chunked"))
                        .endsOverHttp1("Unexpected or UnreadableResponse | WAIT or BODY | no | yes | 3 / 1 / 1"),
                text("a chunk without a size", whole("x-request-id: rq_1\r\ntransfer-encoding: chunked"))
                        .endsOverHttp1("UnreadableResponse | BODY | yes | yes | 3 / 1 / 1"),
                Fault.of("Content-Length too long")
                        .onRequest(ask -> {
                            ask.head(200, AnswerFaults.and(OURS, LENGTH, "" + (length + 10)));
                            ask.data(Scene.USER);
                            ask.line().close();
                        })
                        .endsOverHttp1("ConnectionLost | BODY | yes | yes | 3 / 1 / 1"),
                Fault.of("Content-Length too short")
                        .onRequest(ask -> {
                            ask.head(200, AnswerFaults.and(OURS, LENGTH, "" + (length - 10)));
                            ask.data(Scene.USER);
                        })
                        .endsOverHttp1(UNREADABLE),
                Fault.of("a body until the connection ends")
                        .onRequest(ask -> {
                            ask.head(200, AnswerFaults.and(OURS, "connection", "close"));
                            ask.data(Scene.USER);
                            ask.end();
                        })
                        .endsOverHttp1(SUCCESS),
                Fault.of("a body until the connection ends, too early")
                        .onRequest(ask -> {
                            ask.head(200, AnswerFaults.and(OURS, "connection", "close"));
                            ask.data(Scene.USER.substring(0, 20));
                            ask.end();
                        })
                        .endsOverHttp1(UNREADABLE),
                Fault.of("204 with a body")
                        .onRequest(ask -> {
                            ask.line().write(Ask.text(204, AnswerFaults.and(OURS, LENGTH, "" + length)));
                            ask.line().write(Scene.USER);
                        })
                        .endsOverHttp1(UNREADABLE),
                Fault.of("a second answer that nobody asked for")
                        // In one piece: what comes when the next request is out already, no client can tell from its
                        // answer.
                        .onRequest(ask -> {
                            String head = Ask.text(200, AnswerFaults.and(OURS, LENGTH, "" + length));
                            ask.line().write(head + Scene.USER + head + Scene.USER.replace("ada", "eve"));
                        })
                        .endsOverHttp1(SUCCESS),
                Fault.of("an answer on an idle connection")
                        .meanwhile(line -> line.write(Ask.text(200, LENGTH, "0")))
                        .noticed()
                        .endsOverHttp1(SUCCESS),
                text("101 where nothing was to be switched", Ask.text(101, "upgrade", "chat", "connection", "upgrade"))
                        .endsOverHttp1(NOT_HTTP),
                Fault.of("HTTP/1.0")
                        .onRequest(ask -> {
                            ask.line().write(Ask.text(200, OURS).replace("HTTP/1.1", "HTTP/1.0"));
                            ask.line().write(Scene.USER);
                            ask.line().close();
                        })
                        .endsOverHttp1(SUCCESS));
    }

    private static String whole(String fields) {
        return "HTTP/1.1 200 OK\r\n" + fields + "\r\n\r\n" + Scene.USER + "\r\n";
    }

    private static Fault text(String name, String text) {
        return Fault.of(name).onRequest(ask -> ask.line().write(text));
    }
}
