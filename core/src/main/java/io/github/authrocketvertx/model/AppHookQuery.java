package io.github.authrocketvertx.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which app hooks to list, and how.
 *
 * <p>Immutable: every method returns a changed copy.
 *
 * @see <a href="https://v1.authrocket.com/docs/api/app_hooks">AuthRocket 1: App Hooks</a>
 */
public final class AppHookQuery extends ListQuery<AppHookQuery> {

    private static final int LARGEST_PAGE = 100;

    private AppHookQuery(Map<String, @Nullable Object> values) {
        super(values, LARGEST_PAGE);
    }

    /** All app hooks of the realm and of all realms. */
    public static AppHookQuery create() {
        return new AppHookQuery(Map.of());
    }

    @Override
    AppHookQuery copy(Map<String, @Nullable Object> values) {
        return new AppHookQuery(values);
    }
}
