package io.github.authrocketvertx.emulator;

import io.github.authrocketvertx.emulator.internal.rules.AppHookRules;
import io.github.authrocketvertx.emulator.internal.rules.Environment;
import io.github.authrocketvertx.emulator.internal.rules.Links;
import io.github.authrocketvertx.emulator.internal.rules.NewRealm;
import io.github.authrocketvertx.emulator.internal.rules.RsaKeys;
import io.github.authrocketvertx.emulator.internal.rules.Seed;
import io.github.authrocketvertx.emulator.internal.rules.TotpEnrolment;
import io.github.authrocketvertx.emulator.internal.store.ApiKey;
import io.github.authrocketvertx.emulator.internal.store.Ids;
import io.github.authrocketvertx.emulator.internal.store.JwtKey;
import io.github.authrocketvertx.emulator.internal.store.PendingToken;
import io.github.authrocketvertx.emulator.internal.store.Realm;
import io.github.authrocketvertx.emulator.internal.store.Store;
import io.vertx.core.json.JsonObject;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

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
    private volatile @Nullable SeedData seedData;
    private final List<KeyPair> seedKeys = new ArrayList<>();
    private final RsaKeys rsaKeys = new RsaKeys();
    private final Links links = new Links();
    private volatile Environment environment;

    private World(EmulatorOptions options) {
        this.options = options;
        Ids ids = new Ids(random(options, 0), options.clock());
        String newAccount = ids.next("org");
        String newKey = newApiKey(ids);
        String newRealm = ids.next("rl");
        this.accountId = newAccount;
        this.apiKey = options.apiKey() == null ? newKey : options.apiKey();
        this.seedData = options.seedData();
        String seededRealm =
                seedData == null ? null : located(seedData, data -> seed(data).firstRealmId());
        String otherwise = seededRealm == null ? newRealm : seededRealm;
        this.realmId = options.realmId() == null ? otherwise : options.realmId();
        this.legacyApiKey = "key_" + ids.secret(SECRET_LENGTH);
        this.environment = newEnvironment();
    }

    static World create(EmulatorOptions options) {
        return new World(options);
    }

    /** A source of request ids, which goes on through every restart. */
    static Ids requestIds(EmulatorOptions options) {
        Long seed = options.seed();
        // They are no secrets, and one is made for every request.
        RandomGenerator random = seed == null ? new SplittableRandom() : new Random(seed + REQUEST_IDS);
        return new Ids(random, options.clock());
    }

    private static RandomGenerator random(EmulatorOptions options, long offset) {
        Long seed = options.seed();
        return seed == null ? new SecureRandom() : new Random(seed + offset);
    }

    private Environment newEnvironment() {
        Ids ids = new Ids(random(options, AFTER_START), options.clock());
        return new Environment(options.clock(), ids, options.rules(), rsaKeys, links);
    }

    private static String newApiKey(Ids ids) {
        return ids.next("ko") + "-" + ids.secret(SECRET_LENGTH);
    }

    private static Seed seed(SeedData data) {
        return new Seed(data.toJson());
    }

    /** Runs {@code work}; what is wrong with the data is told with its place in the file. */
    private static <T> @Nullable T located(SeedData data, Function<SeedData, @Nullable T> work) {
        try {
            return work.apply(data);
        } catch (SeedDataException e) {
            throw data.located(e);
        }
    }

    Environment environment() {
        return environment;
    }

    /** Ids, and a store as it is at the start. */
    record Start(Environment environment, Store store) {}

    /** Makes the start anew: ids repeat themselves if they are seeded. May take a while. */
    Start start() {
        Start fresh = start(seedData);
        environment = fresh.environment();
        return fresh;
    }

    /**
     * Makes a start with other data, which all later ones have as well. May take a while.
     *
     * @throws SeedDataException if the data cannot be; then all stays as it was
     */
    Start startWith(SeedData data) {
        String id = located(data, read -> seed(read).firstRealmId());
        if (id != null && options.realmId() == null && !id.equals(realmId)) {
            String expected = realmId + ", since the first realm keeps its id as long as the emulator runs";
            throw data.located(SeedDataException.of("realms[0].id", expected, id));
        }
        Start fresh = start(data);
        seedData = data;
        environment = fresh.environment();
        return fresh;
    }

    private Start start(@Nullable SeedData data) {
        Environment fresh = newEnvironment();
        Store store = new Store(accountId, options.eventLimit());
        store.add(new ApiKey(apiKey, Permission.ADMIN_REALM, false));
        store.add(new ApiKey(legacyApiKey, Permission.ADMIN_REALM, true));
        store.add(NewRealm.withLoginRocket(fresh, realmId, "First realm"));
        if (data != null) {
            located(data, planted -> {
                plant(seed(planted), fresh, store);
                return store;
            });
        }
        return new Start(fresh, store);
    }

    /** Puts the seed data in. RSA keys are made the first time only: a reset must not take long. */
    private synchronized void plant(Seed data, Environment fresh, Store store) {
        rsaKeys.giveBack(seedKeys);
        seedKeys.clear();
        data.plant(fresh, store, realmId);
        for (Realm realm : store.realms()) {
            for (JwtKey key : realm.jwtKeys().byId().values()) {
                if (key.pair() != null) {
                    seedKeys.add(key.pair());
                }
            }
        }
    }

    /** Adds a key, for the requests of that realm unless it is null. */
    String addApiKey(Store store, Permission level, @Nullable String forRealm) {
        String value = newApiKey(environment.ids());
        store.add(new ApiKey(value, level, false, forRealm));
        return value;
    }

    String addRealm(Store store, String name) {
        Realm realm = NewRealm.named(environment, environment.ids().next("rl"), name);
        store.add(realm);
        return realm.id();
    }

    /** A realm, a key for its requests and its connected app. */
    record Opened(String id, String apiKey, String appId) {

        /** Leaves the key out. */
        @Override
        public String toString() {
            return "Opened[" + id + "]";
        }
    }

    /** Adds a realm like one made on the service's web pages, with a key of its own. */
    Opened openRealm(Store store, String name) {
        Realm realm = NewRealm.withLoginRocket(environment, environment.ids().next("rl"), name);
        store.add(realm);
        String appId = realm.loginPolicies().byId().keySet().iterator().next();
        return new Opened(realm.id(), addApiKey(store, Permission.ADMIN_REALM, realm.id()), appId);
    }

    /** Puts users, orgs and memberships into a realm. */
    void plant(Store store, String ofRealm, JsonObject contents) {
        Seed.plant(environment, store, ofRealm, contents);
    }

    String addTotp(Store store, String userId) {
        return TotpEnrolment.activate(store, userId, environment.ids());
    }

    String addTotp(Store store, String ofRealm, String idOrName) {
        return TotpEnrolment.activate(store.realm(ofRealm), idOrName, environment.ids());
    }

    /** What is told where the emulator listens. */
    Links links() {
        return links;
    }

    /** Records a ping for that hook and returns the id of the event. */
    String ping(Store store, String hookId) {
        return AppHookRules.ping(environment, store, hookId);
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

    static @Nullable String latestToken(Store store, PendingToken.Purpose purpose, String userId) {
        for (Realm realm : store.realms()) {
            if (realm.users().get(userId) != null) {
                PendingToken token = realm.tokens().latest(purpose, userId);
                return token == null ? null : token.token();
            }
        }
        return null;
    }

    /** What verifies the login tokens of that realm; null if it was deleted. */
    static @Nullable String jwtKey(Store store, String ofRealm) {
        Realm realm = store.realm(ofRealm);
        JwtKey key = realm == null ? null : realm.jwtKeys().current();
        return key == null ? null : key.key();
    }
}
