package io.github.authrocketvertx.emulator.internal.rules;

import io.github.authrocketvertx.emulator.internal.store.Realm;
import io.github.authrocketvertx.emulator.internal.store.Setting;
import java.util.Objects;

/** Who may come into a realm by themselves, and what becomes of those who come for the first time. */
public final class Signup {

    private Signup() {}

    /** What is made of a newcomer. */
    public enum Mode {
        OFF,
        USER,
        USER_WITH_ORG,
        TOKEN
    }

    /** Reads the realm's LoginRocket provider; a realm without one makes users. */
    public static Mode mode(Realm realm) {
        Setting provider = realm.authProviders().firstActive(AuthProviderRules.TYPE, AuthProviderRules.LOGIN_ROCKET);
        if (provider == null) {
            return Mode.USER;
        }
        if ("false".equals(provider.text("signup"))) {
            return Mode.OFF;
        }
        return switch (Objects.requireNonNullElse(provider.text("signup_mode"), "")) {
            case "user_org" -> Mode.USER_WITH_ORG;
            case "user_token" -> Mode.TOKEN;
            default -> Mode.USER;
        };
    }

    /** Whether LoginRocket lets those in who are known. */
    public static boolean allowsLogin(Realm realm) {
        Setting provider = realm.authProviders().firstActive(AuthProviderRules.TYPE, AuthProviderRules.LOGIN_ROCKET);
        return provider == null || !"false".equals(provider.text("login"));
    }
}
