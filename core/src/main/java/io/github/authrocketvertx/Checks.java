package io.github.authrocketvertx;

import io.github.authrocketvertx.internal.transport.HeaderNames;
import java.time.Duration;
import java.util.Objects;
import java.util.regex.Pattern;

/** Checks of values that options take; each says what was expected, what was found and what to do. */
final class Checks {

    private static final Pattern REALM = Pattern.compile("rl_[0-9A-Za-z_]+");
    private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

    private Checks() {}

    static void positive(Duration duration, String what) {
        Objects.requireNonNull(duration, what);
        if (duration.isNegative() || duration.toMillis() < 1) {
            throw new IllegalArgumentException(
                    "Expected a " + what + " of at least one millisecond, found " + duration + ".");
        }
    }

    static int atLeast(int smallest, int found, String what) {
        if (found < smallest) {
            throw new IllegalArgumentException(
                    "Expected a " + what + " of at least " + smallest + ", found " + found + ".");
        }
        return found;
    }

    static String realm(String realm) {
        Objects.requireNonNull(realm, "realm");
        if (!REALM.matcher(realm).matches()) {
            throw new IllegalArgumentException(
                    "Expected the id of a realm, which starts with 'rl_', found '" + realm + "'.");
        }
        return realm;
    }

    static void extraHeader(String name, String value) {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(value, "value");
        if (!TOKEN.matcher(name).matches()) {
            throw new IllegalArgumentException("Expected the name of a header (RFC 9110, 5.1), found '" + name + "'.");
        }
        if (HeaderNames.isOwn(name)) {
            throw new IllegalArgumentException("The header '" + name
                    + "' is the client's own. Realm, key, product and deadlines have options of their own.");
        }
        visible(value, "the value of the header '" + name + "'");
    }

    /** Only printable ASCII: what else may stand in a header depends on who reads it. */
    static void visible(String value, String what) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < ' ' || c > '~') {
                throw new IllegalArgumentException(
                        "Expected printable ASCII in " + what + ", found the character " + (int) c + " at " + i + ".");
            }
        }
    }
}
