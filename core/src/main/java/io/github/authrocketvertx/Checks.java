package io.github.authrocketvertx;

import io.github.authrocketvertx.internal.transport.HeaderNames;
import java.time.Duration;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks of values that options take; each says what was expected, what was found and what to do. */
final class Checks {

    private static final Pattern REALM = Pattern.compile("rl_[0-9A-Za-z_]+");
    private static final Pattern ACCOUNT = Pattern.compile("org_[0-9A-Za-z_]+");
    private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

    private static final Pattern PREFIX = Pattern.compile("([a-z]{1,4}_).*", Pattern.DOTALL);
    private static final Duration SHORTEST = Duration.ofMillis(1);
    // What timers take in milliseconds is an int here and there.
    private static final Duration LONGEST = Duration.ofDays(24);

    private Checks() {}

    static void positive(Duration duration, String what) {
        Objects.requireNonNull(duration, what);
        if (duration.compareTo(SHORTEST) < 0 || duration.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "Expected a " + what + " from one millisecond to 24 days, found " + duration + ".");
        }
    }

    static int atLeast(int smallest, int found, String what) {
        if (found < smallest) {
            throw new IllegalArgumentException(
                    "Expected a " + what + " of at least " + smallest + ", found " + found + ".");
        }
        return found;
    }

    static void between(int smallest, int largest, int found, String what) {
        if (atLeast(smallest, found, what) > largest) {
            throw new IllegalArgumentException(
                    "Expected a " + what + " of at most " + largest + ", found " + found + ".");
        }
    }

    static String realm(String realm) {
        Objects.requireNonNull(realm, "realm");
        if (!REALM.matcher(realm).matches()) {
            throw wrongId("a realm", "rl_", realm);
        }
        return realm;
    }

    static void account(String account) {
        Objects.requireNonNull(account, "account");
        if (!ACCOUNT.matcher(account).matches()) {
            throw wrongId("an account", "org_", account);
        }
    }

    /** Shows no more than the prefix: what stands in the wrong place may be a key. */
    private static IllegalArgumentException wrongId(String what, String prefix, String found) {
        Matcher start = PREFIX.matcher(found);
        return new IllegalArgumentException("Expected the id of " + what + ", which starts with '" + prefix
                + "' and goes on with letters and digits, found a text that "
                + (start.matches() ? "starts with '" + start.group(1) + "'." : "starts in another way."));
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

    static void apiKey(String key) {
        if (key.isBlank()) {
            throw new IllegalArgumentException("Expected the API key, found a blank text.");
        }
        visible(key, "the API key");
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
