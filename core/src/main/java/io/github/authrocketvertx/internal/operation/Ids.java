package io.github.authrocketvertx.internal.operation;

import io.github.authrocketvertx.model.Secret;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Finds ids of the wrong kind: an {@code org_…} where a user is wanted can only be a mistake. What was found is never
 * repeated beyond its prefix, since people put tokens where ids belong.
 */
public final class Ids {

    // The service's own ids have 21 or 22 characters after the prefix. A username may look like a short one, and must
    // stay usable: only what is as long, or what has nothing but digits as in a test, is taken for an id.
    private static final int SURELY_AN_ID = 20;

    private Ids() {}

    private enum Kind {
        USER("usr_", "a user", "user_id"),
        ORG("org_", "an org", "org_id"),
        MEMBERSHIP("mb_", "a membership", "membership_id"),
        SESSION("kss_", "a session", ""),
        REALM("rl_", "a realm", "realm_id"),
        AUTH_PROVIDER("ap_", "an auth provider", "auth_provider_id"),
        CREDENTIAL("crd_", "a credential", ""),
        CONNECTED_APP("lpl_", "a connected app", "login_policy_id"),
        APP_HOOK("hk_", "an app hook", "app_hook_id"),
        EVENT("ev_", "an event", ""),
        NOTIFICATION("ent_", "a notification", ""),
        JWT_KEY("jky_", "a JWT key", ""),
        SIGNUP_TOKEN("utk_", "a signup token", ""),
        REQUEST("rq_", "a request", "");

        private final String prefix;
        private final String words;
        private final String attribute;

        Kind(String prefix, String words, String attribute) {
            this.prefix = prefix;
            this.words = words;
            this.attribute = attribute;
        }

        static @Nullable Kind ofPrefix(String prefix) {
            for (Kind kind : values()) {
                if (kind.prefix.equals(prefix)) {
                    return kind;
                }
            }
            return null;
        }
    }

    /** A user's id or username; anything but the id of something else will do. */
    public static String user(String idOrUsername) {
        return idOrName(Kind.USER, Objects.requireNonNull(idOrUsername, "user"), "a username");
    }

    /** A user's id, where a username will not do. */
    public static String userId(String id) {
        return id(Kind.USER, Objects.requireNonNull(id, "user"), "");
    }

    /** An auth provider's id or the type that it is of; anything but the id of something else will do. */
    public static String authProviderOrType(String idOrType) {
        return idOrName(Kind.AUTH_PROVIDER, Objects.requireNonNull(idOrType, "provider"), "a provider type");
    }

    /** The id of an org. */
    public static String org(String id) {
        return id(Kind.ORG, Objects.requireNonNull(id, "org"), "");
    }

    /** The id of a membership. */
    public static String membership(String id) {
        return id(Kind.MEMBERSHIP, Objects.requireNonNull(id, "membership"), "");
    }

    /** The id of a session. */
    public static String session(String id) {
        return id(Kind.SESSION, Objects.requireNonNull(id, "session"), " A whole login token is given as a Secret.");
    }

    /** The id of a realm. */
    public static String realm(String id) {
        return id(Kind.REALM, Objects.requireNonNull(id, "realm"), "");
    }

    /** The id of an auth provider. */
    public static String authProvider(String id) {
        return id(Kind.AUTH_PROVIDER, Objects.requireNonNull(id, "provider"), "");
    }

    /** The id of a credential. */
    public static String credential(String id) {
        return id(Kind.CREDENTIAL, Objects.requireNonNull(id, "credential"), "");
    }

    /** The id of a connected app. */
    public static String connectedApp(String id) {
        return id(Kind.CONNECTED_APP, Objects.requireNonNull(id, "app"), "");
    }

    /** The id of an app hook. */
    public static String appHook(String id) {
        return id(Kind.APP_HOOK, Objects.requireNonNull(id, "hook"), "");
    }

    /** The id of an event. */
    public static String event(String id) {
        return id(Kind.EVENT, Objects.requireNonNull(id, "event"), "");
    }

    /** The id of a JWT key. */
    public static String jwtKey(String id) {
        return id(Kind.JWT_KEY, Objects.requireNonNull(id, "key"), "");
    }

    /** A signup token, which is its own id. */
    public static Secret signupToken(Secret token) {
        id(Kind.SIGNUP_TOKEN, Objects.requireNonNull(token, "token").reveal(), "");
        return token;
    }

    /** Checks the ids among attributes, which are known by their names. */
    static void check(Map<String, ? extends @Nullable Object> attributes) {
        for (Kind kind : Kind.values()) {
            if (!kind.attribute.isEmpty() && attributes.get(kind.attribute) instanceof String id) {
                id(kind, id, "");
            }
        }
    }

    private static String id(Kind wanted, String text, String hint) {
        int prefix = prefixLength(text);
        if (prefix == wanted.prefix.length() && text.startsWith(wanted.prefix)) {
            return text;
        }
        Kind found = Kind.ofPrefix(text.substring(0, prefix));
        String what = text.isBlank() ? "a blank text" : found == null ? "a text that is no id" : of(found);
        throw new BadArgumentException("Expected the id of " + wanted.words + ", which starts with '" + wanted.prefix
                + "', found " + what + "." + hint);
    }

    private static String idOrName(Kind wanted, String text, String name) {
        int prefix = prefixLength(text);
        if (prefix > 0 && !text.startsWith(wanted.prefix) && surely(text, prefix)) {
            Kind kind = Kind.ofPrefix(text.substring(0, prefix));
            if (kind != null) {
                throw new BadArgumentException("Expected the id of " + wanted.words + ", which starts with '"
                        + wanted.prefix + "', or " + name + ", found " + of(kind) + ".");
            }
        }
        return text;
    }

    /** How long the prefix is, its {@code _} included, of a text that is built like an id: {@code usr_a1}; 0 in others. */
    private static int prefixLength(String text) {
        int letters = 0;
        while (letters < text.length() && text.charAt(letters) >= 'a' && text.charAt(letters) <= 'z') {
            letters++;
        }
        int prefix = letters + 1;
        boolean isId = letters > 0 && prefix < text.length() && text.charAt(letters) == '_';
        for (int i = prefix; isId && i < text.length(); i++) {
            char c = text.charAt(i);
            isId = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
        }
        return isId ? prefix : 0;
    }

    private static String of(Kind kind) {
        return "the id of " + kind.words + " ('" + kind.prefix + "…')";
    }

    private static boolean surely(String text, int from) {
        boolean digits = true;
        for (int i = from; digits && i < text.length(); i++) {
            digits = Character.isDigit(text.charAt(i));
        }
        return digits || text.length() - from >= SURELY_AN_ID;
    }
}
