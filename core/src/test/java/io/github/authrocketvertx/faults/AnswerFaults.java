package io.github.authrocketvertx.faults;

import io.github.authrocketvertx.testkit.wire.Ask;
import io.github.authrocketvertx.testkit.wire.Frames;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;

/** Answers that are complete and wrong. */
final class AnswerFaults {

    private static final String[] OURS = {
        "content-type", "application/json", "x-request-id", "rq_1", "set-cookie", "session=" + Scene.CANARY
    };
    private static final String UNREADABLE = "UnreadableResponse | – | yes | yes | 1";
    private static final String TOO_LARGE = "ResponseTooLarge | – | yes | yes | 1";
    private static final String SERVER_ERROR = "ServerError | – | yes | yes | 3 / 1 / 1";
    private static final int BODY_LIMIT = 100_000;

    private AnswerFaults() {}

    static List<Fault> all() {
        return List.of(
                answer("200 without a body where one is due", 200, ""),
                Fault.of("204 where a body is due")
                        .onRequest(ask -> {
                            ask.head(204, OURS);
                            ask.end();
                        })
                        .ends(UNREADABLE),
                answer("JSON that breaks off", 200, Scene.USER.substring(0, 40)),
                answer("JSON of another shape", 200, "[1, 2]"),
                answer("JSON that is nested too deeply", 200, "{\"a\":".repeat(5_000) + "1" + "}".repeat(5_000)),
                answer("a page of HTML with status 200", 200, "<html>Welcome</html>"),
                Fault.of("invalid UTF-8")
                        .onRequest(ask -> ask.answer(200, latin1("{\"id\":\"usr_1\",\"username\":\"\u00c3(\"}"), OURS))
                        .ends(UNREADABLE),
                Fault.of("oversized body, as Content-Length tells")
                        .with(o -> o.maxBodyBytes(BODY_LIMIT))
                        .onRequest(ask -> ask.answer(200, new byte[BODY_LIMIT + 1], OURS))
                        .ends(TOO_LARGE),
                Fault.of("oversized body without Content-Length")
                        .with(o -> o.maxBodyBytes(BODY_LIMIT))
                        .onRequest(ask -> {
                            ask.head(200, OURS);
                            ask.data(new byte[BODY_LIMIT + 1]);
                        })
                        .ends(TOO_LARGE),
                Fault.of("oversized headers")
                        .onRequest(ask -> ask.answer(200, Scene.USER, and(OURS, "x-long", "x".repeat(20_000))))
                        .ends("Unexpected | WAIT | no | yes | 3 / 1 / 1"),
                Fault.of("headers without end")
                        .onRequest(AnswerFaults::endlessHeaders)
                        .ends("Unexpected | WAIT | no | yes | 3 / 1 / 1"),
                Fault.of("oversized body of an error")
                        .with(o -> o.maxBodyBytes(BODY_LIMIT))
                        .onRequest(ask -> ask.answer(500, new byte[BODY_LIMIT + 1], OURS))
                        .ends(SERVER_ERROR),
                Fault.of("gzip bomb")
                        .with(o -> o.maxBodyBytes(BODY_LIMIT))
                        .onRequest(ask -> gzipped(ask, Gzip.of(new byte[BODY_LIMIT * 100])))
                        .ends(TOO_LARGE),
                Fault.of("corrupt gzip")
                        .onRequest(ask -> gzipped(ask, Gzip.corrupt(Scene.USER)))
                        .ends("UnreadableResponse | BODY | yes | yes | 3 / 1 / 1"),
                Fault.of("gzip that breaks off")
                        .onRequest(ask -> gzipped(ask, Gzip.half(Scene.USER)))
                        .ends(UNREADABLE),
                Fault.of("a compression that was not asked for")
                        .onRequest(ask ->
                                ask.answer(200, latin1("\u00ff\u0001\u0002"), and(OURS, "content-encoding", "zstd")))
                        .ends(UNREADABLE),
                Fault.of("redirect to another host")
                        .onRequest(ask -> ask.answer(302, "", and(OURS, "location", "https://elsewhere.example/v1/")))
                        .ends("Redirect | – | yes | no | 1"),
                Fault.of("redirect without a place")
                        .onRequest(ask -> ask.answer(307, "", OURS))
                        .ends("Redirect | – | yes | no | 1"),
                Fault.of("request id missing")
                        .onRequest(ask -> ask.answer(404, "{}", "content-type", "application/json"))
                        .ends("NotFound | – | no | no | 1"),
                Fault.of("request id twice")
                        .onRequest(ask -> ask.answer(404, "{}", and(OURS, "x-request-id", "rq_2")))
                        .ends("NotFound | – | yes | no | 1"),
                Fault.of("a status that HTTP does not know")
                        .onRequest(ask -> ask.answer(799, "{}", OURS))
                        .ends("Unexpected | – | yes | yes | 1"),
                Fault.of("500").onRequest(ask -> ask.answer(500, "oops", OURS)).ends(SERVER_ERROR),
                Fault.of("502 with a page of HTML")
                        .onRequest(ask -> ask.answer(502, "<h1>Bad Gateway</h1>", OURS))
                        .ends(SERVER_ERROR),
                Fault.of("501").onRequest(ask -> ask.answer(501, "{}", OURS)).ends("ServerError | – | yes | yes | 1"),
                Fault.of("102 a thousand times")
                        .onRequest(interim(102))
                        .ends("Unexpected | WAIT | no | yes | 3 / 1 / 1"),
                Fault.of("103 a thousand times").onRequest(interim(103)).ends("success | – | yes | yes | 1"),
                Fault.of("100 a thousand times").onRequest(interim(100)).ends("success | – | yes | yes | 1"),
                Fault.of("100 and no end of it")
                        .warm()
                        .attempt(1_000)
                        .onRequest(AnswerFaults::endlessInterim)
                        .ends("CallTimeout | WAIT | no | yes | 3 / 1 / 1"));
    }

    static Fault answer(String name, int status, String body) {
        return Fault.of(name).onRequest(ask -> ask.answer(status, body, OURS)).ends(UNREADABLE);
    }

    private static void gzipped(Ask ask, byte[] body) {
        ask.answer(200, body, and(OURS, "content-encoding", "gzip"));
    }

    private static Consumer<Ask> interim(int status) {
        return ask -> {
            ask.interim(status, 1_000);
            Scene.answerWell(ask);
        };
    }

    private static void endlessInterim(Ask ask) {
        ask.interim(100, 1);
        ask.line().after(1, () -> endlessInterim(ask));
    }

    private static void endlessHeaders(Ask ask) {
        if (ask.line().http2()) {
            ask.line().write(Frames.frame(Frames.HEADERS, 0, ask.stream(), Frames.block(":status", "200")));
        } else {
            ask.line().write("HTTP/1.1 200 OK\r\n");
        }
        moreHeaders(ask);
    }

    private static void moreHeaders(Ask ask) {
        if (ask.line().http2()) {
            ask.line()
                    .write(Frames.frame(
                            Frames.CONTINUATION, 0, ask.stream(), Frames.block("x-more", "x".repeat(1_000))));
        } else {
            ask.line().write("x-more: " + "x".repeat(1_000) + "\r\n");
        }
        ask.line().after(1, () -> moreHeaders(ask));
    }

    static byte[] latin1(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static String[] and(String[] some, String... more) {
        String[] all = java.util.Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return all;
    }
}
