package io.github.authrocketvertx.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which connected apps to list, and how.
 *
 * <p>Immutable: every method returns a changed copy.
 *
 * @see <a href="https://v1.authrocket.com/docs/api/login_policies">AuthRocket 1: Connected Apps</a>
 */
public final class ConnectedAppQuery extends ListQuery<ConnectedAppQuery> {

    private static final int LARGEST_PAGE = 100;

    private ConnectedAppQuery(Map<String, @Nullable Object> values) {
        super(values, LARGEST_PAGE);
    }

    /** All connected apps of the realm, by name. */
    public static ConnectedAppQuery create() {
        return new ConnectedAppQuery(Map.of());
    }

    @Override
    ConnectedAppQuery copy(Map<String, @Nullable Object> values) {
        return new ConnectedAppQuery(values);
    }
}
