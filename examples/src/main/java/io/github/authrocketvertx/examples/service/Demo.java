package io.github.authrocketvertx.examples.service;

import io.github.authrocketvertx.AuthRocket;
import io.github.authrocketvertx.AuthRocketOptions;
import io.github.authrocketvertx.emulator.AuthRocketEmulator;
import io.github.authrocketvertx.emulator.EmulatorOptions;
import io.github.authrocketvertx.emulator.SeedData;
import io.github.authrocketvertx.model.AppHookCreate;
import io.github.authrocketvertx.model.EventType;
import io.github.authrocketvertx.model.Secret;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An emulator to try a service with, and what the user of a service has beside it: a mailbox and a phone. They are a
 * small web server of plain texts:
 *
 * <ul>
 *   <li>{@code GET /mail/ada}: the token of the last e-mail about a forgotten password
 *   <li>{@code GET /code/grace}: the code that her phone shows
 *   <li>{@code POST /down}, {@code POST /up}: has AuthRocket answer 503, and no more
 * </ul>
 */
public final class Demo {

    /** The password of both users. */
    public static final String PASSWORD = "correct horse battery";

    private static final SeedData USERS = SeedData.builder()
            .realm(
                    "Demo",
                    realm -> realm.human("ada", "ada@example.com", PASSWORD, user -> user.id("usr_ada"))
                            .human("grace", "grace@example.com", PASSWORD, user -> user.id("usr_grace")))
            .build();

    private final Vertx vertx;
    private final AuthRocketEmulator emulator;
    private final String secondFactor;
    private final HttpServer server;

    private Demo(Vertx vertx, AuthRocketEmulator emulator) {
        this.vertx = vertx;
        this.emulator = emulator;
        this.secondFactor = emulator.enableTotp("usr_grace");
        this.server = vertx.createHttpServer().requestHandler(request -> {
            String answer = answer(request.method() + " " + request.path());
            request.response().setStatusCode(answer == null ? 404 : 200).end(answer == null ? "" : answer);
        });
    }

    /**
     * Starts it on the loopback address; it ends with its Vert.x.
     *
     * @param port of mailbox and phone; 0 takes a free one
     */
    public static Future<Demo> start(Vertx vertx, int port) {
        return AuthRocketEmulator.start(vertx, new EmulatorOptions().withSeedData(USERS))
                .map(emulator -> new Demo(vertx, emulator))
                .compose(demo -> demo.server.listen(port, "127.0.0.1").map(demo));
    }

    private @Nullable String answer(String asked) {
        return switch (asked) {
            case "GET /code/grace" -> code();
            case "GET /mail/ada" -> emulator.passwordToken("usr_ada");
            case "POST /down" -> {
                emulator.faults().onAny("").always().answer(503, "application/json", "{\"error\":\"down\"}");
                yield "down\n";
            }
            case "POST /up" -> {
                emulator.faults().clear();
                yield "up\n";
            }
            default -> null;
        };
    }

    /** What Grace's phone shows. */
    public String code() {
        return emulator.totpCode(secondFactor);
    }

    /** AuthRocket. */
    public AuthRocketEmulator emulator() {
        return emulator;
    }

    /** What a client of the emulator needs. */
    public AuthRocketOptions options() {
        return AuthRocketOptions.of(emulator.baseUrl(), Secret.of(emulator.apiKey()))
                .realm(emulator.realmId())
                .trust(emulator.trustOptions());
    }

    /** Has all webhooks about users sent to an address. */
    public Future<Void> sendWebhooksTo(String url) {
        AuthRocket client = AuthRocket.create(vertx, options());
        List<EventType> types = List.of(EventType.USER_CREATED, EventType.USER_LOGIN_SUCCEEDED);
        return client.appHooks()
                .create(AppHookCreate.webhook(Secret.of(url), types))
                .eventually(client::close)
                .mapEmpty();
    }

    /** What to type to try a service at an address; see {@code commands.txt}. */
    public String commands(String url) {
        return commands()
                .replace("http://localhost:8080", url)
                .replace("http://localhost:8081", "http://localhost:" + server.actualPort());
    }

    private static String commands() {
        try (InputStream text = Demo.class.getResourceAsStream("commands.txt")) {
            return new String(Objects.requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
