package io.github.authrocketvertx.resource;

import io.github.authrocketvertx.model.JwtKey;
import io.github.authrocketvertx.model.JwtKeyCreate;
import io.github.authrocketvertx.model.JwtKeyQuery;
import io.vertx.core.Future;

/**
 * The keys that sign the login tokens of a realm. All calls take an API key that may manage realms.
 *
 * <p>Every method makes its call at once and returns a future that completes on the caller's context, with the result
 * or with an {@link io.github.authrocketvertx.failure.AuthRocketException}. An id of another kind fails the call before
 * anything is sent.
 *
 * @see <a href="https://v1.authrocket.com/docs/api/jwt_keys">AuthRocket 1: JWT Keys</a>
 */
public interface JwtKeys {

    /** JWT keys that a query asks for; nothing is called before the listing is used. */
    Listing<JwtKey> list(JwtKeyQuery query);

    /** All JWT keys of the realm, the newest first; nothing is called before the listing is used. */
    default Listing<JwtKey> list() {
        return list(JwtKeyQuery.create());
    }

    /**
     * One JWT key.
     *
     * @param key the id, which starts with {@code jky_}
     * @return the JWT key; fails with {@link io.github.authrocketvertx.failure.NotFoundException} when there is none
     */
    Future<JwtKey> get(String key);

    /**
     * Creates a JWT key: it signs from then on, and those before it are still good.
     *
     * @return the JWT key as created; fails with {@link io.github.authrocketvertx.failure.ValidationException} when a
     *     value is refused or taken
     */
    Future<JwtKey> create(JwtKeyCreate key);

    /**
     * Gives a JWT key up: login tokens that it signed are not good any more.
     *
     * @param key the id, which starts with {@code jky_}
     * @return nothing; fails with {@link io.github.authrocketvertx.failure.NotFoundException} when there is none
     */
    Future<Void> delete(String key);
}
