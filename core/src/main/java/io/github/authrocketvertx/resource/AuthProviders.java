package io.github.authrocketvertx.resource;

import io.github.authrocketvertx.model.AuthProvider;
import io.github.authrocketvertx.model.AuthProviderCreate;
import io.github.authrocketvertx.model.AuthProviderQuery;
import io.github.authrocketvertx.model.AuthProviderUpdate;
import io.vertx.core.Future;

/**
 * The auth providers of a realm: its means of login. Changing one takes an API key that may manage realms.
 *
 * <p>Every method makes its call at once and returns a future that completes on the caller's context, with the result
 * or with an {@link io.github.authrocketvertx.failure.AuthRocketException}. An id of another kind fails the call before
 * anything is sent.
 *
 * @see <a href="https://v1.authrocket.com/docs/api/auth_providers">AuthRocket 1: Auth Providers</a>
 */
public interface AuthProviders {

    /** Auth providers that a query asks for; nothing is called before the listing is used. */
    Listing<AuthProvider> list(AuthProviderQuery query);

    /** All auth providers of the realm; nothing is called before the listing is used. */
    default Listing<AuthProvider> list() {
        return list(AuthProviderQuery.create());
    }

    /**
     * One auth provider.
     *
     * @param provider the id, which starts with {@code ap_}
     * @return the auth provider; fails with {@link io.github.authrocketvertx.failure.NotFoundException} when there is
     *     none
     */
    Future<AuthProvider> get(String provider);

    /**
     * Creates an auth provider.
     *
     * @return the auth provider as created; fails with {@link io.github.authrocketvertx.failure.ValidationException}
     *     when a value is refused or taken
     */
    Future<AuthProvider> create(AuthProviderCreate provider);

    /**
     * Changes an auth provider.
     *
     * @param provider the id, which starts with {@code ap_}
     * @return the auth provider as changed; fails with {@link io.github.authrocketvertx.failure.NotFoundException} when
     *     there is none, and with {@link io.github.authrocketvertx.failure.ValidationException} when a value is refused
     */
    Future<AuthProvider> update(String provider, AuthProviderUpdate changes);

    /**
     * Deletes an auth provider.
     *
     * @param provider the id, which starts with {@code ap_}
     * @return nothing; fails with {@link io.github.authrocketvertx.failure.NotFoundException} when there is none
     */
    Future<Void> delete(String provider);
}
