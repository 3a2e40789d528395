package io.github.authrocketvertx.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.authrocketvertx.AuthRocket;
import io.github.authrocketvertx.emulator.Permission;
import io.github.authrocketvertx.emulator.RecordedRequest;
import io.github.authrocketvertx.failure.AccessDeniedException;
import io.github.authrocketvertx.failure.NotFoundException;
import io.github.authrocketvertx.failure.ResponseException;
import io.github.authrocketvertx.failure.ValidationException;
import io.github.authrocketvertx.model.Secret;
import io.vertx.core.Future;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every operation succeeds, and fails in the ways that the service has for it: there is no such thing, what is sent will
 * not do, the key may not do it.
 */
public abstract class EveryCallContract extends Contract {

    private static final String OPERATIONS = "/io/github/authrocketvertx/internal/operation/";

    /** The one that is found by its token alone, and refuses a user's wrong code as a wrong login. */
    private static final Set<String> NEVER_UNKNOWN =
            Set.of("users.authenticate_code", "users.reset_password_with_token");

    /** Those that have nothing to be refused but a wrong login, which is a failure of its own, or nothing at all. */
    private static final Set<String> NEVER_INVALID = Set.of(
            "users.authenticate",
            "users.authenticate_key",
            "users.authenticate_code",
            "users.generate_password_token",
            "users.request_email_verification",
            "realms.reset");

    private record Line(String verb, String path) {

        boolean matches(RecordedRequest request) {
            return request.method().name().equals(verb)
                    && request.path().matches("/v1/" + path.replaceAll("\\{[a-z_]+}", "[^/]+"));
        }
    }

    private static final Map<String, Line> LINES = lines("safety.csv", ";")
            .collect(Collectors.toMap(parts -> parts[0], parts -> new Line(parts[1], parts[2])));

    private static Stream<String[]> lines(String resource, String separator) {
        try (InputStream file = EveryCallContract.class.getResourceAsStream(OPERATIONS + resource)) {
            return new String(file.readAllBytes(), UTF_8).lines().skip(1).map(line -> line.split(separator, -1));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Set<String> operations(Predicate<Line> which, Set<String> without) {
        return LINES.entrySet().stream()
                .filter(entry -> which.test(entry.getValue()) && !without.contains(entry.getKey()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    @Test
    void noOperationIsForgotten() {
        assertThat(EveryCall.GOOD.keySet()).isEqualTo(LINES.keySet());
        assertThat(EveryCall.UNKNOWN.keySet())
                .isEqualTo(operations(line -> line.path().contains("{"), NEVER_UNKNOWN));
        assertThat(EveryCall.INVALID.keySet())
                .containsAll(operations(line -> line.verb().startsWith("P"), NEVER_INVALID));
    }

    /** The emulator is as new for each call. */
    private World world() {
        emulator().reset();
        return world(client());
    }

    private World world(AuthRocket seenBy) {
        return new World(client(), seenBy, emulator());
    }

    @TestFactory
    Stream<DynamicTest> succeeds() {
        return each(EveryCall.GOOD, (operation, call) -> {
            Await.result(call.apply(world()));
            assertThat(LINES.get(operation).matches(fixture().lastRequest())).isTrue();
        });
    }

    @TestFactory
    Stream<DynamicTest> failsWhenThereIsNoSuchThing() {
        return each(
                EveryCall.UNKNOWN,
                (operation, call) -> refused(NotFoundException.class, 404, operation, call, world()));
    }

    @TestFactory
    Stream<DynamicTest> failsWhenWhatIsSentWillNotDo() {
        return each(EveryCall.INVALID, (operation, call) -> {
            ValidationException failure = refused(ValidationException.class, 422, operation, call, world());
            assertThat(failure.errors()).isNotEmpty();
        });
    }

    @TestFactory
    Stream<DynamicTest> failsWhenTheKeyMayNotDoIt() {
        Map<String, String> levels = new HashMap<>();
        lines("endpoints.csv", ",").forEach(parts -> levels.put(parts[0] + " " + parts[1], parts[2]));
        return each(EveryCall.GOOD, (operation, call) -> {
            emulator().reset();
            Line line = LINES.get(operation);
            String level = levels.get(line.verb() + " " + line.path().replaceAll("\\{[a-z_]+}", ":id"));
            Secret weaker = weaker(level);
            refused(AccessDeniedException.class, 403, operation, call, world(client().with(o -> o.apiKey(weaker))));
        });
    }

    /** A key of the level below, or one that was taken back. */
    private Secret weaker(String level) {
        return switch (level) {
            case "admin_realm" -> Secret.of(emulator().createApiKey(Permission.WRITE));
            case "write" -> Secret.of(emulator().createApiKey(Permission.READ));
            default -> revoked(emulator().createApiKey(Permission.READ));
        };
    }

    private Secret revoked(String key) {
        emulator().revokeApiKey(key);
        return Secret.of(key);
    }

    private <F extends ResponseException> F refused(
            Class<F> type, int status, String operation, Function<World, Future<?>> call, World world) {
        F failure = Await.failure(type, call.apply(world));
        assertThat(failure.statusCode()).isEqualTo(status);
        assertThat(failure.operation()).isEqualTo(operation);
        assertThat(failure.requestId()).isEqualTo(fixture().lastRequest().requestId());
        return failure;
    }

    private interface Check {
        void check(String operation, Function<World, Future<?>> call) throws Exception;
    }

    private static Stream<DynamicTest> each(Map<String, Function<World, Future<?>>> calls, Check check) {
        return calls.entrySet().stream()
                .map(entry ->
                        DynamicTest.dynamicTest(entry.getKey(), () -> check.check(entry.getKey(), entry.getValue())));
    }
}
