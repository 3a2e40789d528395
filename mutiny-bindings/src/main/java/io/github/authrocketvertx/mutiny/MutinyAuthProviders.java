package io.github.authrocketvertx.mutiny;

import io.github.authrocketvertx.model.AuthProvider;
import io.github.authrocketvertx.model.AuthProviderCreate;
import io.github.authrocketvertx.model.AuthProviderQuery;
import io.github.authrocketvertx.model.AuthProviderUpdate;
import io.github.authrocketvertx.resource.AuthProviders;
import io.smallrye.mutiny.Uni;
import java.util.Objects;

/**
 * The auth providers of a realm: its means of login. Changing one takes an API key that may manage realms.
 *
 * <p>Every {@link Uni} makes a call for each subscription and completes on the subscriber's context, with the result or
 * with an {@link io.github.authrocketvertx.failure.AuthRocketException}. An id of another kind fails the call before
 * anything is sent.
 *
 * @see <a href="https://v1.authrocket.com/docs/api/auth_providers">AuthRocket 1: Auth Providers</a>
 */
public final class MutinyAuthProviders {

    private final Calls<AuthProviders> calls;

    MutinyAuthProviders(Calls<AuthProviders> calls) {
        this.calls = calls;
    }

    /** Auth providers that a query asks for; nothing is called before the listing is used. */
    public MutinyListing<AuthProvider> list(AuthProviderQuery query) {
        Objects.requireNonNull(query, "query");
        return new MutinyListing<>(calls.then(providers -> providers.list(query)));
    }

    /** All auth providers of the realm; nothing is called before the listing is used. */
    public MutinyListing<AuthProvider> list() {
        return list(AuthProviderQuery.create());
    }

    /**
     * One auth provider.
     *
     * @param provider the id, which starts with {@code ap_}
     * @return the auth provider; fails with {@link io.github.authrocketvertx.failure.NotFoundException} when there is
     *     none
     */
    public Uni<AuthProvider> get(String provider) {
        return calls.call(providers -> providers.get(provider));
    }

    /**
     * Creates an auth provider.
     *
     * @return the auth provider as created; fails with {@link io.github.authrocketvertx.failure.ValidationException}
     *     when a value is refused or taken
     */
    public Uni<AuthProvider> create(AuthProviderCreate provider) {
        return calls.call(providers -> providers.create(provider));
    }

    /**
     * Changes an auth provider.
     *
     * @param provider the id, which starts with {@code ap_}
     * @return the auth provider as changed; fails with {@link io.github.authrocketvertx.failure.NotFoundException} when
     *     there is none, and with {@link io.github.authrocketvertx.failure.ValidationException} when a value is refused
     */
    public Uni<AuthProvider> update(String provider, AuthProviderUpdate changes) {
        return calls.call(providers -> providers.update(provider, changes));
    }

    /**
     * Deletes an auth provider.
     *
     * @param provider the id, which starts with {@code ap_}
     * @return {@code null} when done; fails with {@link io.github.authrocketvertx.failure.NotFoundException} when there
     *     is none
     */
    public Uni<Void> delete(String provider) {
        return calls.call(providers -> providers.delete(provider));
    }
}
