package io.github.authrocketvertx;

import io.github.authrocketvertx.model.Secret;
import io.github.authrocketvertx.spi.CallObserver;
import io.github.authrocketvertx.spi.CredentialSupplier;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.net.TrustOptions;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Where the service is, who we are to it, and the limits of the client.
 *
 * <p>Immutable: every method with an argument returns a changed copy. Values are checked when they are set, so that a
 * client never starts with one that can't work.
 *
 * @see <a href="https://v1.authrocket.com/docs/api/accessing_authrocket">AuthRocket 1: accessing the APIs</a>
 */
public final class AuthRocketOptions {

    // More is a mistake, and what is reckoned from it must stay an int.
    private static final int MOST_CONNECTIONS = 10_000;

    private final Values values;

    private AuthRocketOptions(Values values) {
        this.values = values;
    }

    /**
     * The two things that every client needs.
     *
     * @param baseUrl the address of your account's cluster with its version, such as
     *     {@code https://api-e1.authrocket.com/v1/}; {@code https} always
     * @param apiKey the API key, {@code ko_…}; for a legacy key, {@code key_…}, see {@link #account}
     * @throws IllegalArgumentException when the address can't be one
     */
    public static AuthRocketOptions of(String baseUrl, Secret apiKey) {
        URI base = BaseUrl.parse(baseUrl);
        Objects.requireNonNull(apiKey, "apiKey");
        Checks.apiKey(apiKey.reveal());
        return new AuthRocketOptions(new Values(base, apiKey, null));
    }

    /** Without a key, for what takes none. */
    static AuthRocketOptions keyless(String baseUrl) {
        return new AuthRocketOptions(new Values(BaseUrl.parse(baseUrl), null, null));
    }

    /**
     * With keys that change while the client runs.
     *
     * @param baseUrl as in {@link #of(String, Secret)}
     * @param credentials asked for the key of every attempt
     * @throws IllegalArgumentException when the address can't be one
     */
    public static AuthRocketOptions withCredentials(String baseUrl, CredentialSupplier credentials) {
        URI base = BaseUrl.parse(baseUrl);
        return new AuthRocketOptions(new Values(base, null, Objects.requireNonNull(credentials, "credentials")));
    }

    /**
     * What the official variables of the environment say: {@code AUTHROCKET_URI}, or {@code AUTHROCKET_URL} and
     * {@code AUTHROCKET_API_KEY}, with {@code AUTHROCKET_REALM} and {@code AUTHROCKET_ACCOUNT} where they are set.
     *
     * @throws IllegalArgumentException when one is missing or malformed; the text names it
     */
    public static AuthRocketOptions fromEnvironment() {
        return fromEnvironment(System.getenv());
    }

    /** As {@link #fromEnvironment()}, with variables of the caller's choice. */
    public static AuthRocketOptions fromEnvironment(Map<String, String> environment) {
        return Environment.read(environment);
    }

    /** With the account of a legacy API key: {@code org_…}, beside a key that starts with {@code key_}. */
    public AuthRocketOptions account(String account) {
        Checks.account(account);
        return with(v -> v.account = account);
    }

    /** In this realm; leave it out where one client serves several, and use {@link AuthRocket#realm} then. */
    public AuthRocketOptions realm(String realm) {
        Checks.realm(realm);
        return with(v -> v.realm = realm);
    }

    /** A call ends after this long, whatever it was waiting for; 30 s when not set. */
    public AuthRocketOptions deadline(Duration deadline) {
        Checks.positive(deadline, "deadline");
        return with(v -> v.deadline = deadline);
    }

    /** One attempt ends after this long; 10 s when not set. */
    public AuthRocketOptions attemptTimeout(Duration attemptTimeout) {
        Checks.positive(attemptTimeout, "attempt time-out");
        return with(v -> v.attemptTimeout = attemptTimeout);
    }

    /** A connection must stand, TLS included, after this long; 5 s when not set. */
    public AuthRocketOptions connectTimeout(Duration connectTimeout) {
        Checks.positive(connectTimeout, "connect time-out");
        return with(v -> v.connectTimeout = connectTimeout);
    }

    /**
     * Names the application to the service, in the {@code User-Agent} before the name of this client.
     *
     * @param product a product token (RFC 9110, 10.1.5), such as {@code shop/2.1}
     */
    public AuthRocketOptions product(String product) {
        Objects.requireNonNull(product, "product");
        Checks.visible(product, "the product");
        return with(v -> v.product = product);
    }

    /**
     * Trusts these certificates instead of those that the JVM trusts. Host names are verified all the same. A
     * trust manager of your own ({@link TrustOptions#wrap}) is asked about all of it, the host name too.
     */
    public AuthRocketOptions trust(TrustOptions trust) {
        Objects.requireNonNull(trust, "trust");
        return with(v -> v.trust = trust);
    }

    /** At most this many connections where the service speaks HTTP/1.1; 32 when not set, 10,000 at most. */
    public AuthRocketOptions http1Connections(int connections) {
        Checks.between(1, MOST_CONNECTIONS, connections, "number of HTTP/1.1 connections");
        return with(v -> v.http1Connections = connections);
    }

    /**
     * At most this many connections where the service speaks HTTP/2; 4 when not set, 10,000 at most. Another one is opened
     * when each carries 32 calls (with fewer than four of them, 128 divided by their number), or all that the service allows.
     */
    public AuthRocketOptions http2Connections(int connections) {
        Checks.between(1, MOST_CONNECTIONS, connections, "number of HTTP/2 connections");
        return with(v -> v.http2Connections = connections);
    }

    /** At most this many calls wait for a connection, any further one fails at once; 1,000 when not set. */
    public AuthRocketOptions queueSize(int calls) {
        Checks.atLeast(0, calls, "queue size");
        return with(v -> v.queueSize = calls);
    }

    /** Failed attempts are made again as this says; {@link RetryPolicy#standard()} when not set. */
    public AuthRocketOptions retry(RetryPolicy retry) {
        Objects.requireNonNull(retry, "retry");
        return with(v -> v.retry = retry);
    }

    /**
     * Keeps retries from multiplying an outage: all calls of the client together may make so many attempts again in a
     * row; every ten successes give one back. 100 when not set.
     */
    public AuthRocketOptions retryBudget(int attempts) {
        Checks.atLeast(0, attempts, "retry budget");
        return with(v -> v.retryBudget = attempts);
    }

    /**
     * Connections are used for at most about this long (up to a fifth less, by chance), so that changes of DNS and of
     * certificates are followed; 10 minutes when not set. Calls under way are not disturbed.
     */
    public AuthRocketOptions maxConnectionAge(Duration age) {
        Checks.positive(age, "maximum connection age");
        return with(v -> v.maxConnectionAge = age);
    }

    /** Sees every call, for logs, metrics and traces. */
    public AuthRocketOptions observer(CallObserver observer) {
        Objects.requireNonNull(observer, "observer");
        return with(v -> v.observer = observer);
    }

    /** The body of an answer may have this many bytes, after decompression; 16 MiB when not set. */
    public AuthRocketOptions maxBodyBytes(int bytes) {
        Checks.atLeast(1, bytes, "body limit");
        return with(v -> v.maxBodyBytes = bytes);
    }

    /** A failure keeps this many bytes of the answer's body; 64 KiB when not set. */
    public AuthRocketOptions maxErrorBodyBytes(int bytes) {
        Checks.atLeast(0, bytes, "error body limit");
        return with(v -> v.maxErrorBodyBytes = bytes);
    }

    /**
     * Adjusts what Vert.x does below: proxy, native transport, OpenSSL, buffer sizes. Called once for each pool of
     * connections that is set up. The client's TLS policy is applied afterwards: TLS 1.2 or 1.3, host names verified,
     * no trust-all, no logging of what is sent.
     */
    public AuthRocketOptions http(BiConsumer<? super HttpClientOptions, ? super PoolOptions> customizer) {
        Objects.requireNonNull(customizer, "customizer");
        return with(v -> v.http = customizer);
    }

    /** Where the service is; ends with a slash. */
    public URI baseUrl() {
        return values.baseUrl;
    }

    /** The API key; {@code null} where a supplier gives the keys. */
    public @Nullable Secret apiKey() {
        return values.apiKey;
    }

    /** Who gives the keys; {@code null} where there is one for good. */
    public @Nullable CredentialSupplier credentials() {
        return values.credentials;
    }

    /** When a failed attempt is made again. */
    public RetryPolicy retry() {
        return values.retry;
    }

    /** How many failed attempts may be made again in a row before calls fail with their first failure. */
    public int retryBudget() {
        return values.retryBudget;
    }

    /** How old connections get. */
    public Duration maxConnectionAge() {
        return values.maxConnectionAge;
    }

    /** Who sees the calls; {@code null} for nobody. */
    public @Nullable CallObserver observer() {
        return values.observer;
    }

    /** The account of a legacy key; {@code null} for keys of today. */
    public @Nullable String account() {
        return values.account;
    }

    /** The realm; {@code null} where every call names its own. */
    public @Nullable String realm() {
        return values.realm;
    }

    /** How long a call may take. */
    public Duration deadline() {
        return values.deadline;
    }

    /** How long an attempt may take. */
    public Duration attemptTimeout() {
        return values.attemptTimeout;
    }

    /** How long connecting may take. */
    public Duration connectTimeout() {
        return values.connectTimeout;
    }

    /** The application's name to the service; {@code null} when not told. */
    public @Nullable String product() {
        return values.product;
    }

    /** Whom the client trusts; {@code null} for whom the JVM trusts. */
    public @Nullable TrustOptions trust() {
        return values.trust;
    }

    /** The most connections over HTTP/1.1. */
    public int http1Connections() {
        return values.http1Connections;
    }

    /** The most connections over HTTP/2. */
    public int http2Connections() {
        return values.http2Connections;
    }

    /** How many calls may wait. */
    public int queueSize() {
        return values.queueSize;
    }

    /** The largest body, in bytes. */
    public int maxBodyBytes() {
        return values.maxBodyBytes;
    }

    /** The most bytes of a body that a failure keeps. */
    public int maxErrorBodyBytes() {
        return values.maxErrorBodyBytes;
    }

    /** What adjusts Vert.x; does nothing when not set. */
    public BiConsumer<? super HttpClientOptions, ? super PoolOptions> http() {
        return values.http;
    }

    /** Address and realm; the key is masked. */
    @Override
    public String toString() {
        return "AuthRocketOptions[baseUrl=" + values.baseUrl + ", realm=" + values.realm + ", apiKey=" + values.apiKey
                + "]";
    }

    private AuthRocketOptions with(Consumer<Values> change) {
        Values changed = values.copy();
        change.accept(changed);
        return new AuthRocketOptions(changed);
    }

    /** All values in one place, so that a new option is a field, a method that sets it and one that reads it. */
    private static final class Values implements Cloneable {
        private final URI baseUrl;
        private final @Nullable Secret apiKey;
        private final @Nullable CredentialSupplier credentials;
        private @Nullable String account;
        private @Nullable String realm;
        private Duration deadline = Duration.ofSeconds(30);
        private Duration attemptTimeout = Duration.ofSeconds(10);
        private Duration connectTimeout = Duration.ofSeconds(5);
        private @Nullable String product;
        private @Nullable TrustOptions trust;
        private int http1Connections = 32;
        private int http2Connections = 4;
        private int queueSize = 1_000;
        private int maxBodyBytes = 16 * 1024 * 1024;
        private int maxErrorBodyBytes = 64 * 1024;
        private RetryPolicy retry = RetryPolicy.standard();
        private int retryBudget = 100;
        private Duration maxConnectionAge = Duration.ofMinutes(10);
        private @Nullable CallObserver observer;
        private BiConsumer<? super HttpClientOptions, ? super PoolOptions> http = (client, pool) -> {};

        private Values(URI baseUrl, @Nullable Secret apiKey, @Nullable CredentialSupplier credentials) {
            this.baseUrl = baseUrl;
            this.credentials = credentials;
            this.apiKey = apiKey;
        }

        private Values copy() {
            try {
                return (Values) clone();
            } catch (CloneNotSupportedException impossible) {
                throw new AssertionError(impossible);
            }
        }
    }
}
