package io.github.authrocketvertx.emulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.authrocketvertx.emulator.internal.door.Certificates;
import io.github.authrocketvertx.emulator.internal.rules.Call;
import io.github.authrocketvertx.emulator.internal.rules.Environment;
import io.github.authrocketvertx.emulator.internal.rules.Links;
import io.github.authrocketvertx.emulator.internal.rules.RsaKeys;
import io.github.authrocketvertx.emulator.internal.rules.UserRules;
import io.github.authrocketvertx.emulator.internal.store.Ids;
import io.github.authrocketvertx.emulator.internal.store.Realm;
import io.github.authrocketvertx.emulator.internal.store.User;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpClient;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** The processes that {@link Figures} measures. Prints what a client needs and serves until it is ended. */
final class FiguresServer {

    private static final String USERNAME = "ada";
    private static final int MIB = 1024 * 1024;

    private FiguresServer() {}

    public static void main(String[] arguments) throws Exception {
        switch (arguments[0]) {
            case "emulator" -> emulator();
            case "bare" -> bare(Buffer.buffer(arguments[1].getBytes(UTF_8)));
            case "users" -> users(Integer.parseInt(arguments[1]));
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    private static void emulator() throws Exception {
        SeedData seed = SeedData.builder()
                .realm("Measured", realm -> realm.human(USERNAME, "ada@example.com", "correct horse"))
                .build();
        AuthRocketEmulator emulator =
                Caller.await(AuthRocketEmulator.start(Vertx.vertx(), new EmulatorOptions().withSeedData(seed)));
        print(
                emulator.baseUrl() + "users/" + USERNAME,
                emulator.caCertificatePem(),
                new JsonObject()
                        .put("X-Authrocket-Api-Key", emulator.apiKey())
                        .put("X-Authrocket-Realm", emulator.realmId()));
    }

    /** A server over the same TLS that gives the same body to everyone. */
    private static void bare(Buffer body) throws Exception {
        Certificates certificates = Certificates.create("localhost");
        HttpServerOptions options = new HttpServerOptions().setSsl(true).setUseAlpn(true);
        options.setKeyCertOptions(certificates.server());
        HttpServer server = Caller.await(Vertx.vertx()
                .createHttpServer(options)
                .requestHandler(request -> request.response()
                        .putHeader("Content-Type", "application/json; charset=utf-8")
                        .putHeader("X-Request-ID", "rq_0000000000000000000000")
                        .end(body))
                .listen(0, "127.0.0.1"));
        print(
                "https://localhost:" + server.actualPort() + "/v1/users/" + USERNAME,
                certificates.ca(),
                // Not looked at; there so that both servers get the same requests.
                new JsonObject()
                        .put("X-Authrocket-Api-Key", "ko_0v0VbuJqSC000YolqCHstt-" + "0".repeat(40))
                        .put("X-Authrocket-Realm", "rl_0v0VbuJqSC000YolqCHstt"));
    }

    private static void print(String url, Buffer ca, JsonObject headers) {
        System.out.println(new JsonObject()
                .put("url", url)
                .put("ca", ca.toString())
                .put("headers", headers)
                .encode());
    }

    /** Fills a realm by the rules of the API, and then calls it over the wire. */
    private static void users(int count) throws Exception {
        Caller caller = new Caller(new EmulatorOptions(), HttpClient.Version.HTTP_2);
        long began = System.nanoTime();
        EmulatorClock clock = caller.emulator.clock();
        Environment environment = new Environment(
                clock, new Ids(new Random(1), clock), AssumedRules.likely(), new RsaKeys(), new Links());
        UserRules rules = new UserRules(environment);
        for (int i = 0; i < count; i++) {
            JsonObject user = Caller.user("user" + i);
            caller.emulator.inspect(
                    store -> rules.create(new Call(Map.of(), user, store, store.realm(caller.emulator.realmId()))));
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        long used = (runtime.totalMemory() - runtime.freeMemory()) / MIB;
        int status = caller.post(
                        "users/user" + (count - 1) + "/authenticate", Caller.object("password", "correct horse"))
                .status();
        int held = caller.emulator.inspect(store -> {
            Realm realm = store.realm(caller.emulator.realmId());
            User last = realm.users().byUsername().get("user" + (count - 1));
            return last == null ? 0 : realm.users().byId().size();
        });
        System.out.printf(
                Locale.ROOT,
                "  %d users made in %.0f s, %d MiB of the heap in use, login of the last one: status %d%n",
                held,
                seconds,
                used,
                status);
        caller.close();
        System.exit(held == count && status == 200 ? 0 : 1);
    }
}
