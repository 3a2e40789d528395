package io.github.authrocketvertx.emulator.internal.door;

import io.github.authrocketvertx.emulator.RecordedRequest.Ending;
import io.github.authrocketvertx.emulator.internal.rules.Answer;
import io.vertx.core.AsyncResult;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.StreamResetException;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One request from its head to its end. Lives on one event loop. */
final class Exchange implements Fault.Stage {

    private static final System.Logger LOG = System.getLogger(Exchange.class.getName());
    private static final int SERVER_ERROR = 500;
    private static final int MAX_BODY = 16 * 1024 * 1024;
    private static final int TOO_LARGE = 413;
    private static final CharSequence REQUEST_ID = HttpHeaders.createOptimized("X-Request-ID");

    private final Vertx vertx;
    private final Context context;
    private final Responder responder;
    private final Recorder recorder;
    private final Function<Recording, @Nullable Fault> faults;
    private final HttpServerRequest request;
    private final String requestId;
    private final Buffer body = Buffer.buffer();
    private final Incoming incoming;
    private final Recording recording;
    private final CutConnections cutConnections;
    private Buffer rest = Buffer.buffer();
    private boolean tooLarge;
    private boolean over;
    private @Nullable Runnable whenDone;

    Exchange(
            Vertx vertx,
            Responder responder,
            Recorder recorder,
            Function<Recording, @Nullable Fault> faults,
            CutConnections cutConnections,
            HttpServerRequest request,
            String requestId) {
        this.vertx = vertx;
        this.context = vertx.getOrCreateContext();
        this.responder = responder;
        this.recorder = recorder;
        this.faults = faults;
        this.request = request;
        this.requestId = requestId;
        this.cutConnections = cutConnections;
        this.incoming = new Incoming(
                request.method().name(),
                String.valueOf(request.path()),
                request.query(),
                request.headers(),
                body,
                Authority.of(request));
        this.recording = recorder.arrived(request, requestId, responder.realmId(incoming));
    }

    /** Begins; runs {@code whenDone} once, when its answer is written or it has ended otherwise. */
    void start(Runnable done) {
        whenDone = done;
        request.exceptionHandler(this::broken);
        request.response().exceptionHandler(this::broken);
        // A reset shows as an exception and as a close, in an order that Vert.x does not promise: let the exception,
        // which tells more, go first.
        request.response().closeHandler(closed -> context.runOnContext(unused -> end(Ending.CLOSED, null)));
        request.handler(this::collect);
        request.endHandler(unused -> arrived());
    }

    private void collect(Buffer chunk) {
        if (body.length() + chunk.length() > MAX_BODY) {
            tooLarge = true;
        } else {
            body.appendBuffer(chunk);
        }
    }

    private void arrived() {
        // Its body may name another realm than its head.
        String realmId = body.length() == 0 ? recording.realmId() : responder.realmId(incoming);
        recorder.note(recording, noted -> {
            noted.body(body);
            noted.realmId(realmId);
        });
        if (responder.mayNeedRsaKey(incoming)) {
            vertx.executeBlocking(() -> {
                        responder.prepareRsaKey();
                        return true;
                    })
                    .onComplete(done -> proceed());
        } else {
            proceed();
        }
    }

    private void proceed() {
        if (over) {
            return;
        }
        if (tooLarge) {
            send(Answer.error(TOO_LARGE, "The body is too large"));
            return;
        }
        Fault fault;
        try {
            fault = faults.apply(recording);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "A condition of the fault script failed", e);
            send(Answer.error(SERVER_ERROR, "A condition of the fault script failed; see the log"));
            return;
        }
        if (fault == null) {
            serve();
        } else {
            fault.play(this);
        }
    }

    private void broken(Throwable cause) {
        if (cause instanceof StreamResetException reset) {
            end(Ending.RESET, reset.getCode());
        } else {
            end(Ending.CLOSED, null);
        }
    }

    private void end(Ending ending, @Nullable Long resetCode) {
        if (!over) {
            over = true;
            boolean byClient = ending == Ending.CLOSED && !cutConnections.contains(request.connection());
            Ending told = ending == Ending.CLOSED && !byClient ? Ending.CUT : ending;
            recorder.end(recording, told, resetCode);
            if (told != Ending.ANSWERED) {
                done();
            }
        }
    }

    private void done() {
        Runnable told = whenDone;
        if (told != null) {
            whenDone = null;
            told.run();
        }
    }

    /** The last part of the answer has been handed over, or could not be. */
    private void written(AsyncResult<Void> result) {
        if (result.failed()) {
            recorder.end(recording, Ending.CLOSED, null);
        }
        done();
    }

    @Override
    public void serve() {
        if (!over) {
            send(rulesAnswer());
        }
    }

    @Override
    public Answer rulesAnswer() {
        return responder.answer(incoming);
    }

    @Override
    public void send(Answer answer) {
        if (over) {
            return;
        }
        HttpServerResponse response = head(answer);
        // Noted first: a client that has the answer must find it noted.
        end(Ending.ANSWERED, null);
        Buffer content = answer.body();
        (content == null ? response.end() : response.end(content)).onComplete(this::written);
    }

    private HttpServerResponse head(Answer answer) {
        HttpServerResponse response = request.response().setStatusCode(answer.status());
        answer.headers().forEach(response::putHeader);
        response.putHeader(REQUEST_ID, requestId);
        recorder.note(recording, noted -> noted.status(answer.status()));
        return response;
    }

    @Override
    public void sendHalf(Answer answer, Runnable next) {
        if (over) {
            return;
        }
        Buffer content = answer.body() == null ? Buffer.buffer() : answer.body();
        int half = content.length() / 2;
        rest = content.getBuffer(half, content.length());
        uncompressed(answer, content).write(content.getBuffer(0, half)).onComplete(done -> next.run());
    }

    /** With its length told, so that a client can see what is missing. */
    private HttpServerResponse uncompressed(Answer answer, Buffer content) {
        return head(answer)
                .putHeader("Content-Encoding", "identity")
                .putHeader("Content-Length", String.valueOf(content.length()));
    }

    @Override
    public void drip(Answer answer, Duration pause) {
        if (!over) {
            rest = answer.body() == null ? Buffer.buffer() : answer.body();
            uncompressed(answer, rest);
            drip(pause);
        }
    }

    private void drip(Duration pause) {
        if (rest.length() <= 1) {
            sendRest();
        } else if (!over) {
            request.response().write(rest.getBuffer(0, 1));
            rest = rest.getBuffer(1, rest.length());
            after(pause, () -> drip(pause));
        }
    }

    @Override
    public void sendRest() {
        if (!over) {
            end(Ending.ANSWERED, null);
            request.response().end(rest).onComplete(this::written);
        }
    }

    @Override
    public void after(Duration delay, Runnable next) {
        // A timer of zero is refused by Vert.x.
        vertx.setTimer(Math.max(1, delay.toMillis()), unused -> next.run());
    }

    @Override
    public void resume(Runnable next) {
        context.runOnContext(unused -> next.run());
    }

    @Override
    public void cutConnection() {
        if (!over) {
            end(Ending.CUT, null);
            cutConnections.cut(request.connection());
        }
    }

    @Override
    public void cutStream(long code) {
        if (request.version() != HttpVersion.HTTP_2) {
            cutConnection();
        } else if (!over) {
            end(Ending.CUT, null);
            StreamReset.reset(request.response(), code);
        }
    }
}
