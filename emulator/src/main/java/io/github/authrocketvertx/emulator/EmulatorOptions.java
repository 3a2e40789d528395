package io.github.authrocketvertx.emulator;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How an emulator is started. Immutable: each {@code with} method returns a changed copy.
 *
 * <p>The defaults: a random port on 127.0.0.1, HTTP/2 and HTTP/1.1, random ids and keys, the system's time and the
 * {@linkplain AssumedRules#likely() likely} rules.
 */
public final class EmulatorOptions {

    private static final int LAST_PORT = 65_535;

    private final String host;
    private final int port;
    private final boolean http2;
    private final @Nullable Long seed;
    private final EmulatorClock clock;
    private final @Nullable String apiKey;
    private final @Nullable String realmId;
    private final AssumedRules rules;

    /** Creates options with the defaults, and a clock of their own that runs with the system time. */
    public EmulatorOptions() {
        this("127.0.0.1", 0, true, null, EmulatorClock.system(), null, null, AssumedRules.likely());
    }

    private EmulatorOptions(
            String host,
            int port,
            boolean http2,
            @Nullable Long seed,
            EmulatorClock clock,
            @Nullable String apiKey,
            @Nullable String realmId,
            AssumedRules rules) {
        this.host = Objects.requireNonNull(host, "host");
        this.port = port;
        this.http2 = http2;
        this.seed = seed;
        this.clock = Objects.requireNonNull(clock, "clock");
        this.apiKey = apiKey;
        this.realmId = realmId;
        this.rules = Objects.requireNonNull(rules, "rules");
    }

    /** Returns a copy that listens on {@code value}, a name or an address of this machine. */
    public EmulatorOptions withHost(String value) {
        return new EmulatorOptions(value, port, http2, seed, clock, apiKey, realmId, rules);
    }

    /**
     * Returns a copy that listens on that port; 0 takes a free one.
     *
     * @throws IllegalArgumentException if it is not between 0 and 65535
     */
    public EmulatorOptions withPort(int value) {
        if (value < 0 || value > LAST_PORT) {
            throw new IllegalArgumentException("port must be between 0 and 65535, not " + value);
        }
        return new EmulatorOptions(host, value, http2, seed, clock, apiKey, realmId, rules);
    }

    /** Returns a copy that offers HTTP/2 by ALPN beside HTTP/1.1, or HTTP/1.1 alone. */
    public EmulatorOptions withHttp2(boolean offered) {
        return new EmulatorOptions(host, port, offered, seed, clock, apiKey, realmId, rules);
    }

    /**
     * Returns a copy whose ids, keys and tokens repeat from run to run. Ids carry the time, so a
     * {@linkplain EmulatorClock#fixed standing clock} is needed as well for them to be the same. The key of the
     * certificate is random all the same.
     */
    public EmulatorOptions withSeed(long value) {
        return new EmulatorOptions(host, port, http2, value, clock, apiKey, realmId, rules);
    }

    /** Returns a copy that takes its time from {@code value}. */
    public EmulatorOptions withClock(EmulatorClock value) {
        return new EmulatorOptions(host, port, http2, seed, value, apiKey, realmId, rules);
    }

    /** Returns a copy whose first API key, which may do everything, is {@code value}. */
    public EmulatorOptions withApiKey(String value) {
        return new EmulatorOptions(host, port, http2, seed, clock, requireText(value, "API key"), realmId, rules);
    }

    /** Returns a copy whose first realm has the id {@code value}. */
    public EmulatorOptions withRealmId(String value) {
        return new EmulatorOptions(host, port, http2, seed, clock, apiKey, requireText(value, "realm id"), rules);
    }

    /** Returns a copy that decides as {@code value} does what the published reference leaves open. */
    public EmulatorOptions withRules(AssumedRules value) {
        return new EmulatorOptions(host, port, http2, seed, clock, apiKey, realmId, value);
    }

    /** The name or address listened on. */
    public String host() {
        return host;
    }

    /** The port asked for; 0 for a free one. */
    public int port() {
        return port;
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
