package io.github.authrocketvertx.emulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.authrocketvertx.emulator.RecordedRequest.Ending;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Calls from a Vert.x client in the same Vert.x, which is how most embedders use the emulator. */
class VertxClientTest {

    private Vertx vertx;
    private AuthRocketEmulator emulator;

    @BeforeEach
    void start() throws Exception {
        vertx = Vertx.vertx();
        emulator = Caller.await(AuthRocketEmulator.start(vertx));
    }

    @AfterEach
    void stop() throws Exception {
        Caller.await(emulator.close());
        Caller.await(vertx.close());
    }

    private HttpClient client(HttpVersion version) throws Exception {
        HttpClientOptions options = new HttpClientOptions();
        options.setSsl(true);
        options.setUseAlpn(true);
        options.setProtocolVersion(version);
        options.setTrustOptions(emulator.trustOptions());
        // By name: the return type differs between the lines of Vert.x.
        return (HttpClient) Vertx.class
                .getMethod("createHttpClient", HttpClientOptions.class, PoolOptions.class)
                .invoke(vertx, options, new PoolOptions());
    }

    private RequestOptions options(HttpMethod method, String path) {
        return new RequestOptions()
                .setMethod(method)
                .setAbsoluteURI(emulator.baseUrl() + path)
                .addHeader("Accept", "application/json")
                .addHeader("Content-Type", "application/json")
                .addHeader("X-Authrocket-Api-Key", emulator.apiKey())
                .addHeader("X-Authrocket-Realm", emulator.realmId());
    }

    @ParameterizedTest
    @EnumSource(
            value = HttpVersion.class,
            names = {"HTTP_1_1", "HTTP_2"})
    void servesManyCallsAtOnce(HttpVersion version) throws Exception {
        HttpClient client = client(version);
        List<Future<JsonObject>> calls = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            Buffer body = Caller.user("user" + i).toBuffer();
            calls.add(client.request(options(HttpMethod.POST, "users"))
                    .compose(request -> request.send(body).compose(response -> response.body()))
                    .map(Buffer::toJsonObject));
        }
        Set<String> ids = new HashSet<>();
        for (Future<JsonObject> call : calls) {
            ids.add(Caller.await(call).getString("id"));
        }
        assertEquals(200, ids.size());
        assertTrue(emulator.requests().stream()
                .allMatch(request -> request.version() == version && request.ending() == Ending.ANSWERED));
        Caller.await(client.close());
    }

    @Test
    void seesAClientThatClosesWhileItIsStalled() throws Exception {
        emulator.faults().next().stall();
        HttpClient client = client(HttpVersion.HTTP_1_1);
        Future<Integer> call = client.request(options(HttpMethod.GET, "users"))
                .compose(request -> request.send().map(response -> response.statusCode()));
        Caller.await(emulator.awaitRequest(RecordedRequest::bodyComplete));
        Caller.await(client.close());
        RecordedRequest ended = Caller.await(emulator.awaitRequest(RecordedRequest::ended));
        assertEquals(Ending.CLOSED, ended.ending());
        Caller.await(call.otherwise(0));
    }
}
