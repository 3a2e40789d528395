package io.github.authrocketvertx.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authrocketvertx.AuthRocket;
import io.github.authrocketvertx.CallOptions;
import io.github.authrocketvertx.RawCall;
import io.github.authrocketvertx.contract.Await;
import io.github.authrocketvertx.failure.AuthRocketException;
import io.github.authrocketvertx.failure.Reply;
import io.github.authrocketvertx.model.PasswordChange;
import io.github.authrocketvertx.model.PasswordReset;
import io.github.authrocketvertx.model.RequestInfo;
import io.github.authrocketvertx.model.Secret;
import io.github.authrocketvertx.model.UserCreate;
import io.github.authrocketvertx.model.UserUpdate;
import io.github.authrocketvertx.testkit.Output;
import io.github.authrocketvertx.testkit.Texts;
import io.github.authrocketvertx.testkit.wire.Ask;
import io.github.authrocketvertx.testkit.wire.RawServerTestBase;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every operation that carries a secret, against a service that repeats it wherever it can: no text of a result or a
 * failure shows it, and with everything logged no log does. What is asked for by name (a body, a header, a token's
 * {@code reveal}) is exempt.
 */
class CanaryTest extends RawServerTestBase {

    private static final String CANARY = Scene.CANARY;
    private static final Secret SECRET = Secret.of(CANARY + "-1");

    private static final Map<String, Function<AuthRocket, Future<?>>> CALLS = calls();

    private static Map<String, Function<AuthRocket, Future<?>>> calls() {
        Map<String, Function<AuthRocket, Future<?>>> all = new LinkedHashMap<>();
        all.put("token in the path", client -> client.sessions().get(SECRET));
        all.put("token in the path of a delete", client -> client.sessions().delete(SECRET));
        all.put("password", client -> client.users().authenticate("ada", SECRET));
        all.put("API key of a user", client -> client.users().authenticateKey(SECRET));
        all.put("code", client -> client.users().authenticateCode("ada", SECRET, SECRET));
        all.put(
                "new user",
                client -> client.users()
                        .create(UserCreate.human("ada", "ada@example.com", SECRET)
                                .attribute("deep", Map.of("x", SECRET))));
        all.put(
                "update",
                client -> client.users().update("ada", UserUpdate.create().password(SECRET)));
        all.put("reset", client -> client.users().resetPasswordWithToken("ada", PasswordReset.of(SECRET, SECRET)));
        all.put("change", client -> client.users().updatePassword("ada", PasswordChange.of(SECRET, SECRET)));
        all.put("e-mail token", client -> client.users().verifyEmail("ada", SECRET));
        return all;
    }

    private static Map<String, Consumer<Ask>> answers() {
        Map<String, Consumer<Ask>> all = new LinkedHashMap<>();
        String said = new JsonObject()
                .put("error", "no good: " + SECRET.reveal())
                .put("errors", new JsonObject().put("token", "is " + SECRET.reveal()))
                .encode();
        all.put("200", ask -> answer(ask, 200, Scene.USER));
        all.put("200 with what is no JSON", ask -> answer(ask, 200, CANARY));
        all.put("200 of another shape", ask -> answer(ask, 200, "[\"" + CANARY + "\"]"));
        for (int status : new int[] {302, 400, 401, 402, 403, 404, 409, 422, 429, 500, 503}) {
            all.put(String.valueOf(status), ask -> answer(ask, status, said));
        }
        all.put("half a body", ask -> {
            ask.head(200, "content-length", "1000", "x-canary", CANARY);
            ask.data(Scene.USER);
            ask.line().close();
        });
        all.put("garbage", ask -> ask.line().write(CANARY + " " + CANARY + "\r\n\r\n"));
        all.put("reset", ask -> ask.line().reset());
        return all;
    }

    private static void answer(Ask ask, int status, String body) {
        String[] fields = {
            "content-type",
            "application/json; a=" + CANARY,
            "set-cookie",
            "s=" + CANARY,
            "x-canary",
            CANARY,
            "location",
            "https://elsewhere.example/" + CANARY
        };
        ask.answer(status, body, fields);
    }

    static Stream<Arguments> answersAndProtocols() {
        return answers().keySet().stream()
                .flatMap(name -> Stream.of(Protocol.values()).map(protocol -> Arguments.of(name, protocol)));
    }

    @ParameterizedTest(name = "{0} over {1}")
    @MethodSource("answersAndProtocols")
    void nothingThatCanBeReadShowsASecret(String answer, Protocol protocol) throws Exception {
        List<String> texts = new ArrayList<>();
        try (Output output = new Output(CANARY)) {
            AuthRocket client = clientOf(protocol.alpn(), answers().get(answer));
            AuthRocket view = client.with(options -> secretly(options, texts));
            texts.add(view.callOptions().toString());
            for (Function<AuthRocket, Future<?>> call : CALLS.values()) {
                texts.add(textOf(call.apply(view)));
            }
            RawCall raw =
                    RawCall.put("sessions/{token}", CANARY).query("q", CANARY).json(new JsonObject().put("a", CANARY));
            texts.add(raw.toString());
            // What the service says of a value that nobody called a secret is shown.
            if (answer.startsWith("200")) {
                texts.add(textOf(view.raw().send(raw)));
            }
            assertThat(output.found()).isEmpty();
        }
        assertThat(texts).hasSizeGreaterThan(CALLS.size()).noneMatch(text -> text.contains(CANARY));
    }

    private static CallOptions secretly(CallOptions options, List<String> texts) {
        return options.apiKey(Secret.of("ko_" + CANARY))
                .header("X-Secret", CANARY)
                .query("secret", CANARY)
                .requestInfo(RequestInfo.of("192.0.2.1", CANARY))
                .onReply((Reply reply) -> texts.add(reply.toString()));
    }

    private static String textOf(Future<?> call) throws Exception {
        return Await.result(call.map(String::valueOf).otherwise(CanaryTest::textOf));
    }

    private static String textOf(Throwable thrown) {
        AuthRocketException failure = (AuthRocketException) thrown;
        return Texts.of(failure) + failure.attempts() + failure.reply() + failure.operation();
    }
}
