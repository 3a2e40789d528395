package io.github.authrocketvertx.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which realms to list, and how.
 *
 * <p>Immutable: every method returns a changed copy.
 *
 * @see <a href="https://v1.authrocket.com/docs/api/realms">AuthRocket 1: Realms</a>
 */
public final class RealmQuery extends ListQuery<RealmQuery> {

    private static final int LARGEST_PAGE = 100;

    private RealmQuery(Map<String, @Nullable Object> values) {
        super(values, LARGEST_PAGE);
    }

    /** All realms. */
    public static RealmQuery create() {
        return new RealmQuery(Map.of());
    }

    @Override
    RealmQuery copy(Map<String, @Nullable Object> values) {
        return new RealmQuery(values);
    }
}
