package io.github.authrocketvertx.emulator.internal.door;

import io.github.authrocketvertx.emulator.Permission;
import io.github.authrocketvertx.emulator.internal.rules.Answer;
import io.github.authrocketvertx.emulator.internal.rules.Call;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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

    /** Returns the named segments, or null if the path is another. */
    @Nullable
    Map<String, String> match(List<String> path) {
        if (path.size() != segments.size()) {
            return null;
        }
        Map<String, String> named = new HashMap<>();
        for (int i = 0; i < path.size(); i++) {
            String segment = segments.get(i);
            String value = path.get(i);
            if (segment.startsWith(":")) {
                if (value.isEmpty()) {
                    return null;
                }
                named.put(segment.substring(1), value);
            } else if (!segment.equals(value)) {
                return null;
            }
        }
        return named;
    }
}
