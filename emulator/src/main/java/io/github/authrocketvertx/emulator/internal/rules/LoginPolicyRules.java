package io.github.authrocketvertx.emulator.internal.rules;

import io.github.authrocketvertx.emulator.internal.store.Realm;
import io.github.authrocketvertx.emulator.internal.store.Setting;
import io.github.authrocketvertx.emulator.internal.store.Settings;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Connected apps: the applications that send their users to LoginRocket. */
public final class LoginPolicyRules extends SettingRules {

    static final String LOGIN_HANDLER = "login_handler";
    static final String SIGNUP_HANDLER = "signup_handler";
    private static final String SUBDOMAIN = "subdomain";
    private static final String CUSTOM_DOMAINS = "custom_domains";
    private static final String DOMAIN = ".e1.loginrocket.com";
    private static final int GENERATED_LENGTH = 8;
    private static final Pattern LABEL = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");
    private static final Schema SCHEMA = Schema.empty()
            .requiredText("name")
            .state()
            .texts(CUSTOM_DOMAINS)
            .text("header")
            .text("footer")
            .text("external_css")
            .requiredUrl(LOGIN_HANDLER)
            .url(SIGNUP_HANDLER)
            .urls("redirect_uris");

    public LoginPolicyRules(Environment environment) {
        super(environment, "login_policy", "lpl");
    }

    @Override
    Settings settings(Call call) {
        return call.realm().loginPolicies();
    }

    @Override
    String[] sorts() {
        return new String[] {"name", "id"};
    }

    @Override
    void apply(Call call, Fields fields, JsonObject values, @Nullable Setting before) {
        SCHEMA.apply(fields, values, before == null);
        if (fields.isBlank(SUBDOMAIN)) {
            if (before == null) {
                generateSubdomain(values);
            }
            return;
        }
        String subdomain =
                Objects.requireNonNullElse(fields.text(SUBDOMAIN), "").toLowerCase(Locale.ROOT);
        if (!LABEL.matcher(subdomain).matches()) {
            fields.errors().addAbout(SUBDOMAIN, "is invalid");
        } else if (isTaken(call, subdomain, before)) {
            fields.errors().addAbout(SUBDOMAIN, "has already been taken");
        }
        values.put(SUBDOMAIN, subdomain);
    }

    private void generateSubdomain(JsonObject values) {
        values.put(
                SUBDOMAIN, "app-" + environment.ids().secret(GENERATED_LENGTH).toLowerCase(Locale.ROOT));
    }

    /** Puts the values of a new app, whose host name is generated, into {@code values}. */
    void applyNew(Fields fields, JsonObject values) {
        SCHEMA.apply(fields, values, true);
        generateSubdomain(values);
    }

    /** Host names are one space for all realms. */
    private static boolean isTaken(Call call, String subdomain, @Nullable Setting self) {
        for (Realm realm : call.store().realms()) {
            for (String id : realm.loginPolicies().idsOf(SUBDOMAIN, subdomain)) {
                if (self == null || !self.id().equals(id)) {
                    return true;
                }
            }
        }
        return false;
    }

    @Override
    JsonObject view(Call call, Setting setting) {
        String base = setting.text(SUBDOMAIN) + DOMAIN;
        JsonArray custom = setting.values().getJsonArray(CUSTOM_DOMAINS, new JsonArray());
        JsonArray all = new JsonArray().add(base).addAll(custom);
        return super.view(call, setting)
                .put("domains", all)
                .put("base_domain", base)
                .put("primary_domain", custom.isEmpty() ? base : custom.getString(0));
    }
}
