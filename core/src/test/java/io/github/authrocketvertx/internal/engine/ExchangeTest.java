package io.github.authrocketvertx.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authrocketvertx.CallOptions;
import io.github.authrocketvertx.Cancellation;
import io.github.authrocketvertx.failure.AuthRocketException;
import io.github.authrocketvertx.failure.CallCancelledException;
import io.github.authrocketvertx.failure.CallTimeoutException;
import io.github.authrocketvertx.failure.ClientClosedException;
import io.github.authrocketvertx.failure.ConnectionLostException;
import io.github.authrocketvertx.failure.NotFoundException;
import io.github.authrocketvertx.failure.Phase;
import io.github.authrocketvertx.failure.QueueFullException;
import io.github.authrocketvertx.failure.ResponseTooLargeException;
import io.github.authrocketvertx.failure.ServerErrorException;
import io.github.authrocketvertx.failure.UnexpectedException;
import io.github.authrocketvertx.internal.operation.Arguments;
import io.github.authrocketvertx.internal.operation.Operation;
import io.github.authrocketvertx.internal.operation.SafetyClass;
import io.github.authrocketvertx.internal.operation.Verb;
import io.github.authrocketvertx.internal.transport.Loss;
import io.github.authrocketvertx.model.User;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One call ends once, lets go of everything, and says what became of it. */
class ExchangeTest extends EngineTestBase {

    @Test
    void anAnswerEndsTheCallAndLeavesNothing() throws Exception {
        onEventLoop(() -> {
            Future<User> call = get();
            transport.last().answer(200, "{\"id\":\"usr_1\"}");

            assertThat(call.result().id()).isEqualTo("usr_1");
            assertThat(time.pending()).isZero();
            assertThat(transport.last().aborts).isZero();
        });
    }

    @Test
    void aBodyInManyPartsIsPutTogether() throws Exception {
        onEventLoop(() -> {
            Future<User> call = get();
            ScriptedTransport.Attempt attempt =
                    transport.last().reach(Phase.WAIT).head(200, Map.of());
            for (char c : "{\"id\":\"usr_1\",\"name\":\"Ada\"}".toCharArray()) {
                attempt.chunk(String.valueOf(c));
            }
            attempt.end();

            assertThat(call.result().name()).isEqualTo("Ada");
        });
    }

    @ParameterizedTest
    @EnumSource(
            value = Phase.class,
            names = {"QUEUE", "CONNECT", "WRITE", "WAIT", "BODY"})
    void theDeadlineEndsTheCallInEveryPhaseAndSaysWhich(Phase phase) throws Exception {
        onEventLoop(() -> {
            Future<User> call = get(CallOptions.NONE.attemptTimeout(Duration.ofHours(1)));
            transport.last().reach(phase);
            time.advance(DEADLINE.toMillis() - 1);
            assertThat(call.isComplete()).isFalse();
            time.advance(1);

            CallTimeoutException failure = (CallTimeoutException) call.cause();
            assertThat(failure.phase()).isEqualTo(phase);
            assertThat(failure).hasMessageContaining("deadline of 30000 ms");
            assertThat(failure.mayHaveBeenProcessed()).isEqualTo(phase.compareTo(Phase.WRITE) >= 0);
            assertThat(failure.attempts())
                    .singleElement()
                    .satisfies(attempt -> assertThat(attempt.duration()).isEqualTo(DEADLINE));
            assertThat(transport.last().takenBack()).isOne();
            assertThat(time.pending()).isZero();
        });
    }

    @ParameterizedTest
    @EnumSource(
            value = Phase.class,
            names = {"CONNECT", "WRITE", "WAIT", "BODY"})
    void theAttemptTimeoutEndsTheCallInEveryPhaseAfterTheQueue(Phase phase) throws Exception {
        onEventLoop(() -> {
            Future<User> call = get();
            transport.last().reach(phase);
            time.advance(ATTEMPT_TIMEOUT.toMillis());

            CallTimeoutException failure = (CallTimeoutException) call.cause();
            assertThat(failure.phase()).isEqualTo(phase);
            assertThat(failure).hasMessageContaining("attempt time-out of 10000 ms");
            assertThat(transport.last().takenBack()).isOne();
            assertThat(time.pending()).isZero();
        });
    }

    @Test
    void theQueueIsNotCountedAgainstTheAttempt() throws Exception {
        onEventLoop(() -> {
            Future<User> call = get();
            transport.last().reach(Phase.QUEUE);
            time.advance(ATTEMPT_TIMEOUT.toMillis() + 1);
            assertThat(call.isComplete()).isFalse();
            transport.last().answer(200, "{}");
            assertThat(call.succeeded()).isTrue();
        });
    }

    @Test
    void optionsOfTheCallWinOverTheClients() throws Exception {
        onEventLoop(() -> {
            Future<User> byDeadline = get(CallOptions.NONE.deadline(Duration.ofMillis(5)));
            Future<User> byAttempt = get(CallOptions.NONE.attemptTimeout(Duration.ofMillis(6)));
            transport.attempts.forEach(attempt -> attempt.reach(Phase.WAIT));
            time.advance(5);
            assertThat(byDeadline.failed()).isTrue();
            assertThat(byAttempt.isComplete()).isFalse();
            time.advance(1);
            assertThat(byAttempt.failed()).isTrue();
        });
    }

    @ParameterizedTest
    @EnumSource(
            value = Phase.class,
            names = {"QUEUE", "CONNECT", "WRITE", "WAIT", "BODY"})
    void aCancellationEndsTheCallInEveryPhase(Phase phase) throws Exception {
        onEventLoop(() -> {
            Cancellation cancellation = Cancellation.create();
            Future<User> call = get(CallOptions.NONE.cancellation(cancellation));
            transport.last().reach(phase);
            cancellation.cancel();

            CallCancelledException failure = (CallCancelledException) call.cause();
            assertThat(failure.phase()).isEqualTo(phase);
            assertThat(failure.mayHaveBeenProcessed()).isEqualTo(phase.compareTo(Phase.WRITE) >= 0);
            assertThat(transport.last().takenBack()).isOne();
            assertThat(time.pending()).isZero();
        });
    }

    @Test
    void anyCancellationOfAViewWillDo() throws Exception {
        onEventLoop(() -> {
            for (int fired = 0; fired < 2; fired++) {
                List<Cancellation> both = List.of(Cancellation.create(), Cancellation.create());
                Future<User> call =
                        get(CallOptions.NONE.cancellation(both.get(0)).cancellation(both.get(1)));
                both.get(fired).cancel();
                assertThat(call.cause()).isInstanceOf(CallCancelledException.class);
            }
        });
    }

    @Test
    void aCancellationThatHasFiredSendsNothing() throws Exception {
        onEventLoop(() -> {
            Cancellation cancellation = Cancellation.create();
            cancellation.cancel();
            Future<User> call = get(CallOptions.NONE.cancellation(cancellation));

            assertThat(call.cause()).isInstanceOf(CallCancelledException.class);
            assertThat(transport.attempts).isEmpty();
            assertThat(time.pending()).isZero();
        });
    }

    @Test
    void whatComesAfterTheEndIsNotHeard() throws Exception {
        onEventLoop(() -> {
            Cancellation cancellation = Cancellation.create();
            Future<User> call = get(CallOptions.NONE.cancellation(cancellation));
            ScriptedTransport.Attempt attempt = transport.last().reach(Phase.WAIT);
            cancellation.cancel();
            Throwable first = call.cause();

            attempt.head(200, Map.of()).chunk("{}").end();
            attempt.lose(Loss.Kind.CONNECTION_LOST, true);
            time.advance(DEADLINE.toMillis());
            engine.close();

            assertThat(call.cause()).isSameAs(first);
            assertThat(attempt.takenBack()).isOne();
        });
    }

    @Test
    void closingEndsTheCallsUnderWayAndThoseToCome() throws Exception {
        onEventLoop(() -> {
            Future<User> before = get();
            transport.last().reach(Phase.WAIT);
            engine.close();
            Future<User> after = get();

            assertThat(before.cause()).isInstanceOf(ClientClosedException.class);
            assertThat(after.cause()).isInstanceOf(ClientClosedException.class);
            assertThat(transport.attempts).hasSize(1);
            assertThat(transport.last().takenBack()).isOne();
            assertThat(time.pending()).isZero();
        });
    }

    @Test
    void repliesAreToldOnceBeforeTheResultForSuccessAndFailure() throws Exception {
        onEventLoop(() -> {
            for (int status : new int[] {200, 404}) {
                List<String> order = new ArrayList<>();
                CallOptions options = CallOptions.NONE
                        .onReply(reply -> order.add("first " + reply.statusCode() + " " + reply.requestId()))
                        .onReply(reply -> order.add("second " + reply.attempts().size()));
                get(options).onComplete(result -> order.add("result"));
                transport.last().answer(status, "{}");

                assertThat(order).containsExactly("first " + status + " rq_" + status, "second 1", "result");
            }
        });
    }

    @Test
    void aListenerThatThrowsChangesNothingForTheCall() throws Exception {
        onEventLoop(() -> {
            vertx().getOrCreateContext().exceptionHandler(thrown -> {});
            Future<User> call = get(CallOptions.NONE.onReply(reply -> {
                throw new IllegalStateException("of the application");
            }));
            transport.last().answer(200, "{}");

            assertThat(call.succeeded()).isTrue();
        });
    }

    @Test
    void aReaderThatThrowsEndsTheCallInsteadOfLeavingItHanging() throws Exception {
        onEventLoop(() -> {
            Operation<String> broken = Operation.of("broken", Verb.GET, "x", SafetyClass.READ, (reply, body, json) -> {
                throw new IllegalStateException("a fault");
            });
            Future<String> call = engine.call(broken, Arguments.path(), CallOptions.NONE);
            transport.last().answer(200, "{}");

            assertThat(call.cause())
                    .isInstanceOf(UnexpectedException.class)
                    .hasCauseInstanceOf(IllegalStateException.class);
            assertThat(time.pending()).isZero();
        });
    }

    @Test
    void lossesBecomeTheirFailures() throws Exception {
        onEventLoop(() -> {
            Map<Loss.Kind, Class<? extends AuthRocketException>> types = Map.of(
                    Loss.Kind.QUEUE_FULL, QueueFullException.class,
                    Loss.Kind.CLOSED, ClientClosedException.class,
                    Loss.Kind.CONNECTION_LOST, ConnectionLostException.class,
                    Loss.Kind.GARBLED, UnexpectedException.class,
                    Loss.Kind.OTHER, UnexpectedException.class);
            types.forEach((kind, type) -> {
                Future<User> call = get();
                transport.last().reach(Phase.WAIT).lose(kind, false);
                assertThat(call.cause()).isInstanceOf(type).hasMessageContaining("scripted");
                assertThat(((AuthRocketException) call.cause()).mayHaveBeenProcessed())
                        .isFalse();
                assertThat(transport.last().aborts).isZero();
            });
            assertThat(time.pending()).isZero();
        });
    }

    @Test
    void aConnectionLostInTheBodyOfAnErrorLeavesTheError() throws Exception {
        onEventLoop(() -> {
            Future<User> failed = get();
            transport
                    .last()
                    .reach(Phase.WAIT)
                    .head(404, Map.of())
                    .chunk("{\"er")
                    .lose(Loss.Kind.CONNECTION_LOST, true);
            Future<User> succeeded = get();
            transport
                    .last()
                    .reach(Phase.WAIT)
                    .head(200, Map.of())
                    .chunk("{\"id")
                    .lose(Loss.Kind.CONNECTION_LOST, true);

            assertThat(failed.cause()).isInstanceOf(NotFoundException.class);
            assertThat(succeeded.cause()).isInstanceOf(ConnectionLostException.class);
        });
    }

    @Test
    void headersThatNobodyAsksForAreNotLookedUp() throws Exception {
        onEventLoop(() -> {
            List<String> lookedUp = new ArrayList<>();
            Future<User> call = get();
            transport.last().reach(Phase.WAIT).head(200, watched(lookedUp));
            transport.last().chunk("{}").end();

            assertThat(call.succeeded()).isTrue();
            // The length alone, which may be over the limit.
            assertThat(lookedUp).containsExactly("content-length");
        });
    }

    private static MultiMap watched(List<String> lookedUp) {
        MultiMap none = MultiMap.caseInsensitiveMultiMap();
        return (MultiMap) Proxy.newProxyInstance(
                MultiMap.class.getClassLoader(), new Class<?>[] {MultiMap.class}, (proxy, method, args) -> {
                    lookedUp.add(String.valueOf(args[0]));
                    return method.invoke(none, args);
                });
    }

    @Test
    void aBodyOverTheLimitIsStoppedByItsLengthOrItsBytes() throws Exception {
        onEventLoop(() -> {
            Future<User> announced = get();
            transport.last().reach(Phase.WAIT).head(200, Map.of("Content-Length", "" + (MAX_BODY + 1)));
            assertThat(announced.cause()).isInstanceOf(ResponseTooLargeException.class);
            assertThat(transport.last().takenBack()).isOne();

            Future<User> counted = get();
            ScriptedTransport.Attempt attempt =
                    transport.last().reach(Phase.WAIT).head(200, Map.of());
            attempt.chunk(" ".repeat(MAX_BODY));
            assertThat(counted.isComplete()).isFalse();
            attempt.chunk(" ");
            assertThat(counted.cause()).isInstanceOf(ResponseTooLargeException.class);
            assertThat(attempt.takenBack()).isOne();

            Future<User> error = get();
            transport.last().reach(Phase.WAIT).head(500, Map.of("Content-Length", "1000000"));
            assertThat(error.cause()).isInstanceOf(ServerErrorException.class);
            assertThat(time.pending()).isZero();
        });
    }

    @Test
    void anEndWithinTheLaunchLeavesNothingUnderWay() throws Exception {
        onEventLoop(() -> {
            Cancellation cancellation = Cancellation.create();
            Engine racing = new Engine(
                    vertx(),
                    new io.github.authrocketvertx.internal.transport.Transport() {
                        @Override
                        public io.github.authrocketvertx.internal.transport.Flight launch(
                                io.vertx.core.Context context,
                                io.github.authrocketvertx.internal.transport.Outgoing request,
                                io.github.authrocketvertx.internal.transport.Inbound inbound) {
                            cancellation.cancel();
                            return transport.launch(context, request, inbound);
                        }

                        @Override
                        public void refresh() {}

                        @Override
                        public Figures figures() {
                            return transport.figures();
                        }

                        @Override
                        public Future<Void> close() {
                            return transport.close();
                        }
                    },
                    engine.settings(),
                    time.time(),
                    engine.failures());
            Future<User> call = racing.call(
                    io.github.authrocketvertx.internal.operation.UserOperations.GET_ONE,
                    Arguments.path("usr_1"),
                    CallOptions.NONE.cancellation(cancellation));

            assertThat(call.cause()).isInstanceOf(CallCancelledException.class);
            assertThat(transport.last().takenBack()).isOne();
            assertThat(time.pending()).isZero();
        });
    }
}
