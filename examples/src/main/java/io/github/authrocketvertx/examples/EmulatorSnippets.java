package io.github.authrocketvertx.examples;

import io.github.authrocketvertx.emulator.AuthRocketEmulator;
import io.github.authrocketvertx.emulator.EmulatorClock;
import io.github.authrocketvertx.emulator.EmulatorOptions;
import io.github.authrocketvertx.emulator.EmulatorRealm;
import io.github.authrocketvertx.emulator.FaultScript;
import io.github.authrocketvertx.emulator.RecordedRequest;
import io.github.authrocketvertx.emulator.SeedData;
import io.github.authrocketvertx.emulator.WebhookDelivery;
import io.github.authrocketvertx.emulator.WebhookOptions;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.net.PemTrustOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/** What the emulator's README shows; a test compares the two. */
final class EmulatorSnippets {

    private EmulatorSnippets() {}

    static void start(Vertx vertx) {
        // snippet: emulator-start
        AuthRocketEmulator.start(vertx).onSuccess(emulator -> {
            emulator.baseUrl(); // https://localhost:PORT/v1/
            emulator.loginRocketUrl(); // https://localhost:OTHER/v1/, for the first connected app
            emulator.trustOptions(); // for a Vert.x client; caCertificatePem() for others
            emulator.apiKey();
            emulator.realmId();
        });
        // end
    }

    static EmulatorOptions clock() {
        // snippet: emulator-clock
        EmulatorClock clock = EmulatorClock.fixed(Instant.parse("2026-01-01T00:00:00Z"));
        EmulatorOptions options = new EmulatorOptions().withSeed(1).withClock(clock);
        clock.advance(Duration.ofHours(2)); // password reset tokens are void now
        // end
        return options;
    }

    static void realm(AuthRocketEmulator emulator) {
        // snippet: emulator-realm
        EmulatorRealm realm = emulator.openRealm("One test");
        realm.plant(with -> with.human("sam", "sam@example.com", "correct horse"));
        realm.apiKey(); // its requests are the realm's
        realm.faults().next().stall(); // for the realm's requests only
        realm.requests(); // the realm's only; awaitRequest(…) and webhooks() as well
        realm.close(); // as if it had never been; reset() empties it
        // end
    }

    static EmulatorOptions seed() {
        // snippet: emulator-seed
        SeedData data = SeedData.builder()
                .realm(
                        "Mine",
                        realm -> realm.id("rl_mine")
                                .human("sam", "sam@example.com", "correct horse")
                                .org("Widgets", org -> org.id("org_w"))
                                .member("sam", "Widgets", "owner"))
                .build(); // or SeedData.read(file)
        EmulatorOptions options = new EmulatorOptions().withSeedData(data);
        // end
        return options;
    }

    static void state(AuthRocketEmulator emulator, String realmId, Path file, Path other) throws IOException {
        // snippet: emulator-state
        emulator.state().save(realmId, file); // or as JSON: save(realmId)
        emulator.state().load(file); // in the place of the realm with its id
        emulator.state().reseed(SeedData.read(other)); // starts anew, as a reset does
        // end
    }

    static void requests(AuthRocketEmulator emulator) {
        // snippet: emulator-requests
        emulator.awaitRequest(RecordedRequest::bodyComplete); // one has arrived
        emulator.awaitRequest(RecordedRequest::ended); // one has ended, by an answer or otherwise
        // end
    }

    static EmulatorOptions webhooks(
            AuthRocketEmulator emulator, WebhookDelivery delivery, String appHookId, PemTrustOptions trust) {
        // snippet: emulator-webhooks
        emulator.webhooks().awaitAll(); // none is to be sent any more
        emulator.webhooks().refused(); // sent in vain so far
        emulator.webhooks().await(sent -> sent.attempts() == 1);
        emulator.clock().advance(Duration.ofSeconds(10)); // the first repetition is due
        emulator.webhooks().redeliver(delivery.notificationId());
        emulator.webhooks().ping(appHookId);
        WebhookOptions elsewhere =
                new WebhookOptions().withHosts(Set.of("app.test")).withTrust(trust);
        EmulatorOptions options = new EmulatorOptions().withWebhooks(elsewhere);
        // end
        return options;
    }

    static void faults(AuthRocketEmulator emulator) {
        // snippet: emulator-faults
        FaultScript faults = emulator.faults();
        faults.on(HttpMethod.GET, "users/").stall(); // release() lets it go
        faults.next().delay(Duration.ofMillis(50)); // real time
        faults.next().answer(502, "text/html", "<h1>Bad</h1>");
        faults.next().redirect("https://elsewhere.example/");
        faults.next().closeConnection(); // before anything is done
        faults.next().loseAnswer(); // done, but the answer is lost
        faults.next().resetStream(7); // HTTP/2 REFUSED_STREAM; closes HTTP/1.1
        faults.next().headersThenStall(); // head and half of the body
        faults.next().truncate(); // the same, then broken off
        faults.next().drip(Duration.ofMillis(50)); // the body, a byte at a time
        faults.next().garbage(); // a body that is no JSON
        // end
    }
}
