package io.github.authrocketvertx.emulator.internal.door;

import io.github.authrocketvertx.emulator.Permission;
import io.github.authrocketvertx.emulator.internal.rules.Answer;
import io.github.authrocketvertx.emulator.internal.rules.Call;
import io.github.authrocketvertx.emulator.internal.rules.Environment;
import io.github.authrocketvertx.emulator.internal.rules.MembershipRules;
import io.github.authrocketvertx.emulator.internal.rules.Refusal;
import io.github.authrocketvertx.emulator.internal.store.ApiKey;
import io.github.authrocketvertx.emulator.internal.store.JwtKey;
import io.github.authrocketvertx.emulator.internal.store.Realm;
import io.github.authrocketvertx.emulator.internal.store.Store;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Takes a request through the checks every call has and on to its rule. Owns the one lock around the store: rules are
 * short and in memory, so nobody waits long for it, not even an event loop.
 */
public final class Dispatcher implements Responder {

    private static final System.Logger LOG = System.getLogger(Dispatcher.class.getName());
    private static final int SERVER_ERROR = 500;
    private static final int URL_TOO_LONG = 414;
    private static final int TOO_MANY = 429;
    private static final int MAX_URL = 8_192;
    private static final String VERSION_PREFIX = "/v1/";
    private static final String REALM_ID = "realm_id";
    // Looked for in every request, and found sooner by names made for that.
    private static final CharSequence API_KEY_HEADER = HttpHeaders.createOptimized("X-Authrocket-Api-Key");
    private static final CharSequence ACCOUNT_HEADER = HttpHeaders.createOptimized("X-Authrocket-Account");
    private static final CharSequence REALM_HEADER = HttpHeaders.createOptimized("X-Authrocket-Realm");

    private final ReentrantLock lock = new ReentrantLock();
    private volatile Environment environment;
    private volatile Routes routes;
    private RateLimiter limiter;
    private Store store;

    public Dispatcher(Environment environment, Store store) {
        this.environment = environment;
        this.routes = Routes.all(environment);
        this.limiter = limiter(environment);
        this.store = store;
    }

    /** Puts another world in the place of this one. */
    public void replace(Environment environment, Store fresh) {
        lock.lock();
        try {
            this.environment = environment;
            this.routes = Routes.all(environment);
            this.limiter = limiter(environment);
            this.store = fresh;
        } finally {
            lock.unlock();
        }
    }

    private static RateLimiter limiter(Environment environment) {
        return new RateLimiter(
                environment.assumed().rateLimit(), environment.assumed().rateLimitWindow(), environment.clock());
    }

    /** Runs {@code work} on the store while no rule runs. */
    public <T> T withStore(Function<Store, T> work) {
        lock.lock();
        try {
            return work.apply(store);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public @Nullable String realmId(Incoming request) {
        String value = request.header(API_KEY_HEADER);
        ApiKey key = value == null ? null : withStore(store -> store.apiKey(value));
        if (key != null && key.realmId() != null) {
            return key.realmId();
        }
        if (mentionsRealm(request)) {
            try {
                return namedRealm(request, Negotiation.parameters(request), root(request));
            } catch (Refusal malformed) {
                // Then it is for the realm of its header, and will be refused.
            }
        }
        return request.header(REALM_HEADER);
    }

    /** Spares most requests the reading of their parameters twice. */
    private static boolean mentionsRealm(Incoming request) {
        String query = request.query();
        return (query != null && query.contains(REALM_ID))
                || (request.body().length() > 0 && request.body().toString().contains(REALM_ID));
    }

    private String root(Incoming request) {
        Routes current = routes;
        String path = request.path();
        return path.startsWith(VERSION_PREFIX)
                ? current.find(request.method(), Parameters.segments(path.substring(VERSION_PREFIX.length())))
                        .route()
                        .root()
                : "";
    }

    @Override
    public boolean mayNeedRsaKey(Incoming request) {
        String path = request.path();
        return switch (request.method()) {
            case "POST", "PUT" ->
                path.contains("jwt_keys")
                        ? asksForRsa(request, "jwt_key", "algo")
                        : path.contains("realms") && asksForRsa(request, "realm", "jwt_algo");
            // A key that is given up may have to be followed by another of its kind.
            case "DELETE" -> path.contains("jwt_keys") && withStore(store -> hasRsaKey(store, path));
            default -> false;
        };
    }

    private static boolean asksForRsa(Incoming request, String root, String name) {
        try {
            return Negotiation.parameters(request).getValue(root) instanceof JsonObject attributes
                    && JwtKey.RS256.equals(attributes.getValue(name));
        } catch (Refusal refusal) {
            return false;
        }
    }

    private static boolean hasRsaKey(Store store, String path) {
        String id = path.substring(path.lastIndexOf('/') + 1);
        for (Realm realm : store.realms()) {
            JwtKey key = realm.jwtKeys().byId().get(id);
            if (key != null) {
                return key.pair() != null;
            }
        }
        return false;
    }

    @Override
    public void prepareRsaKey() {
        environment.rsaKeys().prepare();
    }

    @Override
    public Answer answer(Incoming request) {
        return guarded(() -> dispatch(request));
    }

    /** Answers by other rules over the same data; never fails. */
    Answer answer(BiFunction<Environment, Store, Answer> rules) {
        return guarded(() -> rules.apply(environment, store));
    }

    private Answer guarded(Supplier<Answer> rules) {
        lock.lock();
        try {
            return rules.get();
        } catch (Refusal refusal) {
            return refusal.answer();
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "A rule of the emulator failed", e);
            return Answer.error(SERVER_ERROR, "The emulator failed; see its log");
        } finally {
            lock.unlock();
        }
    }

    private Answer dispatch(Incoming request) {
        String query = request.query();
        if (request.path().length() + (query == null ? 0 : query.length() + 1) > MAX_URL) {
            throw new Refusal(URL_TOO_LONG, "The URL is too long");
        }
        Negotiation.requireJsonAccepted(request, environment.assumed().acceptRequired());
        ApiKey key = apiKey(request);
        RateLimiter.Reading reading = limiter.take(key.value());
        if (reading.exceeded()) {
            return reading.mark(Answer.error(TOO_MANY, "Too many calls"));
        }
        try {
            return reading.mark(route(request, key));
        } catch (Refusal refusal) {
            return reading.mark(refusal.answer());
        }
    }

    private Answer route(Incoming request, ApiKey key) {
        if (!request.path().startsWith(VERSION_PREFIX)) {
            throw Refusal.notFound("Route");
        }
        String below = request.path().substring(VERSION_PREFIX.length());
        Routes.Found found = routes.find(request.method(), Parameters.segments(below));
        Route route = found.route();
        requirePermission(key, route.permission());
        JsonObject parameters = Negotiation.parameters(request);
        Realm realm = realm(request, parameters, route);
        Call call = new Call(found.named(), parameters, store, realm);
        if (realm != null) {
            MembershipRules.sweep(environment, call);
        }
        return route.action().run(call);
    }

    private ApiKey apiKey(Incoming request) {
        String value = request.header(API_KEY_HEADER);
        ApiKey key = value == null ? null : store.apiKey(value);
        String account = request.header(ACCOUNT_HEADER);
        boolean accountFits = account == null ? key != null && !key.legacy() : account.equals(store.accountId());
        if (key == null || !accountFits) {
            throw Refusal.forbidden("The API key is missing or wrong");
        }
        return key;
    }

    private static void requirePermission(ApiKey key, Permission needed) {
        if (!key.permission().covers(needed)) {
            throw Refusal.forbidden("The API key does not allow this");
        }
    }

    /** Finds the realm: one named in the query or the body wins over the default of the header. */
    private @Nullable Realm realm(Incoming request, JsonObject parameters, Route route) {
        if (route.scope() == Route.Scope.ACCOUNT) {
            return null;
        }
        String id = namedRealm(request, parameters, route.root());
        if (id == null || id.isEmpty()) {
            if (route.scope() == Route.Scope.REALM_IF_NAMED) {
                return null;
            }
            throw Refusal.badRequest("param is missing: realm_id");
        }
        Realm realm = store.realm(id);
        if (realm == null) {
            throw Refusal.notFound("Realm");
        }
        return realm;
    }

    private static @Nullable String namedRealm(Incoming request, JsonObject parameters, String root) {
        String id = realmId(parameters);
        if (id == null && !root.isEmpty() && parameters.getValue(root) instanceof JsonObject attributes) {
            id = realmId(attributes);
        }
        return id == null || id.isEmpty() ? request.header(REALM_HEADER) : id;
    }

    private static @Nullable String realmId(JsonObject parameters) {
        Object value = parameters.getValue(REALM_ID);
        if (value instanceof JsonObject || value instanceof JsonArray) {
            throw Refusal.badRequest("realm_id must be a single value");
        }
        return value == null ? null : value.toString();
    }
}
