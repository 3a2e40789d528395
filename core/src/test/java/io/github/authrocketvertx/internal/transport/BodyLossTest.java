package io.github.authrocketvertx.internal.transport;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authrocketvertx.AuthRocket;
import io.github.authrocketvertx.RawCall;
import io.github.authrocketvertx.RawReply;
import io.github.authrocketvertx.testkit.EmulatorTestBase;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Answers must not lose their bodies, whatever thread makes the call and however slow it is between two steps. A chain
 * of futures made on a plain thread does lose them: its last step can come after the body.
 */
class BodyLossTest extends EmulatorTestBase {

    private static final String BODY = "{\"id\":\"usr_1\"}";
    private static final int TIMES = 20;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aCallerThatPausesBetweenAllStepsLosesNothing(boolean http2) throws InterruptedException {
        emulator.faults().next().always().answer(200, "application/json", BODY);
        AuthRocket client = http2 ? client() : client(EmulatorTestBase::http1);

        for (int i = 0; i < TIMES; i++) {
            Future<RawReply> call = client.raw().send(RawCall.get("users/usr_1"));
            pauseUntilDone(call);
            Future<Buffer> body = call.map(RawReply::body);
            pauseUntilDone(body);
            Future<String> text = body.compose(bytes -> Future.succeededFuture(bytes.toString()));
            pauseUntilDone(text);
            assertThat(await(text)).isEqualTo(BODY);
        }
    }

    @Test
    void theSamePausesLoseTheBodyOfChainedFutures() throws InterruptedException {
        emulator.faults().next().always().answer(200, "application/json", BODY);
        HttpClientOptions options = new HttpClientOptions()
                .setSsl(true)
                .setProtocolVersion(HttpVersion.HTTP_2)
                .setUseAlpn(true);
        options.setTrustOptions(emulator.trustOptions());
        HttpClient client = VertxLine.createHttpClient(vertx, options, new PoolOptions());

        int lost = 0;
        for (int i = 0; i < TIMES; i++) {
            RequestOptions address = new RequestOptions()
                    .setHost("localhost")
                    .setPort(emulator.port())
                    .setURI("/v1/users/usr_1");
            Future<HttpClientRequest> request = client.request(address);
            pauseUntilDone(request);
            Future<HttpClientResponse> response = request.compose(HttpClientRequest::send);
            pauseUntilDone(response);
            Future<Buffer> body = response.compose(HttpClientResponse::body);
            lost += isMissing(body) ? 1 : 0;
        }

        assertThat(lost).isPositive();
        await(client.close());
    }

    @Test
    void manyCallsFromPlainThreadsLoseNothing() throws InterruptedException {
        int calls = Integer.getInteger("body.loss.calls", 60_000);
        int inFlight = 8;
        emulator.faults().next().always().answer(200, "application/json", BODY);
        AuthRocket client = client();
        AtomicInteger right = new AtomicInteger();
        Semaphore places = new Semaphore(inFlight);
        CountDownLatch ended = new CountDownLatch(calls);

        for (int i = 0; i < calls; i++) {
            places.acquire();
            client.raw().send(RawCall.get("users/usr_1")).onComplete(result -> {
                if (result.succeeded() && result.result().body().toString().equals(BODY)) {
                    right.incrementAndGet();
                }
                places.release();
                ended.countDown();
            });
        }

        assertThat(ended.await(60, TimeUnit.SECONDS)).isTrue();
        assertThat(right).hasValue(calls);
    }

    /** The scripted pause: until the step is done and the event loops have gone round, with nobody attached to it. */
    private void pauseUntilDone(Future<?> step) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (!step.isComplete()) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.onSpinWait();
        }
        int seen = emulator.requests().size();
        if (seen > 0) {
            await(emulator.awaitRequest(request -> request.number() == seen && request.ended()));
        }
        for (int turn = 0; turn < 20; turn++) {
            CountDownLatch turned = new CountDownLatch(1);
            vertx.getOrCreateContext().runOnContext(v -> turned.countDown());
            assertThat(turned.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    /** Whether the body is lost: empty, refused since it ended before, or never coming. */
    private boolean isMissing(Future<Buffer> body) {
        Future<Boolean> right = body.map(bytes -> bytes.toString().equals(BODY)).otherwise(false);
        for (int turn = 0; turn < 50 && !right.isComplete(); turn++) {
            CountDownLatch turned = new CountDownLatch(1);
            vertx.getOrCreateContext().runOnContext(v -> turned.countDown());
            try {
                turned.await(10, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
        return !right.isComplete() || !right.result();
    }
}
