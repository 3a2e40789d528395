package io.github.authrocketvertx.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authrocketvertx.CallOptions;
import io.github.authrocketvertx.Cancellation;
import io.github.authrocketvertx.RetryPolicy;
import io.github.authrocketvertx.failure.Attempt;
import io.github.authrocketvertx.failure.AuthRocketException;
import io.github.authrocketvertx.failure.CallCancelledException;
import io.github.authrocketvertx.failure.NotFoundException;
import io.github.authrocketvertx.failure.Phase;
import io.github.authrocketvertx.failure.Reply;
import io.github.authrocketvertx.internal.operation.Arguments;
import io.github.authrocketvertx.internal.operation.UserOperations;
import io.github.authrocketvertx.model.Secret;
import io.github.authrocketvertx.model.User;
import io.github.authrocketvertx.spi.CallInfo;
import io.github.authrocketvertx.spi.CallObserver;
import io.github.authrocketvertx.spi.CredentialSupplier;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What an observer and a credential supplier see of calls, and how an engine shuts down. */
class ObservedExchangeTest extends EngineTestBase {

    private final List<String> heard = new ArrayList<>();
    private final List<CallInfo> calls = new ArrayList<>();
    private @Nullable CredentialSupplier supplier;
    private CallObserver observer = call -> {
        calls.add(call);
        return new Recorder();
    };

    @Override
    Settings settings() {
        return new Settings(DEADLINE, ATTEMPT_TIMEOUT, RetryPolicy.standard(), 10, MAX_BODY, supplier, observer);
    }

    @Test
    void everythingIsHeardInItsOrder() throws Exception {
        onEventLoop(() -> {
            get();
            transport.last().reach(Phase.QUEUE).answer(503, "");
            time.advance(1_000);
            transport.last().answer(200, "{}");

            assertThat(heard)
                    .containsExactly(
                            "attemptStarted 1",
                            "queued 1",
                            "headersReceived 1 503 rq_503",
                            "attemptEnded 1",
                            "retryScheduled 2",
                            "attemptStarted 2",
                            "queued 2",
                            "headersReceived 2 200 rq_200",
                            "attemptEnded 2",
                            "ended 200");
        });
    }

    @Test
    void theCallIsNamedByTemplateAndNeverByArgument() throws Exception {
        onEventLoop(() -> {
            for (int i = 0; i < 1_000; i++) {
                engine.call(UserOperations.GET_ONE, Arguments.path("usr_canary" + i), CallOptions.NONE);
            }
            assertThat(calls).hasSize(1_000).containsOnly(new CallInfo("users.get", "GET", "users/{user}", null));
        });
    }

    @Test
    void aFailureEndsOnceWithWhatTheCallerGets() throws Exception {
        onEventLoop(() -> {
            Future<User> call = get();
            transport.last().answer(404, "");
            assertThat(call.cause()).isInstanceOf(NotFoundException.class);
            assertThat(heard).endsWith("attemptEnded 1", "ended 404 NotFoundException");
            engine.close();
            time.advance(60_000);
            assertThat(heard.stream().filter(event -> event.startsWith("ended")))
                    .hasSize(1);
        });
    }

    @Test
    void aReplySaysLaterWhatItsHeadersSaid() throws Exception {
        onEventLoop(() -> {
            List<Reply> replies = new ArrayList<>();
            get(CallOptions.NONE.onReply(replies::add));
            transport
                    .last()
                    .reach(Phase.WAIT)
                    .head(200, Map.of("X-Request-ID", "rq_1", "X-Ratelimit-Reset", "10", "X-Ratelimit-Limit", "7"))
                    .chunk("{}")
                    .end();
            Duration atOnce = replies.get(0).retryAfter();
            time.advance(3_000);

            assertThat(replies.get(0).requestId()).isEqualTo("rq_1");
            assertThat(replies.get(0).rateLimit().limit()).isEqualTo(7);
            assertThat(replies.get(0).retryAfter()).isEqualTo(atOnce);
        });
    }

    @Test
    void aCallThatIsCancelledByWhoHearsItsReplyEndsOnce() throws Exception {
        onEventLoop(() -> {
            Cancellation cancellation = Cancellation.create();
            Future<User> call =
                    get(CallOptions.NONE.cancellation(cancellation).onReply(reply -> cancellation.cancel()));
            transport.last().answer(200, "{}");

            assertThat(call.cause()).isInstanceOf(CallCancelledException.class);
            assertEndedOnce();
        });
    }

    @Test
    void aCallThatIsCancelledWhileItEndsEndsOnce() throws Exception {
        Cancellation cancellation = Cancellation.create();
        observer = call -> new Recorder() {
            @Override
            public void attemptEnded(Attempt attempt) {
                super.attemptEnded(attempt);
                cancellation.cancel();
            }
        };
        onEventLoop(() -> {
            Future<User> call = get(CallOptions.NONE.cancellation(cancellation));
            transport.last().answer(200, "{}");

            assertThat(call.succeeded()).isTrue();
            assertEndedOnce();
        });
    }

    private void assertEndedOnce() {
        assertThat(heard.stream().filter(event -> event.startsWith("ended"))).hasSize(1);
        assertThat(engine.callsUnderWay()).isZero();
    }

    @Test
    void anObserverThatThrowsChangesNothingForTheCall() throws Exception {
        observer = call -> {
            throw new IllegalStateException("of the application");
        };
        onEventLoop(() -> {
            vertx().getOrCreateContext().exceptionHandler(thrown -> {});
            Future<User> call = get();
            transport.last().answer(200, "{}");
            assertThat(call.succeeded()).isTrue();
        });
    }

    @Test
    void aSuppliedKeyGoesWithEveryAttemptAndARefusedOneIsReplacedOnce() throws Exception {
        List<Secret> keys = new ArrayList<>(List.of(Secret.of("ko_1"), Secret.of("ko_2")));
        supplier = () -> Future.succeededFuture(keys.size() > 1 ? keys.remove(0) : keys.get(0));
        onEventLoop(() -> {
            Future<User> call = get();
            assertThat(transport.last().request.apiKey()).isEqualTo(Secret.of("ko_1"));
            transport.last().answer(403, "");
            assertThat(transport.attempts).hasSize(2);
            assertThat(transport.last().request.apiKey()).isEqualTo(Secret.of("ko_2"));
            transport.last().answer(403, "");

            assertThat(call.failed()).isTrue();
            assertThat(transport.attempts).hasSize(2);
        });
    }

    @Test
    void aKeyThatStaysTheSameIsNotTriedTwice() throws Exception {
        supplier = () -> Future.succeededFuture(Secret.of("ko_1"));
        onEventLoop(() -> {
            Future<User> call = get();
            transport.last().answer(403, "");
            assertThat(call.failed()).isTrue();
            assertThat(transport.attempts).hasSize(1);
        });
    }

    @Test
    void aLoginIsNotSentAgainWithANewKey() throws Exception {
        List<Secret> keys = new ArrayList<>(List.of(Secret.of("ko_1"), Secret.of("ko_2"), Secret.of("ko_3")));
        supplier = () -> Future.succeededFuture(keys.remove(0));
        onEventLoop(() -> {
            Future<?> login = engine.call(UserOperations.AUTHENTICATE, Arguments.path("ada"), CallOptions.NONE);
            transport.last().answer(403, "");
            assertThat(login.failed()).isTrue();
            assertThat(transport.attempts).hasSize(1);
        });
    }

    @Test
    void whileTheKeyIsAwaitedTheDeadlineHoldsAndNothingIsSent() throws Exception {
        Promise<Secret> late = Promise.promise();
        supplier = late::future;
        onEventLoop(() -> {
            Future<User> call = get();
            assertThat(transport.attempts).isEmpty();
            time.advance(DEADLINE.toMillis());
            assertThat(call.failed()).isTrue();
            late.complete(Secret.of("ko_1"));
            assertThat(transport.attempts).isEmpty();
            assertThat(time.pending()).isZero();
        });
    }

    @Test
    void aKeyOfTheCallWinsOverTheSupplier() throws Exception {
        supplier = () -> Future.failedFuture("not to be asked");
        onEventLoop(() -> {
            get(CallOptions.NONE.apiKey(Secret.of("ko_own")));
            assertThat(transport.last().request.apiKey()).isEqualTo(Secret.of("ko_own"));
        });
    }

    @Test
    void aShutdownLetsCallsEndAndRefusesNewOnes() throws Exception {
        onEventLoop(() -> {
            Future<User> before = get();
            Future<Void> shutdown = engine.shutdown(Duration.ofSeconds(5));
            Future<User> after = get();
            assertThat(after.failed()).isTrue();
            assertThat(shutdown.isComplete()).isFalse();
            transport.last().answer(200, "{}");

            assertThat(before.succeeded()).isTrue();
            assertThat(shutdown.succeeded()).isTrue();
            assertThat(time.pending()).isZero();
        });
    }

    @Test
    void aShutdownEndsWhatHasNotEndedAfterTheGrace() throws Exception {
        onEventLoop(() -> {
            Future<User> call = get();
            Future<Void> shutdown = engine.shutdown(Duration.ofSeconds(5));
            time.advance(4_999);
            assertThat(call.isComplete()).isFalse();
            time.advance(1);

            assertThat(call.failed()).isTrue();
            assertThat(shutdown.succeeded()).isTrue();
            assertThat(time.pending()).isZero();
        });
    }

    @Test
    void aShutdownOfAnIdleEngineIsDoneAtOnce() throws Exception {
        onEventLoop(() -> {
            assertThat(engine.shutdown(Duration.ofHours(1)).succeeded()).isTrue();
            assertThat(time.pending()).isZero();
        });
    }

    private class Recorder implements CallObserver.Listener {
        @Override
        public void attemptStarted(int number) {
            heard.add("attemptStarted " + number);
        }

        @Override
        public void queued(int number) {
            heard.add("queued " + number);
        }

        @Override
        public void headersReceived(int number, int status, @Nullable String requestId) {
            heard.add("headersReceived " + number + " " + status + " " + requestId);
        }

        @Override
        public void attemptEnded(Attempt attempt) {
            heard.add("attemptEnded " + attempt.number());
        }

        @Override
        public void retryScheduled(int nextNumber, Duration delay) {
            heard.add("retryScheduled " + nextNumber);
        }

        @Override
        public void ended(@Nullable Reply reply, @Nullable AuthRocketException failure) {
            heard.add("ended " + (reply == null ? "" : reply.statusCode())
                    + (failure == null ? "" : " " + failure.getClass().getSimpleName()));
        }
    }
}
