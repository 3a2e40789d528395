package io.github.authrocketvertx.emulator.internal.door;

import io.github.authrocketvertx.emulator.Permission;
import io.github.authrocketvertx.emulator.internal.rules.Answer;
import io.github.authrocketvertx.emulator.internal.rules.Call;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One row of the route table.
 *
 * @param method the verb
 * @param segments the path below the version; a segment that starts with a colon takes any value
 * @param permission what the API key must allow
 * @param scope whether the call is about one realm
 * @param root the member of the body that holds the attributes, in which a realm may be named, too; else empty
 * @param action what it does
 */
record Route(String method, List<String> segments, Permission permission, Scope scope, String root, Action action) {

    /** What a call is about. */
    enum Scope {
        REALM,
        /** A realm if one is named, else all of the account. */
        REALM_IF_NAMED,
        ACCOUNT
    }

    /** A rule. */
    @FunctionalInterface
    interface Action {
        Answer run(Call call);
    }

    static Route of(String method, String template, Permission permission, Scope scope, String root, Action action) {
        return new Route(method, Arrays.asList(template.split("/", -1)), permission, scope, root, action);
    }

    String template() {
        return String.join("/", segments);
    }

    /** Whether this is the row of that path, whatever the verb. */
    boolean fits(List<String> path) {
        if (path.size() != segments.size()) {
            return false;
        }
        for (int i = 0; i < path.size(); i++) {
            String value = path.get(i);
            boolean segmentFits = isNamed(segments.get(i))
                    ? !value.isEmpty()
                    : segments.get(i).equals(value);
            if (!segmentFits) {
                return false;
            }
        }
        return true;
    }

    /** Returns the named segments of a path that fits. */
    Map<String, String> named(List<String> path) {
        Map<String, String> named = new HashMap<>();
        for (int i = 0; i < path.size(); i++) {
            if (isNamed(segments.get(i))) {
                named.put(segments.get(i).substring(1), path.get(i));
            }
        }
        return Collections.unmodifiableMap(named);
    }

    private static boolean isNamed(String segment) {
        return segment.charAt(0) == ':';
    }
}
