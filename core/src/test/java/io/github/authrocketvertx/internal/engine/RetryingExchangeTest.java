package io.github.authrocketvertx.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authrocketvertx.CallOptions;
import io.github.authrocketvertx.Cancellation;
import io.github.authrocketvertx.RetryPolicy;
import io.github.authrocketvertx.failure.Attempt;
import io.github.authrocketvertx.failure.AuthRocketException;
import io.github.authrocketvertx.failure.CallCancelledException;
import io.github.authrocketvertx.failure.CallTimeoutException;
import io.github.authrocketvertx.failure.ClientClosedException;
import io.github.authrocketvertx.failure.ConnectionLostException;
import io.github.authrocketvertx.failure.NotFoundException;
import io.github.authrocketvertx.failure.Phase;
import io.github.authrocketvertx.failure.RateLimitedException;
import io.github.authrocketvertx.failure.ServerErrorException;
import io.github.authrocketvertx.internal.operation.Arguments;
import io.github.authrocketvertx.internal.operation.UserOperations;
import io.github.authrocketvertx.internal.transport.Loss;
import io.github.authrocketvertx.model.Secret;
import io.github.authrocketvertx.model.User;
import io.github.authrocketvertx.model.UserCreate;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Calls of several attempts. */
class RetryingExchangeTest extends EngineTestBase {

    @Override
    Settings settings() {
        return new Settings(
                DEADLINE,
                ATTEMPT_TIMEOUT,
                RetryPolicy.standard().backOff(Duration.ofMillis(100), Duration.ofSeconds(1)),
                10,
                MAX_BODY,
                null,
                null);
    }

    @Test
    void aReadThatFailsInPassingIsMadeAgainAfterItsBackOff() throws Exception {
        onEventLoop(() -> {
            Future<User> call = get();
            transport.last().answer(503, "");
            assertThat(transport.attempts).hasSize(1);
            time.advance(49);
            assertThat(transport.attempts).hasSize(1);
            time.advance(1);
            assertThat(transport.attempts).hasSize(2);
            transport.last().answer(200, "{\"id\":\"usr_1\"}");

            assertThat(call.result().id()).isEqualTo("usr_1");
            assertThat(time.pending()).isZero();
        });
    }

    @Test
    void theLastFailureIsTheOneOfTheCallAndShowsAllAttempts() throws Exception {
        onEventLoop(() -> {
            Future<User> call = get();
            transport.last().answer(503, "");
            time.advance(1_000);
            transport.last().reach(Phase.WAIT).lose(Loss.Kind.CONNECTION_LOST, true);
            time.advance(1_000);
            transport.last().answer(500, "");

            ServerErrorException failure = (ServerErrorException) call.cause();
            assertThat(failure.attempts()).extracting(Attempt::number).containsExactly(1, 2, 3);
            assertThat(failure.attempts()).extracting(Attempt::status).containsExactly(503, null, 500);
            assertThat(failure.attempts())
                    .extracting(Attempt::phase)
                    .containsExactly(Phase.BODY, Phase.WAIT, Phase.BODY);
            assertThat(failure.reply().attempts()).hasSize(3);
            assertThat(failure).hasMessageContaining("#1 status 503");
            assertThat(time.pending()).isZero();
        });
    }

    @Test
    void repliesAreToldForTheLastAttemptOnly() throws Exception {
        onEventLoop(() -> {
            List<Integer> told = new ArrayList<>();
            get(CallOptions.NONE.onReply(reply -> told.add(reply.statusCode())));
            transport.last().answer(503, "");
            time.advance(1_000);
            transport.last().answer(200, "{}");

            assertThat(told).containsExactly(200);
        });
    }

    @Test
    void aCreateIsNotSentAgainUnlessItSurelyWasNotProcessed() throws Exception {
        onEventLoop(() -> {
            Future<User> unknown = create();
            transport.last().reach(Phase.WAIT).lose(Loss.Kind.CONNECTION_LOST, true);
            assertThat(unknown.cause()).isInstanceOf(ConnectionLostException.class);
            assertThat(((AuthRocketException) unknown.cause()).mayHaveBeenProcessed())
                    .isTrue();

            Future<User> unavailable = create();
            transport.last().answer(503, "");
            assertThat(unavailable.cause()).isInstanceOf(ServerErrorException.class);
            assertThat(transport.attempts).hasSize(2);

            Future<User> refused = create();
            transport.last().reach(Phase.WAIT).lose(Loss.Kind.CONNECTION_LOST, false);
            assertThat(transport.attempts).hasSize(4);
            transport.last().answer(201, "{}");
            assertThat(refused.succeeded()).isTrue();
        });
    }

    @Test
    void aLoginIsNeverSentAgainAfterAnAnswer() throws Exception {
        onEventLoop(() -> {
            for (int status : new int[] {401, 403, 429, 500, 502, 503, 504}) {
                int before = transport.attempts.size();
                Future<?> login = login();
                transport.last().answer(status, "");
                time.advance(60_000);
                assertThat(login.failed()).isTrue();
                assertThat(transport.attempts).hasSize(before + 1);
            }
        });
    }

    @Test
    void aLoginThatNeverReachedTheServiceIsSentAgain() throws Exception {
        onEventLoop(() -> {
            Future<?> login = login();
            transport.last().reach(Phase.CONNECT).lose(Loss.Kind.CONNECT, false);
            time.advance(1_000);
            transport.last().answer(200, "{\"token\":\"jwt\"}");

            assertThat(login.succeeded()).isTrue();
            assertThat(transport.attempts).hasSize(2);
        });
    }

    @Test
    void anAttemptThatRanOutOfTimeIsMadeAgainWithinTheDeadline() throws Exception {
        onEventLoop(() -> {
            Future<User> call = get();
            for (int attempt = 1; attempt <= 3; attempt++) {
                transport.last().reach(Phase.WAIT);
                time.advance(ATTEMPT_TIMEOUT.toMillis() + 1_000);
            }

            assertThat(call.cause()).isInstanceOf(CallTimeoutException.class);
            assertThat(transport.attempts)
                    .hasSize(3)
                    .allSatisfy(attempt -> assertThat(attempt.takenBack()).isOne());
            assertThat(transport.attempts.get(0).expirations).isOne();
            assertThat(time.pending()).isZero();
        });
    }

    @Test
    void theDeadlineIsNotStartedAnewByARetry() throws Exception {
        onEventLoop(() -> {
            Future<User> call = get(CallOptions.NONE.deadline(Duration.ofSeconds(15)));
            transport.last().reach(Phase.WAIT);
            time.advance(10_000);
            time.advance(1_000);
            transport.last().reach(Phase.WAIT);
            time.advance(3_999);
            assertThat(call.isComplete()).isFalse();
            time.advance(1);

            assertThat(call.cause()).hasMessageContaining("deadline of 15000 ms");
            assertThat(((AuthRocketException) call.cause()).attempts()).hasSize(2);
        });
    }

    @Test
    void aCancellationInTheBackOffEndsTheCallAndItsTimer() throws Exception {
        onEventLoop(() -> {
            Cancellation cancellation = Cancellation.create();
            Future<User> call = get(CallOptions.NONE.cancellation(cancellation));
            transport.last().answer(503, "");
            cancellation.cancel();

            CallCancelledException failure = (CallCancelledException) call.cause();
            assertThat(failure.phase()).isEqualTo(Phase.BACK_OFF);
            assertThat(failure.attempts()).hasSize(1);
            assertThat(time.pending()).isZero();
            time.advance(60_000);
            assertThat(transport.attempts).hasSize(1);
        });
    }

    @Test
    void closingInTheBackOffEndsTheCall() throws Exception {
        onEventLoop(() -> {
            Future<User> call = get();
            transport.last().answer(503, "");
            engine.close();

            assertThat(call.cause()).isInstanceOf(ClientClosedException.class);
            assertThat(time.pending()).isZero();
        });
    }

    @Test
    void whatAnEarlierAttemptSaysLaterIsNotHeard() throws Exception {
        onEventLoop(() -> {
            Future<User> call = get();
            ScriptedTransport.Attempt first = transport.last().reach(Phase.WAIT);
            time.advance(ATTEMPT_TIMEOUT.toMillis());
            time.advance(1_000);
            ScriptedTransport.Attempt second = transport.last();
            assertThat(second).isNotSameAs(first);
            first.head(200, Map.of()).chunk("{\"id\":\"usr_late\"}").end();
            assertThat(call.isComplete()).isFalse();
            second.answer(200, "{\"id\":\"usr_1\"}");

            assertThat(call.result().id()).isEqualTo("usr_1");
        });
    }

    @Test
    void aHintIsWaitedForAndAHintThatIsOverIsNot() throws Exception {
        onEventLoop(() -> {
            Future<User> call = get();
            transport
                    .last()
                    .reach(Phase.WAIT)
                    .head(429, Map.of("Retry-After", "3"))
                    .end();
            time.advance(2_999);
            assertThat(transport.attempts).hasSize(1);
            time.advance(1);
            assertThat(transport.attempts).hasSize(2);
            transport
                    .last()
                    .reach(Phase.WAIT)
                    .head(429, Map.of("X-Ratelimit-Reset", "1000", "Date", "Thu, 01 Jan 1970 01:00:00 GMT"))
                    .end();
            time.advance(100);
            assertThat(transport.attempts).hasSize(3);
            transport.last().answer(200, "{}");
            assertThat(call.succeeded()).isTrue();
        });
    }

    @Test
    void aHintThatPassesTheDeadlineFailsAtOnceWithTheHint() throws Exception {
        onEventLoop(() -> {
            Future<User> call = get(CallOptions.NONE.retry(settings().retry().longestHint(Duration.ofHours(2))));
            transport
                    .last()
                    .reach(Phase.WAIT)
                    .head(429, Map.of("Retry-After", "3600"))
                    .end();

            RateLimitedException failure = (RateLimitedException) call.cause();
            assertThat(failure.reply().retryAfter()).isEqualTo(Duration.ofHours(1));
            assertThat(failure).hasMessageContaining("would pass the deadline");
            assertThat(time.pending()).isZero();
        });
    }

    @Test
    void aHintTooLongToCountIsAHint() throws Exception {
        onEventLoop(() -> {
            Future<User> call = get();
            transport
                    .last()
                    .reach(Phase.WAIT)
                    .head(429, Map.of("Retry-After", "9".repeat(18)))
                    .end();

            assertThat(call.cause())
                    .isInstanceOf(RateLimitedException.class)
                    .hasMessageContaining("more than the 20000 ms");
        });
    }

    @Test
    void aClockThatIsOffDoesNotMatterWhereTheServiceTellsItsTime() throws Exception {
        onEventLoop(() -> {
            // By our clock the window ended long ago; by theirs it ends in two seconds.
            time.advance(1_000_000);
            get();
            transport
                    .last()
                    .reach(Phase.WAIT)
                    .head(429, Map.of("X-Ratelimit-Reset", "62", "Date", "Thu, 01 Jan 1970 00:01:00 GMT"))
                    .end();
            time.advance(1_999);
            assertThat(transport.attempts).hasSize(1);
            time.advance(1);
            assertThat(transport.attempts).hasSize(2);
        });
    }

    @Test
    void anOutageIsNotMultiplied() throws Exception {
        onEventLoop(() -> {
            for (int i = 0; i < 100; i++) {
                get();
                transport.last().answer(503, "");
                time.advance(10_000);
                if (transport.attempts.size() > 0) {
                    transport.last().answer(503, "");
                    time.advance(10_000);
                }
            }
            // 100 calls and no more than the budget of retries.
            assertThat(transport.attempts).hasSizeLessThanOrEqualTo(110);
            transport.attempts.clear();
            for (int i = 0; i < 10; i++) {
                get();
                transport.last().answer(200, "{}");
            }
            get();
            transport.last().answer(503, "");
            time.advance(10_000);
            assertThat(transport.attempts).hasSize(12);
        });
    }

    @Test
    void aDeleteThatIsGoneWhenSentAgainIsDone() throws Exception {
        onEventLoop(() -> {
            List<Integer> attempts = new ArrayList<>();
            Future<Void> call = engine.call(
                    UserOperations.REMOVE,
                    Arguments.path("usr_1"),
                    CallOptions.NONE.onReply(
                            reply -> attempts.add(reply.attempts().size())));
            transport.last().reach(Phase.WAIT).lose(Loss.Kind.CONNECTION_LOST, true);
            transport.last().answer(404, "");
            assertThat(call.succeeded()).isTrue();
            assertThat(attempts).containsExactly(2);

            Future<Void> first = engine.call(UserOperations.REMOVE, Arguments.path("usr_1"), CallOptions.NONE);
            transport.last().answer(404, "");
            assertThat(first.cause()).isInstanceOf(NotFoundException.class);

            Future<Void> never = engine.call(UserOperations.REMOVE, Arguments.path("usr_1"), CallOptions.NONE);
            transport.last().reach(Phase.CONNECT).lose(Loss.Kind.CONNECT, false);
            time.advance(1_000);
            transport.last().answer(404, "");
            assertThat(never.cause()).isInstanceOf(NotFoundException.class);
        });
    }

    @Test
    void retriesCanBeSwitchedOffForACall() throws Exception {
        onEventLoop(() -> {
            Future<User> call = get(CallOptions.NONE.retry(RetryPolicy.none()));
            transport.last().answer(503, "");
            assertThat(call.failed()).isTrue();
            assertThat(transport.attempts).hasSize(1);
        });
    }

    @Test
    void theFailureSaysWhereTheTimeWent() throws Exception {
        onEventLoop(() -> {
            Future<User> call = get(CallOptions.NONE.retry(RetryPolicy.none()));
            time.advance(5);
            transport.last().reach(Phase.CONNECT);
            time.advance(7);
            transport.last().reach(Phase.WAIT);
            time.advance(ATTEMPT_TIMEOUT.toMillis());

            Attempt attempt = ((AuthRocketException) call.cause()).attempts().get(0);
            assertThat(attempt.spent().get(Phase.QUEUE)).isEqualTo(Duration.ofMillis(5));
            assertThat(attempt.spent().values().stream().reduce(Duration.ZERO, Duration::plus))
                    .isEqualTo(attempt.duration());
        });
    }

    private Future<User> create() {
        return engine.call(UserOperations.CREATE, Arguments.path().rooted("user", UserCreate.api()), CallOptions.NONE);
    }

    private Future<?> login() {
        return engine.call(
                UserOperations.AUTHENTICATE,
                Arguments.path("ada").flat(Map.of("password", Secret.of("pw"))),
                CallOptions.NONE);
    }
}
