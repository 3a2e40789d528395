package io.github.authrocketvertx.emulator.internal.door;

import io.github.authrocketvertx.emulator.AssumedRules;
import io.github.authrocketvertx.emulator.EmulatorClock;
import io.github.authrocketvertx.emulator.Permission;
import io.github.authrocketvertx.emulator.internal.rules.Environment;
import io.github.authrocketvertx.emulator.internal.rules.Links;
import io.github.authrocketvertx.emulator.internal.rules.NewRealm;
import io.github.authrocketvertx.emulator.internal.rules.RsaKeys;
import io.github.authrocketvertx.emulator.internal.store.ApiKey;
import io.github.authrocketvertx.emulator.internal.store.Ids;
import io.github.authrocketvertx.emulator.internal.store.Store;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** The emulator without a network: a dispatcher over one realm, {@code rl_1}, with a key of every level. */
final class Bench {

    static final String ADMIN = "ko_1";
    static final String READER = "ko_2";
    static final String WRITER = "ko_3";

    final Environment environment;
    final Dispatcher dispatcher;

    Bench() {
        EmulatorClock clock = EmulatorClock.fixed(Instant.EPOCH);
        environment = new Environment(
                clock, new Ids(new Random(1), clock), AssumedRules.likely(), new RsaKeys(), new Links());
        Store store = new Store("org_1", 100);
        store.add(new ApiKey(ADMIN, Permission.ADMIN_REALM, false));
        store.add(new ApiKey(READER, Permission.READ, false));
        store.add(new ApiKey(WRITER, Permission.WRITE, false));
        store.add(NewRealm.withLoginRocket(environment, "rl_1", "One"));
        dispatcher = new Dispatcher(environment, store);
    }

    List<Route> routes() {
        return Routes.all(environment).rows();
    }

    /** The headers of a well-behaved client. */
    static MultiMap headers() {
        return MultiMap.caseInsensitiveMultiMap()
                .add("Accept", "application/json")
                .add("Content-Type", "application/json")
                .add("X-Authrocket-Api-Key", ADMIN)
                .add("X-Authrocket-Realm", "rl_1");
    }

    static Incoming request(String method, String path, @Nullable String query, MultiMap headers, String body) {
        return new Incoming(method, "/v1/" + path, query, headers, Buffer.buffer(body), headers.get("Host"));
    }
}
