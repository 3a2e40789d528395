package io.github.authrocketvertx.emulator.internal.rules;

import io.github.authrocketvertx.emulator.internal.store.JwtKey;
import io.github.authrocketvertx.emulator.internal.store.Realm;
import io.github.authrocketvertx.emulator.internal.store.RealmSettings;
import io.github.authrocketvertx.emulator.internal.store.Setting;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Set;

/** Realms as they begin: with a key for their login tokens, and with passwords as their only means of login. */
public final class NewRealm {

    private static final int DEFAULT_SESSION_MINUTES = 360;
    static final Schema SCHEMA = Schema.empty()
            .requiredText("name")
            .state()
            .text("reference")
            .custom()
            .choice("username_validation_human", "standard", "email")
            .flag("require_unique_emails", true)
            .text("api_key_prefix")
            .choice("api_key_policy", "hash", "encrypt")
            .choice("jwt_algo", JwtKey.HS256, JwtKey.RS256)
            .choices("jwt_fields", Set.of("custom", "memberships", "orgs"))
            .choice("session_type", "managed", "unmanaged")
            .number("session_minutes", DEFAULT_SESSION_MINUTES)
            .number("api_key_minutes", 0)
            .raw("resource_links", new JsonArray());

    private NewRealm() {}

    /** Makes a realm that has the defaults for all but its name. */
    public static Realm named(Environment environment, String id, String name) {
        JsonObject values = new JsonObject();
        Fields fields = new Fields(new JsonObject().put("name", name), environment.errors());
        SCHEMA.apply(fields, values, true);
        return make(environment, id, values);
    }

    /** Makes a realm as the service's web pages do: LoginRocket is on, and there is one app for it. */
    public static Realm withLoginRocket(Environment environment, String id, String name) {
        Realm realm = named(environment, id, name);
        Errors errors = environment.errors();
        JsonObject rocket = new JsonObject();
        Fields type = new Fields(new JsonObject().put(AuthProviderRules.TYPE, AuthProviderRules.LOGIN_ROCKET), errors);
        new AuthProviderRules(environment).applyTo(realm, type, rocket, null);
        realm.authProviders().put(new Setting(environment.ids().next("ap"), environment.now(), rocket));
        JsonObject app = new JsonObject();
        Fields fields = new Fields(
                new JsonObject().put("name", "First app").put("login_handler", "https://app.example/login"), errors);
        new LoginPolicyRules(environment).applyNew(fields, app);
        realm.loginPolicies().put(new Setting(environment.ids().next("lpl"), environment.now(), app));
        return realm;
    }

    /** Makes a realm of attributes that were checked before. */
    static Realm make(Environment environment, String id, JsonObject values) {
        Realm realm = new Realm(id, environment.now(), new RealmSettings(values));
        realm.jwtKeys().put(JwtKeyMaker.make(environment, values.getString("jwt_algo"), null));
        JsonObject password = new JsonObject()
                .put("provider_type", "password")
                .put("name", null)
                .put("state", "active")
                .put("min_length", environment.assumed().passwordMinLength())
                .put("min_complexity", null)
                .put("required_chars", null);
        realm.authProviders().put(new Setting(environment.ids().next("ap"), environment.now(), password));
        return realm;
    }
}
