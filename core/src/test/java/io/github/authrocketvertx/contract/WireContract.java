package io.github.authrocketvertx.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.authrocketvertx.AuthRocket;
import io.github.authrocketvertx.emulator.EmulatorOptions;
import io.github.authrocketvertx.emulator.RecordedRequest;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** For every operation the surface sends what the official Ruby client sends: {@code contract/requests.json}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class WireContract {

    private final JsonObject recording = recording();
    private Fixture fixture;

    /** The surface under test. */
    protected abstract Surface surface();

    private static JsonObject recording() {
        try (InputStream file = WireContract.class.getResourceAsStream("/contract/requests.json")) {
            return new JsonObject(new String(file.readAllBytes(), UTF_8));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private Map<String, JsonObject> operations() {
        Map<String, JsonObject> operations = new LinkedHashMap<>();
        JsonArray entries = recording.getJsonArray("operations");
        for (int i = 0; i < entries.size(); i++) {
            JsonObject entry = entries.getJsonObject(i);
            operations.put(entry.getString("operation"), entry);
        }
        return operations;
    }

    @BeforeAll
    void start() throws Exception {
        JsonObject headers = recording.getJsonObject("headers");
        fixture = Fixture.start(new EmulatorOptions()
                .withApiKey(headers.getString("X-Authrocket-Api-Key"))
                .withRealmId(headers.getString("X-Authrocket-Realm")));
    }

    @AfterAll
    void stop() {
        fixture.close();
    }

    @Test
    void everyOperationHasACall() {
        assertThat(WireCalls.ALL.keySet()).isEqualTo(operations().keySet());
    }

    @TestFactory
    Stream<DynamicTest> sendsWhatTheOfficialClientSends() {
        return operations().entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> compare(entry.getKey(), entry.getValue())));
    }

    private void compare(String operation, JsonObject expected) throws Exception {
        Function<AuthRocket, Future<?>> call = WireCalls.ALL.get(operation);
        assertThat(call).as("a call for " + operation).isNotNull();
        int before = fixture.emulator().requests().size();
        // What the emulator thinks of the request does not matter here.
        Await.result(call.apply(surface().over(fixture.core())).transform(result -> Future.succeededFuture()));

        List<RecordedRequest> sent = fixture.emulator().requests();
        assertThat(sent).hasSize(before + 1);
        RecordedRequest request = sent.get(before);
        assertThat(request.method().name()).isEqualTo(expected.getString("method"));
        assertThat(decoded(request.path(), "/")).isEqualTo(decoded("/v1" + expected.getString("path"), "/"));
        assertThat(parameters(request.query())).isEqualTo(parameters(expected.getString("query")));
        compareHeaders(request);
        compareBody(request, expected.getJsonObject("body"));
    }

    private void compareHeaders(RecordedRequest request) {
        JsonObject expected = recording.getJsonObject("headers");
        for (String name : List.of("Accept", "X-Authrocket-Api-Key", "X-Authrocket-Realm")) {
            assertThat(request.header(name)).as(name).isEqualTo(expected.getString(name));
        }
        assertThat(request.header("User-Agent")).isNotBlank();
    }

    private static void compareBody(RecordedRequest request, JsonObject expected) {
        if (expected == null) {
            assertThat(request.body().length()).isZero();
            assertThat(request.header("Content-Type")).isNull();
        } else {
            assertThat(request.body().toJsonObject()).isEqualTo(expected);
            assertThat(request.header("Content-Type")).isEqualTo("application/json");
        }
    }

    /** Sorted, since their order says nothing. */
    private static List<String> parameters(String query) {
        return query == null || query.isEmpty()
                ? List.of()
                : decoded(query, "&").stream().sorted().toList();
    }

    private static List<String> decoded(String text, String separator) {
        return Arrays.stream(text.split(separator, -1))
                .map(part -> URLDecoder.decode(part, UTF_8))
                .toList();
    }
}
