package io.github.authrocketvertx.mutiny;

import io.github.authrocketvertx.model.JwtKey;
import io.github.authrocketvertx.model.JwtKeyCreate;
import io.github.authrocketvertx.model.JwtKeyQuery;
import io.github.authrocketvertx.resource.JwtKeys;
import io.smallrye.mutiny.Uni;
import java.util.Objects;

/**
 * The keys that sign the login tokens of a realm. All calls take an API key that may manage realms.
 *
 * <p>Every {@link Uni} makes a call for each subscription and completes on the subscriber's context, with the result or
 * with an {@link io.github.authrocketvertx.failure.AuthRocketException}. An id of another kind fails the call before
 * anything is sent.
 *
 * @see <a href="https://v1.authrocket.com/docs/api/jwt_keys">AuthRocket 1: JWT Keys</a>
 */
public final class MutinyJwtKeys {

    private final Calls<JwtKeys> calls;

    MutinyJwtKeys(Calls<JwtKeys> calls) {
        this.calls = calls;
    }

    /** JWT keys that a query asks for; nothing is called before the listing is used. */
    public MutinyListing<JwtKey> list(JwtKeyQuery query) {
        Objects.requireNonNull(query, "query");
        return new MutinyListing<>(calls.then(keys -> keys.list(query)));
    }

    /** All JWT keys of the realm, the newest first; nothing is called before the listing is used. */
    public MutinyListing<JwtKey> list() {
        return list(JwtKeyQuery.create());
    }

    /**
     * One JWT key.
     *
     * @param key the id, which starts with {@code jky_}
     * @return the JWT key; fails with {@link io.github.authrocketvertx.failure.NotFoundException} when there is none
     */
    public Uni<JwtKey> get(String key) {
        return calls.call(keys -> keys.get(key));
    }

    /**
     * Creates a JWT key: it signs from then on, and those before it are still good.
     *
     * @return the JWT key as created; fails with {@link io.github.authrocketvertx.failure.ValidationException} when a
     *     value is refused or taken
     */
    public Uni<JwtKey> create(JwtKeyCreate key) {
        return calls.call(keys -> keys.create(key));
    }

    /**
     * Gives a JWT key up: login tokens that it signed are not good any more.
     *
     * @param key the id, which starts with {@code jky_}
     * @return {@code null} when done; fails with {@link io.github.authrocketvertx.failure.NotFoundException} when there
     *     is none
     */
    public Uni<Void> delete(String key) {
        return calls.call(keys -> keys.delete(key));
    }
}
