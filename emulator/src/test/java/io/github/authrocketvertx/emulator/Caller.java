package io.github.authrocketvertx.emulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.authrocketvertx.emulator.internal.store.Event;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** An emulator and a plain HTTP client for it, which is no Vert.x client. */
final class Caller {

    private static final int SECONDS = 20;

    private final Vertx vertx = Vertx.vertx();
    final AuthRocketEmulator emulator;
    final HttpClient client;

    Caller() throws Exception {
        this(new EmulatorOptions(), HttpClient.Version.HTTP_2);
    }

    Caller(EmulatorOptions options, HttpClient.Version version) throws Exception {
        emulator = await(AuthRocketEmulator.start(vertx, options));
        client = HttpClient.newBuilder().version(version).sslContext(trust()).build();
    }

    static <T> T await(Future<T> future) throws Exception {
        return future.toCompletionStage().toCompletableFuture().get(SECONDS, TimeUnit.SECONDS);
    }

    static <T> T await(CompletableFuture<T> future) throws Exception {
        return future.get(SECONDS, TimeUnit.SECONDS);
    }

    SSLContext trust() throws Exception {
        return trust(emulator.caCertificatePem().getBytes());
    }

    static SSLContext trust(byte[] pem) throws Exception {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        store.setCertificateEntry(
                "ca", CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(pem)));
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, factory.getTrustManagers(), null);
        return context;
    }

    /** A request with the headers of a well-behaved client. */
    HttpRequest.Builder request(String method, String path, String body) {
        return bare(method, path, body)
                .header("Accept", "application/json")
                .header("Content-Type", "application/json")
                .header("X-Authrocket-Api-Key", emulator.apiKey())
                .header("X-Authrocket-Realm", emulator.realmId());
    }

    /** A request without any header. */
    HttpRequest.Builder bare(String method, String path, String body) {
        return HttpRequest.newBuilder(URI.create(emulator.baseUrl() + path))
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body, UTF_8));
    }

    Reply send(HttpRequest.Builder request) throws Exception {
        return new Reply(await(start(request)));
    }

    CompletableFuture<HttpResponse<String>> start(HttpRequest.Builder request) {
        return client.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString(UTF_8));
    }

    Reply get(String path) throws Exception {
        return send(request("GET", path, ""));
    }

    Reply post(String path, JsonObject body) throws Exception {
        return send(request("POST", path, body.encode()));
    }

    Reply put(String path, JsonObject body) throws Exception {
        return send(request("PUT", path, body.encode()));
    }

    Reply delete(String path, String body) throws Exception {
        return send(request("DELETE", path, body));
    }

    /** Creates a human with that username and the password "correct horse". */
    JsonObject createUser(String username) throws Exception {
        Reply reply = post("users", user(username));
        if (reply.status() != 201) {
            throw new AssertionError(reply.text());
        }
        return reply.json();
    }

    static JsonObject user(String username) {
        return new JsonObject()
                .put(
                        "user",
                        new JsonObject()
                                .put("user_type", "human")
                                .put("username", username)
                                .put("email", username + "@example.com")
                                .put("password", "correct horse"));
    }

    /** Creates a resource from pairs of names and values and returns it. */
    JsonObject create(String path, String root, Object... attributes) throws Exception {
        Reply reply = post(path, rooted(root, attributes));
        if (reply.status() != 201) {
            throw new AssertionError(reply.text());
        }
        return reply.json();
    }

    /** Returns an object of pairs of names and values, under {@code root}. */
    static JsonObject rooted(String root, Object... attributes) {
        return new JsonObject().put(root, object(attributes));
    }

    /** Returns an object of pairs of names and values. */
    static JsonObject object(Object... pairs) {
        JsonObject object = new JsonObject();
        for (int i = 0; i < pairs.length; i += 2) {
            object.put(pairs[i].toString(), pairs[i + 1]);
        }
        return object;
    }

    /** The types of the recorded events, oldest first. */
    List<String> eventTypes() {
        return emulator.inspect(store ->
                store.events().byId().values().stream().map(Event::type).toList());
    }

    static JsonObject inUser(String key, Object value) {
        return new JsonObject().put("user", new JsonObject().put(key, value));
    }

    void close() throws Exception {
        await(emulator.close());
        await(vertx.close());
    }

    /** An answer with its body read. */
    record Reply(HttpResponse<String> response) {

        int status() {
            return response.statusCode();
        }

        String text() {
            return response.body();
        }

        JsonObject json() {
            return new JsonObject(response.body());
        }

        JsonArray collection() {
            return json().getJsonArray("collection");
        }

        /** The values of one member of the collection's items. */
        List<String> each(String name) {
            return collection().stream()
                    .map(item -> String.valueOf(((JsonObject) item).getValue(name)))
                    .toList();
        }

        JsonObject errors() {
            return json().getJsonObject("errors");
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }
}
