package io.github.authrocketvertx.emulator.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes secrets out of what is shown of a request. */
public final class Masking {

    private static final String MASK = "***";
    /** How keys and tokens begin; also the first letters of a JWT. */
    private static final Pattern SECRET =
            Pattern.compile("(?i)(eyJ|kli_|kpw_|tve[_:]|utk_|ko_|key_|jsk_|tk_|st_).*", Pattern.DOTALL);

    private static final int LONGEST_ID = 120;
    /** Parameters whose values are of use to a reader and never a secret. */
    private static final Set<String> SHOWN = Set.of(
            "realm_id",
            "after",
            "max_results",
            "sort",
            "direction",
            "expand",
            "expands",
            "expand[]",
            "user_id",
            "org_id",
            "event_type",
            "event_type[]",
            "created_at_after",
            "user_type",
            "reference",
            "provider_type");

    private Masking() {}

    /**
     * Returns a path, as it was sent, with its segments decoded and those that look like a secret masked.
     *
     * @param isKnown tells of a decoded segment whether it is a secret that one cannot see from its looks
     */
    public static String path(String raw, Predicate<String> isKnown) {
        List<String> segments = new ArrayList<>();
        for (String segment : raw.split("/", -1)) {
            segments.add(segment(decoded(segment), isKnown));
        }
        return String.join("/", segments);
    }

    private static String segment(String text, Predicate<String> isKnown) {
        if (isKnown.test(text)) {
            return MASK;
        }
        Matcher secret = SECRET.matcher(text);
        if (secret.matches()) {
            return secret.group(1) + MASK;
        }
        return text.length() > LONGEST_ID ? MASK : text;
    }

    /** Returns a query, as it was sent, with the values of its parameters masked, but for a few harmless ones. */
    public static String query(String raw) {
        List<String> pairs = new ArrayList<>();
        for (String pair : raw.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
            if (equals < 0) {
                // A name alone may be anything, a misplaced token among it.
                pairs.add(SHOWN.contains(name) ? name : MASK);
            } else {
                String value = decoded(pair.substring(equals + 1));
                pairs.add(segment(name, text -> false) + "="
                        + (SHOWN.contains(name) ? segment(value, text -> false) : MASK));
            }
        }
        return String.join("&", pairs);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), UTF_8);
        } catch (IllegalArgumentException malformed) {
            return text.indexOf('%') < 0 ? text : MASK;
        }
    }
}
