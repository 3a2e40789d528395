package io.github.authrocketvertx.model;

import io.vertx.core.json.JsonObject;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An org to be created.
 *
 * <p>Immutable: every method returns a changed copy. An attribute that is not set is not sent.
 *
 * @see <a href="https://v1.authrocket.com/docs/api/orgs">AuthRocket 1: Orgs</a>
 */
public final class OrgCreate extends Attributes<OrgCreate> {

    private OrgCreate(Map<String, @Nullable Object> values) {
        super(values);
    }

    /**
     * An org.
     *
     * @param name the name; need not be unique
     */
    public static OrgCreate of(String name) {
        return new OrgCreate(Map.of()).text("name", name);
    }

    /** Whether the org is in use; {@link OrgState#ACTIVE} when not set. */
    public OrgCreate state(OrgState state) {
        return set("state", state);
    }

    /** Your own id of the org. */
    public OrgCreate reference(String reference) {
        return text("reference", reference);
    }

    /** Attributes of your own: scalars or lists of scalars. Copied. */
    public OrgCreate custom(JsonObject custom) {
        return json("custom", custom);
    }

    @Override
    OrgCreate copy(Map<String, @Nullable Object> values) {
        return new OrgCreate(values);
    }
}
