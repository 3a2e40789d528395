package io.github.authrocketvertx.internal.operation;

import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds ids of the wrong kind: an {@code org_…} where a user is wanted can only be a mistake. */
public final class Ids {

    private static final String USER = "a user";
    private static final Pattern ID = Pattern.compile("([a-z]+_)([0-9A-Za-z]+)");

    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("usr_", USER),
            Map.entry("org_", "an org"),
            Map.entry("mb_", "a membership"),
            Map.entry("kss_", "a session"),
            Map.entry("rl_", "a realm"),
            Map.entry("ap_", "an auth provider"),
            Map.entry("crd_", "a credential"),
            Map.entry("lpl_", "a connected app"),
            Map.entry("hk_", "an app hook"),
            Map.entry("ev_", "an event"),
            Map.entry("ent_", "a notification"),
            Map.entry("jky_", "a JWT key"),
            Map.entry("utk_", "a signup token"),
            Map.entry("rq_", "a request"));

    // The service's own ids have 21 or 22 characters after the prefix. A username may look like a short one, and must
    // stay usable: only what is as long, or what has nothing but digits as in a test, is taken for an id.
    private static final int SURELY_AN_ID = 20;

    private Ids() {}

    /** A user's id or username; anything but the id of something else will do. */
    public static String user(String idOrUsername) {
        Objects.requireNonNull(idOrUsername, "user");
        Matcher match = ID.matcher(idOrUsername);
        if (match.matches() && surely(match.group(2))) {
            String kind = KINDS.get(match.group(1));
            if (kind != null && !kind.equals(USER)) {
                throw new BadArgumentException(
                        "Expected the id of a user, which starts with 'usr_', or a username, found" + " the id of "
                                + kind + " ('" + match.group(1) + "…').");
            }
        }
        return idOrUsername;
    }

    private static boolean surely(String rest) {
        return rest.length() >= SURELY_AN_ID || rest.chars().allMatch(Character::isDigit);
    }
}
