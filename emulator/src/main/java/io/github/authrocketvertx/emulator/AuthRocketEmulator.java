package io.github.authrocketvertx.emulator;

import io.github.authrocketvertx.emulator.internal.UrlHost;
import io.github.authrocketvertx.emulator.internal.door.Certificates;
import io.github.authrocketvertx.emulator.internal.door.Dispatcher;
import io.github.authrocketvertx.emulator.internal.door.Door;
import io.github.authrocketvertx.emulator.internal.door.LoginRocketResponder;
import io.github.authrocketvertx.emulator.internal.door.Recorder;
import io.github.authrocketvertx.emulator.internal.door.Responder;
import io.github.authrocketvertx.emulator.internal.door.StatusDoor;
import io.github.authrocketvertx.emulator.internal.rules.SocialProfile;
import io.github.authrocketvertx.emulator.internal.rules.Totp;
import io.github.authrocketvertx.emulator.internal.store.Ids;
import io.github.authrocketvertx.emulator.internal.store.PendingToken.Purpose;
import io.github.authrocketvertx.emulator.internal.store.Store;
import io.github.authrocketvertx.emulator.internal.webhook.WebhookSender;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.PemTrustOptions;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * An AuthRocket 1 server that keeps everything in memory.
 *
 * <p>It speaks HTTPS only, with a certificate of its own making: give {@link #trustOptions()} or
 * {@link #caCertificatePem()} to the client. It starts with one realm and API keys for it. All methods may be called
 * from any thread; none blocks on the network.
 */
public final class AuthRocketEmulator {

    private final Certificates certificates;
    private final EmulatorOptions options;
    private final World world;
    private final Dispatcher dispatcher;
    private final Recorder recorder;
    private final FaultScript faults;
    private final OpenRealms realms;
    private final WebhookSender sender;
    private final Webhooks webhooks;
    private final EmulatorState state;
    private final Runnable clockHandle;
    private final Door door;
    private final Door loginRocketDoor;
    private final int port;
    private final int loginRocketPort;

    private AuthRocketEmulator(Parts parts, int port, int loginRocketPort) {
        this.certificates = parts.certificates;
        this.options = parts.options;
        this.world = parts.world;
        this.dispatcher = parts.dispatcher;
        this.recorder = parts.recorder;
        this.faults = parts.faults;
        this.realms = parts.realms;
        this.sender = parts.sender;
        this.webhooks = parts.webhooks;
        this.state = new EmulatorState(parts.vertx, dispatcher, data -> begin(world.startWith(data)));
        this.clockHandle = options.clock().onMove(sender::wake);
        this.door = parts.door;
        this.loginRocketDoor = parts.loginRocketDoor;
        this.port = port;
        this.loginRocketPort = loginRocketPort;
        world.links().loginRocket(origin(loginRocketPort));
    }

    /** What an emulator is made of before it listens. */
    private static final class Parts {
        private final Vertx vertx;
        private final Certificates certificates;
        private final EmulatorOptions options;
        private final World world;
        private final Dispatcher dispatcher;
        private final Recorder recorder;
        private final FaultScript faults = new FaultScript();
        private final OpenRealms realms;
        private final WebhookSender sender;
        private final Webhooks webhooks;
        private final Door door;
        private final Door loginRocketDoor;

        Parts(Vertx vertx, EmulatorOptions options, Certificates certificates, Origin origin) {
            this.vertx = vertx;
            this.certificates = certificates;
            this.options = options;
            this.world = origin.world();
            this.dispatcher =
                    new Dispatcher(origin.start().environment(), origin.start().store());
            this.recorder = new Recorder(vertx, options.clock(), System::nanoTime, options.recordingLimit());
            this.realms = new OpenRealms(dispatcher, world, recorder, faults);
            this.sender = new WebhookSender(vertx, options.clock(), options.webhooks(), dispatcher);
            this.webhooks = new Webhooks(sender, hook -> dispatcher.withStore(now -> world.ping(now, hook)), null);
            Ids requestIds = World.requestIds(options);
            StatusDoor statusDoor =
                    new StatusDoor(options.statusPage(), dispatcher, recorder, faults, realms::rules, webhooks);
            this.door = door(vertx, dispatcher, requestIds, statusDoor);
            this.loginRocketDoor = door(vertx, new LoginRocketResponder(dispatcher, world.realmId()), requestIds, null);
        }

        private Door door(Vertx vertx, Responder responder, Ids requestIds, @Nullable StatusDoor statusDoor) {
            return new Door(
                    vertx,
                    certificates,
                    options.http2(),
                    responder,
                    recorder,
                    realms::hasRules,
                    realms::take,
                    requestIds,
                    statusDoor);
        }
    }

    /** Starts an emulator with the default options; see {@link #start(Vertx, EmulatorOptions)}. */
    public static Future<AuthRocketEmulator> start(Vertx vertx) {
        return start(vertx, new EmulatorOptions());
    }

    /**
     * Starts an emulator.
     *
     * @param vertx runs it; stays the caller's, and closing it ends the emulator, too
     * @return the running emulator; fails if the port cannot be had
     */
    public static Future<AuthRocketEmulator> start(Vertx vertx, EmulatorOptions options) {
        Objects.requireNonNull(options, "options");
        // Making keys and reading much data take too long for an event loop; they are done at the same time.
        Future<Certificates> certificates = vertx.executeBlocking(() -> Certificates.create(options.host()), false);
        Future<Origin> origin = vertx.executeBlocking(
                () -> {
                    World world = World.create(options);
                    return new Origin(world, world.start());
                },
                false);
        certificates.onSuccess(made -> vertx.executeBlocking(made::warmUp, false));
        return Future.all(certificates, origin)
                .map(made -> new Parts(vertx, options, certificates.result(), origin.result()))
                .compose(AuthRocketEmulator::open);
    }

    private record Origin(World world, World.Start start) {}

    private static Future<AuthRocketEmulator> open(Parts parts) {
        String host = parts.options.host();
        Future<Integer> port = parts.door.open(host, parts.options.port());
        Future<Integer> rocketPort = parts.loginRocketDoor.open(host, parts.options.loginRocketPort());
        return Future.join(port, rocketPort)
                .map(opened -> new AuthRocketEmulator(parts, port.result(), rocketPort.result()))
                // Half an emulator must not stay behind.
                .recover(cause -> Future.join(parts.door.close(), parts.loginRocketDoor.close())
                        .transform(closed -> Future.failedFuture(cause)));
    }

    /** Returns where the API is, with a slash at its end: {@code https://localhost:PORT/v1/}. */
    public String baseUrl() {
        return origin(port) + "v1/";
    }

    /**
     * Returns where LoginRocket is, with a slash at its end: {@code https://localhost:PORT/v1/}. It is for the first
     * connected app of the first realm.
     */
    public String loginRocketUrl() {
        return origin(loginRocketPort) + "v1/";
    }

    /** Returns where LoginRocket is for the connected app with that id. */
    public String loginRocketUrl(String loginPolicyId) {
        return origin(loginRocketPort) + loginPolicyId + "/v1/";
    }

    private String origin(int listening) {
        return "https://" + UrlHost.of(options.host()) + ":" + listening + "/";
    }

    /** Returns where a person with a browser sees what the emulator holds and does: {@code https://localhost:PORT/}. */
    public String statusPageUrl() {
        return origin(port);
    }

    /** Returns the port listened on. */
    public int port() {
        return port;
    }

    /** Returns the certificate of the authority behind the emulator's own, in PEM; a copy. */
    public Buffer caCertificatePem() {
        return certificates.ca().copy();
    }

    /** Returns trust in the emulator's certificate and in no other. */
    public PemTrustOptions trustOptions() {
        return new PemTrustOptions().addCertValue(caCertificatePem());
    }

    /** Returns an API key that may do everything. */
    public String apiKey() {
        return world.apiKey();
    }

    /** Returns the account's id, the first half of an API key of the older kind. */
    public String accountId() {
        return world.accountId();
    }

    /** Returns an API key of the older kind, which goes together with {@link #accountId()} and may do everything. */
    public String legacyApiKey() {
        return world.legacyApiKey();
    }

    /** Returns the id of the realm that is there from the start. */
    public String realmId() {
        return world.realmId();
    }

    /**
     * Returns what verifies the login tokens of {@link #realmId()} now: the key for HS256, or the public key in PEM for
     * RS256. Both may change when the realm does.
     *
     * @throws IllegalStateException if that realm was deleted
     */
    public String jwtKey() {
        return realms.jwtKey(realmId());
    }

    /** Returns the clock that the emulator goes by. */
    public EmulatorClock clock() {
        return options.clock();
    }

    /** Returns the script of what is to go wrong. */
    public FaultScript faults() {
        return faults;
    }

    /** Returns the webhooks: what was sent, what is still to be sent, and sending again. */
    public Webhooks webhooks() {
        return webhooks;
    }

    /** Returns what saves and loads realms, and changes the data to start with. */
    public EmulatorState state() {
        return state;
    }

    /** Runs {@code look} on the data while no call is dealt with. */
    <T> T inspect(Function<Store, T> look) {
        return dispatcher.withStore(look);
    }

    /** Adds an API key of that level and returns it. */
    public String createApiKey(Permission level) {
        return dispatcher.withStore(store -> world.addApiKey(store, level, null));
    }

    /** Takes an API key away; returns whether there was such a key. */
    public boolean revokeApiKey(String key) {
        return dispatcher.withStore(store -> store.removeApiKey(key));
    }

    /** Adds a realm and returns its id. */
    public String createRealm(String name) {
        return dispatcher.withStore(store -> world.addRealm(store, name));
    }

    /**
     * Adds a realm with a key, a fault script and recorded requests of its own, for one of several tests that run at the
     * same time. A {@link #reset()} takes it away; so does {@link EmulatorRealm#close()}.
     */
    public EmulatorRealm openRealm(String name) {
        return realms.open(this, name);
    }

    /**
     * Gives a user an active second factor: from now on a login with password asks for a code.
     *
     * @return the secret in base 32, from which {@link #totpCode} makes codes
     * @throws IllegalArgumentException if no realm has a user of that id
     */
    public String enableTotp(String userId) {
        return dispatcher.withStore(store -> world.addTotp(store, userId));
    }

    /** Returns the six digits that {@code secret}, in base 32, gives at this moment of the emulator's clock. */
    public String totpCode(String secret) {
        return Totp.code(secret, clock().instant());
    }

    /**
     * Returns the password reset token last made for a user, which the service would have sent by e-mail, or null if
     * there is none.
     */
    public @Nullable String passwordToken(String userId) {
        return dispatcher.withStore(store -> World.latestToken(store, Purpose.PASSWORD_RESET, userId));
    }

    /** Returns the e-mail verification token last made for a user, or null if there is none. */
    public @Nullable String emailToken(String userId) {
        return dispatcher.withStore(store -> World.latestToken(store, Purpose.EMAIL_VERIFICATION, userId));
    }

    /**
     * Returns the code that a third-party provider would send back for a user it knows as {@code name}: what is to be
     * sent to {@code auth_providers/authorize} together with the state. Any other code is refused.
     */
    public String socialCode(String name) {
        return SocialProfile.codeFor(name);
    }

    /** Returns the access token that a third-party provider would give for a user it knows as {@code name}. */
    public String socialAccessToken(String name) {
        return SocialProfile.accessTokenFor(name);
    }

    /**
     * Returns what has come in, oldest first, each as it stands now; later answers do not change the list. Only the
     * latest are kept, {@link EmulatorOptions#recordingLimit()} of them.
     */
    public List<RecordedRequest> requests() {
        return recorder.all();
    }

    /**
     * Waits for a request to be as wanted: to have arrived, to have got an answer, to have ended. Those recorded
     * already count; {@link #clearRequests()} makes them count no more.
     *
     * @param wanted is asked when a request arrives and whenever something changes about it; runs on an event loop
     *     and must not block
     * @return the request as it stood when wanted, on the caller's context; fails if {@code wanted} throws or the
     *     emulator is closed, and never by itself: give it a time limit
     */
    public Future<RecordedRequest> awaitRequest(Predicate<RecordedRequest> wanted) {
        return recorder.await(Objects.requireNonNull(wanted, "wanted"));
    }

    /** Forgets the recorded requests, and nothing else; those under way are not recorded again. */
    public void clearRequests() {
        recorder.clear();
    }

    /**
     * Goes back to the state of the start: the first keys, and the first realm, empty or with the
     * {@linkplain EmulatorOptions#withSeedData seed data}, which takes its time if there is much. Forgets recorded requests and
     * faults and takes back all moves of the clock. Open connections stay; so do those who wait for a request.
     */
    public void reset() {
        options.clock().reset();
        begin(world.start());
    }

    /** Goes on from another start than before. */
    private void begin(World.Start start) {
        dispatcher.replace(start.environment(), start.store());
        sender.attach();
        faults.clear();
        realms.clear();
        recorder.clear();
    }

    /**
     * Answers what is under way and then {@linkplain #close() closes}; requests that come meanwhile get 503.
     *
     * @param bound how long that may take, in real time; whatever is not answered then is cut
     */
    public Future<Void> close(Duration bound) {
        return Future.join(door.drain(bound), loginRocketDoor.drain(bound)).compose(drained -> close());
    }

    /** Stops listening, closes all connections and sends no more webhooks. */
    public Future<Void> close() {
        clockHandle.run();
        recorder.close();
        return Future.join(door.close(), loginRocketDoor.close(), sender.close())
                .mapEmpty();
    }

    /** Leaves keys out. */
    @Override
    public String toString() {
        return "AuthRocketEmulator[" + baseUrl() + ", " + realmId() + "]";
    }
}
