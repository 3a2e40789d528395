package io.github.authrocketvertx.emulator.internal.rules;

import io.github.authrocketvertx.emulator.internal.store.JwtKey;
import io.github.authrocketvertx.emulator.internal.store.JwtKeys;
import io.github.authrocketvertx.emulator.internal.store.Realm;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.Set;

/** Lists, gets, makes and gives up the keys that sign login tokens. */
public final class JwtKeyRules {

    private static final int MAX_RESULTS = 100;
    private static final Duration EXPIRED_SHOWN = Duration.ofHours(1);
    private static final Schema SCHEMA = Schema.empty()
            .requiredChoice("algo", Set.of(JwtKey.HS256, JwtKey.RS256))
            .requiredChoice("use", Set.of("sign"))
            .text("key");

    private final Environment environment;

    public JwtKeyRules(Environment environment) {
        this.environment = environment;
    }

    private JwtKeys keys(Call call) {
        JwtKeys keys = call.realm().jwtKeys();
        keys.removeExpiredBefore(environment.now().minus(EXPIRED_SHOWN));
        return keys;
    }

    private JwtKey find(Call call) {
        JwtKey key = keys(call).byId().get(call.id());
        if (key == null) {
            throw Refusal.notFound("Jwt key");
        }
        return key;
    }

    public Answer list(Call call) {
        call.sort("id");
        return new Listing(call, MAX_RESULTS, true)
                .page(keys(call).byId(), after -> after, key -> true, key -> view(call.realm(), key));
    }

    public Answer get(Call call) {
        return Answer.ok(view(call.realm(), find(call)));
    }

    private static JsonObject view(Realm realm, JwtKey key) {
        return new JsonObject()
                .put("id", key.id())
                .put("algo", key.algo())
                .put("expired", key.isExpired())
                .put("key", key.key())
                .put("realm_id", realm.id())
                .put("use", "sign");
    }

    /** Makes a key, which signs from now on; those before it go on being taken. */
    public Answer create(Call call) {
        Errors errors = environment.errors();
        Fields fields = new Fields(call.root("jwt_key"), errors);
        JsonObject values = new JsonObject();
        SCHEMA.apply(fields, values, true);
        String algo = values.getString("algo");
        String given = values.getString("key");
        if (given != null && JwtKey.RS256.equals(algo)) {
            errors.add("key", "Key can't be given for rs256");
        }
        errors.refuseIfAny();
        JwtKey key = JwtKeyMaker.make(environment, algo, given);
        call.realm().jwtKeys().put(key);
        RealmRules.updated(environment, call);
        return Answer.created(view(call.realm(), key));
    }

    /** Gives a key up at once. The last good one is followed by a new one of its kind. */
    public Answer delete(Call call) {
        Realm realm = call.realm();
        JwtKey key = find(call);
        if (!key.isExpired()) {
            realm.jwtKeys().put(key.expired(environment.now()));
            if (realm.jwtKeys().current() == null) {
                realm.jwtKeys().put(JwtKeyMaker.make(environment, key.algo(), null));
            }
            RealmRules.updated(environment, call);
        }
        return environment.deleted(() -> view(realm, key.expired(environment.now())));
    }
}
