package io.github.authrocketvertx.emulator;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.PemTrustOptions;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * A realm with an API key, a fault script and recorded requests of its own, so that tests that run at the same time can
 * share an emulator: {@link AuthRocketEmulator#openRealm}.
 *
 * <p>It is set up as the emulator's first realm is: passwords, LoginRocket and one connected app. A request is the
 * realm's if it has one of its keys, else if it names the realm or is for its app. What belongs to the account and not
 * to a realm is shared all the same: the list of realms, hooks and events without a realm, the clock. All methods may be
 * called from any thread; none blocks on the network.
 */
public final class EmulatorRealm {

    private final AuthRocketEmulator emulator;
    private final OpenRealms realms;
    private final World.Opened made;
    private final FaultScript faults = new FaultScript();
    private final Webhooks webhooks;

    EmulatorRealm(AuthRocketEmulator emulator, OpenRealms realms, World.Opened made) {
        this.emulator = emulator;
        this.realms = realms;
        this.made = made;
        this.webhooks = emulator.webhooks().of(made.id());
    }

    /** Returns the emulator that it is in. */
    public AuthRocketEmulator emulator() {
        return emulator;
    }

    /** Returns its id, {@code rl_…}. */
    public String id() {
        return made.id();
    }

    /** Returns its own API key, which may do everything. */
    public String apiKey() {
        return made.apiKey();
    }

    /** Returns where the API is, with a slash at its end: {@code https://localhost:PORT/v1/}. */
    public String baseUrl() {
        return emulator.baseUrl();
    }

    /** Returns where LoginRocket is for the realm's first connected app. */
    public String loginRocketUrl() {
        return emulator.loginRocketUrl(made.appId());
    }

    /** Returns the certificate of the authority behind the emulator's own, in PEM; a copy. */
    public Buffer caCertificatePem() {
        return emulator.caCertificatePem();
    }

    /** Returns trust in the emulator's certificate and in no other. */
    public PemTrustOptions trustOptions() {
        return emulator.trustOptions();
    }

    /**
     * Returns what verifies the realm's login tokens now: the key for HS256, or the public key in PEM for RS256.
     *
     * @throws IllegalStateException if the realm was deleted
     */
    public String jwtKey() {
        return realms.jwtKey(id());
    }

    /** Adds an API key of that level, whose requests are the realm's, and returns it. */
    public String createApiKey(Permission level) {
        return realms.createApiKey(level, id());
    }

    /**
     * Puts users, orgs and memberships in, and changes what {@code contents} sets of the realm itself, as calls would: with
     * events and webhooks.
     *
     * @throws SeedDataException if some of it cannot be; what comes before that is in
     */
    public void plant(Consumer<SeedBuilder.RealmSeed> contents) {
        SeedBuilder.RealmSeed seed = new SeedBuilder.RealmSeed(null);
        contents.accept(seed);
        realms.plant(id(), seed.json());
    }

    /**
     * Gives a user of the realm an active second factor: from now on a login with password asks for a code.
     *
     * @return the secret in base 32, from which {@link #totpCode} makes codes
     * @throws IllegalArgumentException if the realm has no user of that id or username
     */
    public String enableTotp(String idOrName) {
        return realms.addTotp(id(), idOrName);
    }

    /** Returns the six digits that {@code secret}, in base 32, gives at this moment of the emulator's clock. */
    public String totpCode(String secret) {
        return emulator.totpCode(secret);
    }

    /**
     * Returns the script of what is to go wrong with the realm's requests. A request that meets a rule of the emulator's
     * script meets none of this one.
     */
    public FaultScript faults() {
        return faults;
    }

    /** Returns the webhooks of the realm's events. */
    public Webhooks webhooks() {
        return webhooks;
    }

    /** Returns the realm's requests, oldest first; as {@link AuthRocketEmulator#requests()}, whose limit counts here. */
    public List<RecordedRequest> requests() {
        return emulator.requests().stream().filter(this::isOurs).toList();
    }

    /**
     * Waits for one of the realm's requests to be as wanted; as {@link AuthRocketEmulator#awaitRequest} does for those
     * of all realms.
     */
    public Future<RecordedRequest> awaitRequest(Predicate<RecordedRequest> wanted) {
        Objects.requireNonNull(wanted, "wanted");
        return emulator.awaitRequest(request -> isOurs(request) && wanted.test(request));
    }

    private boolean isOurs(RecordedRequest request) {
        return id().equals(request.realmId());
    }

    /** Forgets the realm's recorded requests, and nothing else. */
    public void clearRequests() {
        realms.clearRequests(id());
    }

    /**
     * Empties the realm of users, orgs, events and app hooks, and forgets its faults and recorded requests. Keys, means
     * of login and connected apps stay.
     */
    public void reset() {
        faults.clear();
        realms.empty(id());
    }

    /** Takes the realm away with its keys, hooks, events, faults and recorded requests, as if it had never been. */
    public void close() {
        faults.clear();
        realms.close(id());
    }

    /** Leaves the key out. */
    @Override
    public String toString() {
        return "EmulatorRealm[" + baseUrl() + ", " + id() + "]";
    }
}
