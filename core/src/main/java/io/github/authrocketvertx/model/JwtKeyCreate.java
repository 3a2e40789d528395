package io.github.authrocketvertx.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A key to be created; it signs from then on, and those before it are still good.
 *
 * <p>Immutable: every method returns a changed copy. An attribute that is not set is not sent.
 *
 * @see <a href="https://v1.authrocket.com/docs/api/jwt_keys">AuthRocket 1: JWT Keys</a>
 */
public final class JwtKeyCreate extends Attributes<JwtKeyCreate> {

    private JwtKeyCreate(Map<String, @Nullable Object> values) {
        super(values);
    }

    /** A key that the service makes. */
    public static JwtKeyCreate of(JwtAlgorithm algorithm) {
        return new JwtKeyCreate(Map.of()).set("algo", algorithm).set("use", JwtKeyUse.SIGN);
    }

    /** The key itself; made by the service when not set. */
    public JwtKeyCreate key(Secret key) {
        return set("key", key);
    }

    /** The realm to be in, by its id; that of the client when not set. */
    public JwtKeyCreate realm(String realm) {
        return text("realm_id", realm);
    }

    @Override
    JwtKeyCreate copy(Map<String, @Nullable Object> values) {
        return new JwtKeyCreate(values);
    }
}
