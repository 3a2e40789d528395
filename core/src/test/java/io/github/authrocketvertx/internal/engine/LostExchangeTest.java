package io.github.authrocketvertx.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authrocketvertx.CallOptions;
import io.github.authrocketvertx.RetryPolicy;
import io.github.authrocketvertx.failure.ClientClosedException;
import io.github.authrocketvertx.failure.LoginFailedException;
import io.github.authrocketvertx.failure.Phase;
import io.github.authrocketvertx.failure.UnreadableResponseException;
import io.github.authrocketvertx.internal.operation.Arguments;
import io.github.authrocketvertx.internal.operation.UserOperations;
import io.github.authrocketvertx.internal.transport.Loss;
import io.github.authrocketvertx.model.User;
import io.vertx.core.Future;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A call whose attempt is lost in an unusual way. */
class LostExchangeTest extends EngineTestBase {

    @Test
    void aReadWhoseAnswerIsGarbledIsMadeAgain() throws Exception {
        onEventLoop(() -> {
            Future<User> call = get(CallOptions.NONE.retry(RetryPolicy.standard()));
            transport.last().reach(Phase.WAIT).lose(Loss.Kind.GARBLED, true);
            time.advance(1_000);
            transport.last().answer(200, "{}");

            assertThat(call.succeeded()).isTrue();
        });
    }

    @Test
    void aRefusalWhoseBodyDoesNotEndInTimeIsARefusal() throws Exception {
        onEventLoop(() -> {
            Future<?> login = engine.call(
                    UserOperations.AUTHENTICATE,
                    Arguments.path("usr_1"),
                    CallOptions.NONE.retry(RetryPolicy.standard()));
            transport.last().reach(Phase.WAIT).head(401, Map.of()).chunk("{\"err");
            time.advance(ATTEMPT_TIMEOUT.toMillis());

            assertThat(login.cause()).isInstanceOf(LoginFailedException.class);
            assertThat(transport.attempts).hasSize(1);
            assertThat(transport.last().takenBack()).isOne();
        });
    }

    @Test
    void aGarbledBodyIsAnAnswerThatCanNotBeRead() throws Exception {
        onEventLoop(() -> {
            Future<User> call = get();
            transport.last().reach(Phase.WAIT).head(200, Map.of()).lose(Loss.Kind.GARBLED, true);

            assertThat(call.cause()).isInstanceOf(UnreadableResponseException.class);
        });
    }

    @Test
    void aFlightThatCanNotBeTakenBackKeepsNoCallFromEnding() throws Exception {
        onEventLoop(() -> {
            vertx().getOrCreateContext().exceptionHandler(thrown -> {});
            Future<User> call = get();
            transport.last().reach(Phase.WAIT).failsToAbort = true;
            engine.close();

            assertThat(call.cause()).isInstanceOf(ClientClosedException.class);
            assertThat(engine.callsUnderWay()).isZero();
            assertThat(time.pending()).isZero();
        });
    }
}
