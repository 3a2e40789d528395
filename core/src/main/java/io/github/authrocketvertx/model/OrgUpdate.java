package io.github.authrocketvertx.model;

import io.vertx.core.json.JsonObject;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Changes to an org: what is set is changed, what is cleared becomes empty, what is neither stays as it is.
 *
 * <p>Immutable: every method returns a changed copy.
 *
 * @see <a href="https://v1.authrocket.com/docs/api/orgs">AuthRocket 1: Orgs</a>
 */
public final class OrgUpdate extends Attributes<OrgUpdate> {

    private OrgUpdate(Map<String, @Nullable Object> values) {
        super(values);
    }

    /** No changes yet. */
    public static OrgUpdate create() {
        return new OrgUpdate(Map.of());
    }

    /** A new name. */
    public OrgUpdate name(String name) {
        return text("name", name);
    }

    /** Whether the org is in use. */
    public OrgUpdate state(OrgState state) {
        return set("state", state);
    }

    /** Your own id of the org. */
    public OrgUpdate reference(String reference) {
        return text("reference", reference);
    }

    /** No id of your own any more. */
    public OrgUpdate clearReference() {
        return clear("reference");
    }

    /** Attributes of your own: scalars or lists of scalars. Copied. */
    public OrgUpdate custom(JsonObject custom) {
        return json("custom", custom);
    }

    @Override
    OrgUpdate copy(Map<String, @Nullable Object> values) {
        return new OrgUpdate(values);
    }
}
