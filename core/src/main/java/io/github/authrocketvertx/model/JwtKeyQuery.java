package io.github.authrocketvertx.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which JWT keys to list, and how. The newest come first.
 *
 * <p>Immutable: every method returns a changed copy.
 *
 * @see <a href="https://v1.authrocket.com/docs/api/jwt_keys">AuthRocket 1: JWT Keys</a>
 */
public final class JwtKeyQuery extends ListQuery<JwtKeyQuery> {

    private static final int LARGEST_PAGE = 100;

    private JwtKeyQuery(Map<String, @Nullable Object> values) {
        super(values, LARGEST_PAGE);
    }

    /** All JWT keys of the realm. */
    public static JwtKeyQuery create() {
        return new JwtKeyQuery(Map.of());
    }

    @Override
    JwtKeyQuery copy(Map<String, @Nullable Object> values) {
        return new JwtKeyQuery(values);
    }
}
