package io.github.authrocketvertx.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.authrocketvertx.CallOptions;
import io.github.authrocketvertx.RawCall;
import io.github.authrocketvertx.RetryPolicy;
import io.github.authrocketvertx.failure.AuthRocketException;
import io.github.authrocketvertx.failure.InvalidCallException;
import io.github.authrocketvertx.failure.NotFoundException;
import io.github.authrocketvertx.failure.Phase;
import io.github.authrocketvertx.failure.ResponseTooLargeException;
import io.github.authrocketvertx.internal.resource.Caller;
import io.github.authrocketvertx.internal.resource.DefaultRaw;
import io.github.authrocketvertx.internal.transport.Loss;
import io.github.authrocketvertx.resource.CallStream;
import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A raw body while it arrives. */
class StreamedBodyTest extends EngineTestBase {

    private static final RawCall CALL = RawCall.get("files/{file}", "a b");

    private final List<String> heard = new ArrayList<>();
    private AuthRocketException failure;

    @Override
    Settings settings() {
        return new Settings(DEADLINE, ATTEMPT_TIMEOUT, RetryPolicy.standard(), 100, MAX_BODY, null, null);
    }

    private CallStream<Buffer> hear(RawCall call) {
        CallOptions options = CallOptions.NONE.onReply(reply -> heard.add("status " + reply.statusCode()));
        CallStream<Buffer> stream = new DefaultRaw(new Caller(engine, options)).stream(call);
        stream.exceptionHandler(thrown -> {
            heard.add("failed");
            failure = (AuthRocketException) thrown;
        });
        stream.endHandler(v -> heard.add("end"));
        stream.handler(part -> heard.add(part.toString()));
        return stream;
    }

    private ScriptedTransport.Attempt begin() {
        return transport.last().reach(Phase.WAIT).head(200, Map.of());
    }

    @Test
    void comesPartByPartAfterItsStatus() throws Exception {
        onEventLoop(() -> {
            hear(CALL);
            assertThat(transport.last().request.target()).isEqualTo("files/a%20b");
            begin().chunk("one").chunk("two");
            assertThat(heard).containsExactly("status 200", "one", "two");
            transport.last().end();
            assertThat(heard).containsExactly("status 200", "one", "two", "end");
            assertThat(time.pending()).isZero();
        });
    }

    @Test
    void isHeldUpAtTheConnection() throws Exception {
        onEventLoop(() -> {
            CallStream<Buffer> stream = hear(CALL);
            begin().chunk("one");
            stream.pause();
            transport.last().chunk("two");
            assertThat(transport.last().paused).isTrue();
            stream.resume();
            assertThat(transport.last().paused).isFalse();
            assertThat(heard).containsExactly("status 200", "one", "two");
        });
    }

    @Test
    void isNotBegunAnewOnceAPartWasGiven() throws Exception {
        onEventLoop(() -> {
            hear(CALL);
            begin().lose(Loss.Kind.CONNECTION_LOST, true);
            time.advance(5_000);
            assertThat(transport.attempts).hasSize(2);
            begin().chunk("one").lose(Loss.Kind.CONNECTION_LOST, true);
            time.advance(5_000);
            assertThat(transport.attempts).hasSize(2);
            assertThat(heard).containsExactly("status 200", "one", "failed");
        });
    }

    @Test
    void hasTheLimitOfTheClientUnlessTheCallHasItsOwn() throws Exception {
        onEventLoop(() -> {
            hear(CALL);
            begin().chunk("x".repeat(MAX_BODY)).chunk("y");
            assertThat(failure).isInstanceOf(ResponseTooLargeException.class);
            heard.clear();
            hear(CALL.maxBodyBytes(2L * MAX_BODY));
            begin().chunk("x".repeat(MAX_BODY)).chunk("y").end();
            assertThat(heard).hasSize(4).endsWith("y", "end");
        });
    }

    @Test
    void aRefusalIsAFailureWithItsBody() throws Exception {
        onEventLoop(() -> {
            hear(CALL);
            transport.last().answer(404, "{\"error\":\"no such file\"}");
            assertThat(heard).containsExactly("status 404", "failed");
            assertThat(failure).isInstanceOf(NotFoundException.class).hasMessageContaining("no such file");
        });
    }

    @Test
    void aPathThatIsNoneFailsTheStream() throws Exception {
        onEventLoop(() -> {
            hear(RawCall.get("http://elsewhere.example/"));
            assertThat(failure).isInstanceOf(InvalidCallException.class);
            assertThat(transport.attempts).isEmpty();
        });
    }

    @Test
    void aLimitOfNothingIsRefused() {
        assertThatThrownBy(() -> CALL.maxBodyBytes(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected a limit of at least 1 byte, found 0.");
    }

    @Test
    void whatIsCancelledIsTakenBack() throws Exception {
        onEventLoop(() -> {
            CallStream<Buffer> stream = hear(CALL);
            begin().chunk("one");
            stream.cancel();
            assertThat(transport.last().aborts).isEqualTo(1);
            assertThat(heard).containsExactly("status 200", "one");
            assertThat(time.pending()).isZero();
        });
    }
}
