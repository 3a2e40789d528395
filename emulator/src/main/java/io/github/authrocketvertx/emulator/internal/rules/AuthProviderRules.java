package io.github.authrocketvertx.emulator.internal.rules;

import io.github.authrocketvertx.emulator.internal.store.Credential;
import io.github.authrocketvertx.emulator.internal.store.Realm;
import io.github.authrocketvertx.emulator.internal.store.Setting;
import io.github.authrocketvertx.emulator.internal.store.Settings;
import io.vertx.core.json.JsonObject;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The means of login that a realm offers. */
public final class AuthProviderRules extends SettingRules {

    static final String TYPE = "provider_type";
    static final String LOGIN_ROCKET = "login_rocket";
    /** The types of provider that send a user elsewhere to log in. */
    static final Set<String> THIRD_PARTY =
            Set.of("facebook", "github", "google", "linkedin", "slack", "yahoo", "oauth2");

    private static final Schema COMMON = Schema.empty().text("name").state();
    private static final Schema LOGIN_ROCKET_SCHEMA = COMMON.flag("login", true)
            .flag("signup", true)
            .text("signup_mode", "user")
            .raw("name_field", null)
            .raw("password_field", null)
            .raw("email_verification", null)
            .raw("verify", null);
    private static final Schema SOCIAL_SCHEMA =
            COMMON.text("client_id").text("client_secret").raw("scopes", null);
    private static final Schema OAUTH2_SCHEMA =
            SOCIAL_SCHEMA.url("authorize_url").url("token_url").url("profile_url");

    private final Set<String> types = new HashSet<>(THIRD_PARTY);

    public AuthProviderRules(Environment environment) {
        super(environment, "auth_provider", "ap");
        types.add(LOGIN_ROCKET);
        types.add(Credential.PASSWORD);
        types.add(Credential.TOTP);
    }

    @Override
    Settings settings(Call call) {
        return call.realm().authProviders();
    }

    @Override
    boolean isWanted(Call call, Setting setting) {
        String type = call.text(TYPE);
        return type == null || type.equals(setting.text(TYPE));
    }

    @Override
    void apply(Call call, Fields fields, JsonObject values, @Nullable Setting before) {
        applyTo(call.realm(), fields, values, before);
    }

    void applyTo(Realm realm, Fields fields, JsonObject values, @Nullable Setting before) {
        String type = kind(fields, TYPE, types, values, before);
        if (type == null) {
            return;
        }
        if (before == null
                && type.equals(LOGIN_ROCKET)
                && !realm.authProviders().idsOf(TYPE, type).isEmpty()) {
            fields.errors().addAbout(TYPE, "has already been taken");
        }
        schema(type).apply(fields, values, before == null);
    }

    private Schema schema(String type) {
        return switch (type) {
            case LOGIN_ROCKET -> LOGIN_ROCKET_SCHEMA;
            case Credential.PASSWORD ->
                COMMON.number("min_length", environment.assumed().passwordMinLength())
                        .raw("min_complexity", null)
                        .raw("required_chars", null);
            case Credential.TOTP -> COMMON;
            case "oauth2" -> OAUTH2_SCHEMA;
            default -> SOCIAL_SCHEMA;
        };
    }
}
