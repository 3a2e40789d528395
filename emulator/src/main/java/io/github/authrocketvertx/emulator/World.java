package io.github.authrocketvertx.emulator;

import io.github.authrocketvertx.emulator.internal.rules.Environment;
import io.github.authrocketvertx.emulator.internal.rules.TotpEnrolment;
import io.github.authrocketvertx.emulator.internal.store.ApiKey;
import io.github.authrocketvertx.emulator.internal.store.Ids;
import io.github.authrocketvertx.emulator.internal.store.Realm;
import io.github.authrocketvertx.emulator.internal.store.RealmSettings;
import io.github.authrocketvertx.emulator.internal.store.Store;
import java.security.SecureRandom;
import java.util.Random;
import java.util.random.RandomGenerator;

/** Makes the state an emulator starts with, as often as it is asked to. */
final class World {

    private static final int SECRET_LENGTH = 40;
    /** Offsets to the seed, lest two sources of ids give the same ones. */
    private static final long REQUEST_IDS = 1;

    private static final long AFTER_START = 2;

    private final EmulatorOptions options;
    private final String accountId;
    private final String apiKey;
    private final String legacyApiKey;
    private final String realmId;
    private final String jwtKey;
    private volatile Environment environment;

    private World(EmulatorOptions options) {
        this.options = options;
        Ids ids = new Ids(random(options, 0), options.clock());
        String newAccount = ids.next("org");
        String newKey = newApiKey(ids);
        String newRealm = ids.next("rl");
        this.accountId = newAccount;
        this.apiKey = options.apiKey() == null ? newKey : options.apiKey();
        this.realmId = options.realmId() == null ? newRealm : options.realmId();
        this.legacyApiKey = "key_" + ids.secret(SECRET_LENGTH);
        this.jwtKey = newJwtKey(ids);
        this.environment = newEnvironment(options);
    }

    static World create(EmulatorOptions options) {
        return new World(options);
    }

    /** A source of request ids, which goes on through every restart. */
    static Ids requestIds(EmulatorOptions options) {
        return new Ids(random(options, REQUEST_IDS), options.clock());
    }

    private static RandomGenerator random(EmulatorOptions options, long offset) {
        Long seed = options.seed();
        return seed == null ? new SecureRandom() : new Random(seed + offset);
    }

    private static Environment newEnvironment(EmulatorOptions options) {
        return new Environment(
                options.clock(), new Ids(random(options, AFTER_START), options.clock()), options.rules());
    }

    private static String newApiKey(Ids ids) {
        return ids.next("ko") + "-" + ids.secret(SECRET_LENGTH);
    }

    private static String newJwtKey(Ids ids) {
        return "jsk_" + ids.secret(SECRET_LENGTH);
    }

    /** Lets ids start anew, so that a seeded emulator repeats itself after a reset. */
    void restart() {
        environment = newEnvironment(options);
    }

    Environment environment() {
        return environment;
    }

    Store freshStore() {
        Store store = new Store(accountId);
        store.add(new ApiKey(apiKey, Permission.ADMIN_REALM, false));
        store.add(new ApiKey(legacyApiKey, Permission.ADMIN_REALM, true));
        store.add(new Realm(realmId, RealmSettings.defaults("First realm", jwtKey)));
        return store;
    }

    String addApiKey(Store store, Permission level) {
        String value = newApiKey(environment.ids());
        store.add(new ApiKey(value, level, false));
        return value;
    }

    String addRealm(Store store, String name) {
        Ids ids = environment.ids();
        Realm realm = new Realm(ids.next("rl"), RealmSettings.defaults(name, newJwtKey(ids)));
        store.add(realm);
        return realm.id();
    }

    String addTotp(Store store, String userId) {
        return TotpEnrolment.activate(store, userId, environment.ids());
    }

    String accountId() {
        return accountId;
    }

    String apiKey() {
        return apiKey;
    }

    String legacyApiKey() {
        return legacyApiKey;
    }

    String realmId() {
        return realmId;
    }

    String jwtKey() {
        return jwtKey;
    }
}
