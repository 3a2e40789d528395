package io.github.authrocketvertx.emulator.internal.door;

import io.github.authrocketvertx.emulator.RecordedRequest;
import io.github.authrocketvertx.emulator.internal.rules.Answer;
import io.github.authrocketvertx.emulator.internal.store.Ids;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.Http2Settings;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The listening socket, and what happens to each request that comes through it. */
public final class Door {

    /** Roomy, so that the emulator and not the HTTP layer decides what is too long. */
    private static final int MAX_LINE = 64 * 1024;

    private static final long LINGER_MILLIS = 500;

    private static final int BAD_REQUEST = 400;
    private static final int URL_TOO_LONG = 414;
    private static final int UNAVAILABLE = 503;

    private final Vertx vertx;
    private final Responder responder;
    private final Recorder recorder;
    private final Function<Recording, @Nullable Fault> faults;
    private final CutConnections cutConnections = new CutConnections();
    private final Ids requestIds;
    private final @Nullable StatusDoor statusDoor;
    private final HttpServer server;
    private final UnderWay underWay = new UnderWay();

    public Door(
            Vertx vertx,
            Certificates certificates,
            boolean http2,
            Responder responder,
            Recorder recorder,
            BooleanSupplier anyFaults,
            Function<RecordedRequest, @Nullable Fault> faults,
            Ids requestIds,
            @Nullable StatusDoor statusDoor) {
        this.vertx = vertx;
        this.responder = responder;
        this.recorder = recorder;
        // A snapshot costs something, so the script that has no rules is not shown one.
        this.faults = recording -> anyFaults.getAsBoolean() ? faults.apply(recorder.snapshot(recording)) : null;
        this.requestIds = requestIds;
        this.statusDoor = statusDoor;
        this.server = vertx.createHttpServer(options(certificates, http2));
    }

    private static HttpServerOptions options(Certificates certificates, boolean http2) {
        HttpServerOptions options = new HttpServerOptions();
        options.setSsl(true);
        options.setUseAlpn(true);
        options.setAlpnVersions(
                http2 ? List.of(HttpVersion.HTTP_2, HttpVersion.HTTP_1_1) : List.of(HttpVersion.HTTP_1_1));
        options.setKeyCertOptions(certificates.server());
        options.setCompressionSupported(true);
        options.setHandle100ContinueAutomatically(true);
        options.setMaxInitialLineLength(MAX_LINE);
        options.setMaxHeaderSize(MAX_LINE);
        options.setInitialSettings(new Http2Settings(options.getInitialSettings()).setMaxHeaderListSize(MAX_LINE));
        return options;
    }

    /** Listens, and gives the port. */
    public Future<Integer> open(String host, int port) {
        return server.requestHandler(this::enter)
                .invalidRequestHandler(this::refuseUnreadable)
                .listen(port, host)
                .map(HttpServer::actualPort);
    }

    /**
     * Refuses new requests from now on and waits for those under way.
     *
     * @return ends when all have been answered, or after {@code bound}, which is real time; never fails
     */
    public Future<Void> drain(Duration bound) {
        Promise<Void> drained = Promise.promise();
        long timer = vertx.setTimer(Math.max(1, bound.toMillis()), fired -> drained.tryComplete());
        underWay.whenNone(drained::tryComplete);
        return drained.future().onComplete(done -> vertx.cancelTimer(timer));
    }

    public Future<Void> close() {
        cutConnections.cutAll();
        return server.close();
    }

    private void enter(HttpServerRequest request) {
        if (statusDoor != null && statusDoor.isFor(request)) {
            statusDoor.serve(request);
            return;
        }
        String requestId = requestIds.next("rq");
        if (!underWay.begin()) {
            refuseAtTheEnd(request, requestId);
            return;
        }
        new Exchange(vertx, responder, recorder, faults, cutConnections, request, requestId).start(underWay::end);
    }

    private static void refuseAtTheEnd(HttpServerRequest request, String requestId) {
        Answer answer = Answer.error(UNAVAILABLE, "The emulator is about to end");
        HttpServerResponse response = request.response().setStatusCode(answer.status());
        answer.headers().forEach(response::putHeader);
        response.putHeader("X-Request-ID", requestId);
        response.end(Objects.requireNonNull(answer.body()));
    }

    private void refuseUnreadable(HttpServerRequest request) {
        // The rules refuse a long URL too; this one is longer than HTTP's decoder takes.
        boolean tooLong = request.decoderResult().cause() instanceof TooLongHttpLineException;
        Answer answer = tooLong
                ? Answer.error(URL_TOO_LONG, "The URL is too long")
                : Answer.error(BAD_REQUEST, "The request is not HTTP");
        HttpServerResponse response = request.response().setStatusCode(answer.status());
        answer.headers().forEach(response::putHeader);
        response.putHeader("X-Request-ID", requestIds.next("rq"));
        if (tooLong && answer.body() != null) {
            // The rest of the line is still on its way, and a close that meets it takes the answer with it (RFC 9112,
            // 9.6). The end of an unreadable request closes, so it waits; the decoder throws away what comes meanwhile.
            response.putHeader("Content-Length", String.valueOf(answer.body().length()));
            response.write(answer.body());
            vertx.setTimer(LINGER_MILLIS, fired -> close(request, response.end()));
        } else {
            close(request, answer.body() == null ? response.end() : response.end(answer.body()));
        }
    }

    private static void close(HttpServerRequest request, Future<Void> answered) {
        answered.onComplete(done -> request.connection().close());
    }
}
