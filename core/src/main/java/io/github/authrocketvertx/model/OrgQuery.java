package io.github.authrocketvertx.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which orgs to list. Filters match exactly; an unset one does not filter.
 *
 * <p>Immutable: every method returns a changed copy.
 *
 * @see <a href="https://v1.authrocket.com/docs/api/orgs">AuthRocket 1: Orgs</a>
 */
public final class OrgQuery extends ListQuery<OrgQuery> {

    private static final int LARGEST_PAGE = 1000;

    private OrgQuery(Map<String, @Nullable Object> values) {
        super(values, LARGEST_PAGE);
    }

    /** No filter yet: all orgs of the realm. */
    public static OrgQuery create() {
        return new OrgQuery(Map.of());
    }

    /** Orgs with this id of your own. */
    public OrgQuery reference(String reference) {
        return text("reference", reference);
    }

    /** Orgs in this state. */
    public OrgQuery state(OrgState state) {
        return set("state", state);
    }

    @Override
    OrgQuery copy(Map<String, @Nullable Object> values) {
        return new OrgQuery(values);
    }
}
