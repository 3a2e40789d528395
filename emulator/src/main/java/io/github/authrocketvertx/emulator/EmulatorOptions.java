package io.github.authrocketvertx.emulator;

import io.vertx.core.json.JsonObject;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How an emulator is started. Immutable: each {@code with} method returns a changed copy.
 *
 * <p>The defaults: a random port on 127.0.0.1, HTTP/2 and HTTP/1.1, random ids and keys, the system's time and the
 * {@linkplain AssumedRules#likely() likely} rules.
 */
public final class EmulatorOptions {

    private static final int LAST_PORT = 65_535;
    private static final int DEFAULT_RECORDING_LIMIT = 10_000;
    private static final int DEFAULT_EVENT_LIMIT = 100_000;

    private final String host;
    private final int port;
    private final int loginRocketPort;
    private final boolean http2;
    private final @Nullable SeedData seedData;
    private final @Nullable Long seed;
    private final EmulatorClock clock;
    private final @Nullable String apiKey;
    private final @Nullable String realmId;
    private final AssumedRules rules;
    private final WebhookOptions webhooks;
    private final StatusPageAccess statusPage;
    private final int recordingLimit;
    private final int eventLimit;

    /** Creates options with the defaults, and a clock of their own that runs with the system time. */
    public EmulatorOptions() {
        this(new Values());
    }

    private EmulatorOptions(Values from) {
        this.host = from.host;
        this.port = from.port;
        this.loginRocketPort = from.loginRocketPort;
        this.seedData = from.seedData;
        this.http2 = from.http2;
        this.seed = from.seed;
        this.clock = from.clock;
        this.apiKey = from.apiKey;
        this.realmId = from.realmId;
        this.rules = from.rules;
        this.webhooks = from.webhooks;
        this.statusPage = from.statusPage;
        this.recordingLimit = from.recordingLimit;
        this.eventLimit = from.eventLimit;
    }

    /** The values of a copy in the making. */
    private static final class Values {
        private String host = "127.0.0.1";
        private int port;
        private int loginRocketPort;
        private @Nullable SeedData seedData;
        private boolean http2 = true;
        private @Nullable Long seed;
        private EmulatorClock clock = EmulatorClock.system();
        private @Nullable String apiKey;
        private @Nullable String realmId;
        private AssumedRules rules = AssumedRules.likely();
        private WebhookOptions webhooks = new WebhookOptions();
        private StatusPageAccess statusPage = StatusPageAccess.THIS_MACHINE;
        private int recordingLimit = DEFAULT_RECORDING_LIMIT;
        private int eventLimit = DEFAULT_EVENT_LIMIT;
    }

    private EmulatorOptions changed(Consumer<Values> change) {
        Values values = new Values();
        values.host = host;
        values.port = port;
        values.loginRocketPort = loginRocketPort;
        values.seedData = seedData;
        values.http2 = http2;
        values.seed = seed;
        values.clock = clock;
        values.apiKey = apiKey;
        values.realmId = realmId;
        values.rules = rules;
        values.webhooks = webhooks;
        values.statusPage = statusPage;
        values.recordingLimit = recordingLimit;
        values.eventLimit = eventLimit;
        change.accept(values);
        return new EmulatorOptions(values);
    }

    /** Returns a copy that listens on {@code value}, a name or an address of this machine. */
    public EmulatorOptions withHost(String value) {
        return changed(values -> values.host = requireText(value, "host"));
    }

    /**
     * Returns a copy that listens on that port; 0 takes a free one.
     *
     * @throws IllegalArgumentException if it is not between 0 and 65535
     */
    public EmulatorOptions withPort(int value) {
        requirePort(value);
        return changed(values -> values.port = value);
    }

    /**
     * Returns a copy that listens for LoginRocket calls on that port; 0 takes a free one.
     *
     * @throws IllegalArgumentException if it is not between 0 and 65535
     */
    public EmulatorOptions withLoginRocketPort(int value) {
        requirePort(value);
        return changed(values -> values.loginRocketPort = value);
    }

    private static void requirePort(int value) {
        if (value < 0 || value > LAST_PORT) {
            throw new IllegalArgumentException("port must be between 0 and 65535, not " + value);
        }
    }

    /** Returns a copy that starts with that data, and goes back to it on a reset; {@link SeedData} tells its form. */
    public EmulatorOptions withSeedData(SeedData data) {
        return changed(values -> values.seedData = Objects.requireNonNull(data, "data"));
    }

    /** Returns a copy that starts with that data, and goes back to it on a reset; {@link SeedData} tells its form. */
    public EmulatorOptions withSeedData(JsonObject data) {
        return withSeedData(SeedData.of(data));
    }

    /** Returns a copy that offers HTTP/2 by ALPN beside HTTP/1.1, or HTTP/1.1 alone. */
    public EmulatorOptions withHttp2(boolean offered) {
        return changed(values -> values.http2 = offered);
    }

    /**
     * Returns a copy whose ids, keys and tokens repeat from run to run. Ids carry the time, so a
     * {@linkplain EmulatorClock#fixed standing clock} is needed as well for them to be the same. The key of the
     * certificate is random all the same.
     */
    public EmulatorOptions withSeed(long value) {
        return changed(values -> values.seed = value);
    }

    /** Returns a copy that takes its time from {@code value}. */
    public EmulatorOptions withClock(EmulatorClock value) {
        return changed(values -> values.clock = Objects.requireNonNull(value, "clock"));
    }

    /** Returns a copy whose first API key, which may do everything, is {@code value}. */
    public EmulatorOptions withApiKey(String value) {
        return changed(values -> values.apiKey = requireText(value, "API key"));
    }

    /** Returns a copy whose first realm has the id {@code value}. */
    public EmulatorOptions withRealmId(String value) {
        return changed(values -> values.realmId = requireText(value, "realm id"));
    }

    /** Returns a copy that decides as {@code value} does what the published reference leaves open. */
    public EmulatorOptions withRules(AssumedRules value) {
        return changed(values -> values.rules = Objects.requireNonNull(value, "rules"));
    }

    /** Returns a copy that sends webhooks as {@code value} says. */
    public EmulatorOptions withWebhooks(WebhookOptions value) {
        return changed(values -> values.webhooks = Objects.requireNonNull(value, "webhooks"));
    }

    /** Returns a copy whose status page is for those; for browsers on this machine unless told. */
    public EmulatorOptions withStatusPage(StatusPageAccess value) {
        return changed(values -> values.statusPage = Objects.requireNonNull(value, "statusPage"));
    }

    /**
     * Returns a copy that keeps the latest {@code requests} recorded requests; 10,000 unless told.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public EmulatorOptions withRecordingLimit(int requests) {
        if (requests < 0) {
            throw new IllegalArgumentException("The number of recorded requests must not be negative: " + requests);
        }
        return changed(values -> values.recordingLimit = requests);
    }

    /**
     * Returns a copy that keeps the latest {@code events} events; 100,000 unless told.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public EmulatorOptions withEventLimit(int events) {
        if (events < 0) {
            throw new IllegalArgumentException("The number of events must not be negative: " + events);
        }
        return changed(values -> values.eventLimit = events);
    }

    /** How many events are kept. */
    public int eventLimit() {
        return eventLimit;
    }

    /** How many recorded requests are kept. */
    public int recordingLimit() {
        return recordingLimit;
    }

    /** The name or address listened on. */
    public String host() {
        return host;
    }

    /** The port asked for; 0 for a free one. */
    public int port() {
        return port;
    }

    /** The port asked for LoginRocket calls; 0 for a free one. */
    public int loginRocketPort() {
        return loginRocketPort;
    }

    /** The data to start with, or null for none. */
    public @Nullable SeedData seedData() {
        return seedData;
    }

    /** Whether HTTP/2 is offered. */
    public boolean http2() {
        return http2;
    }

    /** The seed of ids and keys, or null for random ones. */
    public @Nullable Long seed() {
        return seed;
    }

    /** The clock. */
    public EmulatorClock clock() {
        return clock;
    }

    /** The first API key, or null for a random one. */
    public @Nullable String apiKey() {
        return apiKey;
    }

    /** The id of the first realm, or null for a random one. */
    public @Nullable String realmId() {
        return realmId;
    }

    /** The rules the published reference leaves open. */
    public AssumedRules rules() {
        return rules;
    }

    /** How webhooks are sent. */
    public WebhookOptions webhooks() {
        return webhooks;
    }

    /** Who may open the status page. */
    public StatusPageAccess statusPage() {
        return statusPage;
    }

    private static String requireText(String value, String what) {
        if (value.isBlank() || !value.equals(value.strip())) {
            throw new IllegalArgumentException("The " + what + " must not be blank or have blanks around it");
        }
        return value;
    }

    /** Leaves the API key out. */
    @Override
    public String toString() {
        return "EmulatorOptions[" + host + ":" + port + ", http2=" + http2 + ", seed=" + seed + ", apiKey="
                + (apiKey == null ? "random" : "***") + ", realmId=" + (realmId == null ? "random" : realmId) + "]";
    }
}
