package io.github.authrocketvertx.emulator;

import io.github.authrocketvertx.emulator.Caller.Reply;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;

/** Calls an emulator in another process. */
final class OutsideCaller {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final String url;
    private final String key;
    private final String realm;
    private final HttpClient client;

    OutsideCaller(EmulatorProcess emulator, Path ca) throws Exception {
        url = emulator.exported.get("AUTHROCKET_URL");
        key = emulator.exported.get("AUTHROCKET_API_KEY");
        realm = emulator.exported.get("AUTHROCKET_REALM");
        client = HttpClient.newBuilder()
                .sslContext(Caller.trust(Files.readAllBytes(ca)))
                .build();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path))
                .header("Accept", "application/json")
                .header("Content-Type", "application/json")
                .header("X-Authrocket-Api-Key", key)
                .header("X-Authrocket-Realm", realm);
    }

    Reply post(String path, JsonObject body) throws Exception {
        return new Reply(client.send(
                request(path)
                        .POST(HttpRequest.BodyPublishers.ofString(body.encode()))
                        .build(),
                BodyHandlers.ofString()));
    }

    CompletableFuture<HttpResponse<String>> start(String path) {
        return client.sendAsync(request(path).build(), BodyHandlers.ofString());
    }

    private String page(String path) {
        return url.replaceFirst("v1/$", "") + path;
    }

    /** Sets the fault script by the form of the status page. */
    void setFault(String form) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(page("_emulator/faults")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        int status = client.send(request, BodyHandlers.discarding()).statusCode();
        if (status != 303) {
            throw new AssertionError("The fault was not set: " + status);
        }
    }

    /** Looks at the status page until it has that text. */
    void awaitLive(String text) throws Exception {
        Instant end = Instant.now().plus(LIMIT);
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(page("_emulator/live"))).build();
        while (!client.send(request, BodyHandlers.ofString()).body().contains(text)) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("It did not show " + text);
            }
        }
    }
}
