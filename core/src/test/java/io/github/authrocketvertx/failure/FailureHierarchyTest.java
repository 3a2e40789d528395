package io.github.authrocketvertx.failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every failure there is, found by walking what the root of the hierarchy permits. */
class FailureHierarchyTest {

    private static final Attempt ATTEMPT = Attempt.of(1, Phase.WAIT, Duration.ofMillis(5), 418, "rq_first", true);
    private static final FailureDetails DETAILS = FailureDetails.of("users.get")
            .reply(Reply.of(418, "rq_last"))
            .cause(new IOException("the cause"))
            .attempts(List.of(ATTEMPT))
            .body(Buffer.buffer("{}"))
            .phase(Phase.BODY);

    static Stream<Class<?>> all() {
        return permitted(AuthRocketException.class);
    }

    private static Stream<Class<?>> permitted(Class<?> type) {
        Stream<Class<?>> below = type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(FailureHierarchyTest::permitted)
                : Stream.of();
        return Modifier.isAbstract(type.getModifiers()) ? below : Stream.concat(Stream.of(type), below);
    }

    static AuthRocketException make(Class<?> type, FailureDetails details) {
        try {
            return (AuthRocketException)
                    type.getConstructor(FailureDetails.class).newInstance(details);
        } catch (InvocationTargetException e) {
            throw (RuntimeException) e.getCause();
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("A test of an application can't make a " + type.getSimpleName(), e);
        }
    }

    @Test
    void theHierarchyIsTheKnownOne() {
        assertThat(all().map(Class::getSimpleName))
                .containsExactlyInAnyOrder(
                        "LoginFailedException",
                        "AccountInactiveException",
                        "AccessDeniedException",
                        "NotFoundException",
                        "ConflictException",
                        "ValidationException",
                        "RateLimitedException",
                        "HostedRefusalException",
                        "RedirectException",
                        "ClientErrorException",
                        "ServerErrorException",
                        "UnreadableResponseException",
                        "ResponseTooLargeException",
                        "ConnectFailedException",
                        "TlsException",
                        "ConnectionLostException",
                        "CallTimeoutException",
                        "CallCancelledException",
                        "InvalidCallException",
                        "ClientClosedException",
                        "QueueFullException",
                        "UnexpectedException");
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyFailureTellsWhatIsKnown(Class<?> type) {
        AuthRocketException failure = make(type, DETAILS);
        assertThat(failure)
                .hasMessageStartingWith("users.get: ")
                .hasMessageContaining("[status 418, request id rq_last]")
                .hasMessageMatching("users\\.get: \\S.{5,}")
                .hasCauseInstanceOf(IOException.class);
        assertThat(failure.getStackTrace()).isEmpty();
        assertThat(failure.operation()).isEqualTo("users.get");
        assertThat(failure.requestId()).isEqualTo("rq_last");
        assertThat(AuthRocketException.requestIdOf(failure)).isEqualTo("rq_last");
        assertThat(failure.attempts()).containsExactly(ATTEMPT);
        assertThat(failure.mayHaveBeenProcessed()).isTrue();
        assertThat(failure.phase()).isEqualTo(Phase.BODY);
        assertThat(failure.body()).hasToString("{}");
        assertThat(failure.reply().statusCode()).isEqualTo(418);
    }

    @ParameterizedTest
    @MethodSource("all")
    void aTextOfItsOwnTakesThePlaceOfTheGeneralOne(Class<?> type) {
        assertThat(make(type, DETAILS.text("it rained")))
                .hasMessage("users.get: it rained [status 418, request id rq_last]");
    }

    @ParameterizedTest
    @MethodSource("all")
    void withoutAnAnswerThePhaseIsToldUnlessAnAnswerIsDue(Class<?> type) {
        FailureDetails none = FailureDetails.of("users.get").phase(Phase.CONNECT);
        if (ResponseException.class.isAssignableFrom(type)
                || UnreadableResponseException.class.isAssignableFrom(type)) {
            assertThatThrownBy(() -> make(type, none))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessageStartingWith("Expected details with a reply, found none. Give one: ");
        } else {
            AuthRocketException failure = make(type, none);
            assertThat(failure)
                    .hasMessageEndingWith(" [phase CONNECT, no answer]")
                    .hasNoCause();
            assertThat(failure.reply()).isNull();
            assertThat(failure.requestId()).isNull();
            assertThat(failure.mayHaveBeenProcessed()).isFalse();
            assertThat(failure.body()).isNull();
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void aFailureThatWasSerializedStillTellsTheEssentials(Class<?> type) throws Exception {
        AuthRocketException failure =
                make(type, DETAILS.error(FailureDetails.ErrorBody.ofErrors(Map.of("a", List.of("b")))));
        AuthRocketException back = (AuthRocketException) copy(failure);
        assertThat(back)
                .hasSameClassAs(failure)
                .hasMessage(failure.getMessage())
                .hasCauseInstanceOf(IOException.class);
        assertThat(back.operation()).isEqualTo("users.get");
        assertThat(back.requestId()).isEqualTo("rq_last");
        assertThat(back.phase()).isEqualTo(Phase.BODY);
        assertThat(back.reply().statusCode()).isEqualTo(418);
        assertThat(back.attempts()).hasToString(failure.attempts().toString());
        assertThat(back.mayHaveBeenProcessed()).isTrue();
        assertThat(back.body()).isNull();
        if (back instanceof ResponseException response) {
            assertThat(response.statusCode()).isEqualTo(418);
            assertThat(response.errors()).isEmpty();
            assertThat(response.serviceMessage()).isNull();
            assertThat(response.metadata()).isEmpty();
        }
    }

    @Test
    void aFailureWithoutAnAnswerIsSerializedToo() throws Exception {
        AuthRocketException back = (AuthRocketException)
                copy(new ConnectFailedException(FailureDetails.of("users.get").phase(Phase.CONNECT)));
        assertThat(back.reply()).isNull();
        assertThat(back.requestId()).isNull();
        assertThat(back.attempts()).isEmpty();
        assertThat(back.phase()).isEqualTo(Phase.CONNECT);
        assertThat(back).hasMessageEndingWith("[phase CONNECT, no answer]");
    }

    @Test
    void theRequestIdOfOtherThrowablesIsNone() {
        assertThat(AuthRocketException.requestIdOf(new IOException())).isNull();
    }

    private static Object copy(Object value) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return in.readObject();
        }
    }
}
