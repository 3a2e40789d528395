package io.github.authrocketvertx.internal.resource;

import io.github.authrocketvertx.internal.operation.Arguments;
import io.github.authrocketvertx.internal.operation.AuthProviderOperations;
import io.github.authrocketvertx.internal.operation.Ids;
import io.github.authrocketvertx.model.AuthProvider;
import io.github.authrocketvertx.model.AuthProviderCreate;
import io.github.authrocketvertx.model.AuthProviderQuery;
import io.github.authrocketvertx.model.AuthProviderUpdate;
import io.github.authrocketvertx.resource.AuthProviders;
import io.github.authrocketvertx.resource.Listing;
import io.vertx.core.Future;

/** Calls of the operations on auth providers. */
public final class DefaultAuthProviders implements AuthProviders {

    private static final String ROOT = "auth_provider";

    private final Caller caller;

    /** Over these options. */
    public DefaultAuthProviders(Caller caller) {
        this.caller = caller;
    }

    @Override
    public Listing<AuthProvider> list(AuthProviderQuery query) {
        return new DefaultListing<>(caller, AuthProviderOperations.LIST, query);
    }

    @Override
    public Future<AuthProvider> get(String provider) {
        return caller.call(AuthProviderOperations.GET_ONE, () -> Arguments.path(Ids.authProvider(provider)));
    }

    @Override
    public Future<AuthProvider> create(AuthProviderCreate provider) {
        return caller.call(AuthProviderOperations.CREATE, () -> Arguments.path().rooted(ROOT, provider));
    }

    @Override
    public Future<AuthProvider> update(String provider, AuthProviderUpdate changes) {
        return caller.call(
                AuthProviderOperations.UPDATE,
                () -> Arguments.path(Ids.authProvider(provider)).rooted(ROOT, changes));
    }

    @Override
    public Future<Void> delete(String provider) {
        return caller.call(AuthProviderOperations.REMOVE, () -> Arguments.path(Ids.authProvider(provider)));
    }
}
