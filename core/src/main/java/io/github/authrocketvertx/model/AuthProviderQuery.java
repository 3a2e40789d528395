package io.github.authrocketvertx.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which auth providers to list, and how.
 *
 * <p>Immutable: every method returns a changed copy.
 *
 * @see <a href="https://v1.authrocket.com/docs/api/auth_providers">AuthRocket 1: Auth Providers</a>
 */
public final class AuthProviderQuery extends ListQuery<AuthProviderQuery> {

    private static final int LARGEST_PAGE = 100;

    private AuthProviderQuery(Map<String, @Nullable Object> values) {
        super(values, LARGEST_PAGE);
    }

    /** All auth providers of the realm. */
    public static AuthProviderQuery create() {
        return new AuthProviderQuery(Map.of());
    }

    @Override
    AuthProviderQuery copy(Map<String, @Nullable Object> values) {
        return new AuthProviderQuery(values);
    }
}
