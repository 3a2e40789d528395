package io.github.authrocketvertx.internal.resource;

import io.github.authrocketvertx.internal.operation.Arguments;
import io.github.authrocketvertx.internal.operation.Ids;
import io.github.authrocketvertx.internal.operation.JwtKeyOperations;
import io.github.authrocketvertx.model.JwtKey;
import io.github.authrocketvertx.model.JwtKeyCreate;
import io.github.authrocketvertx.model.JwtKeyQuery;
import io.github.authrocketvertx.resource.JwtKeys;
import io.github.authrocketvertx.resource.Listing;
import io.vertx.core.Future;

/** Calls of the operations on JWT keys. */
public final class DefaultJwtKeys implements JwtKeys {

    private static final String ROOT = "jwt_key";

    private final Caller caller;

    /** Over these options. */
    public DefaultJwtKeys(Caller caller) {
        this.caller = caller;
    }

    @Override
    public Listing<JwtKey> list(JwtKeyQuery query) {
        return new DefaultListing<>(caller, JwtKeyOperations.LIST, query);
    }

    @Override
    public Future<JwtKey> get(String key) {
        return caller.call(JwtKeyOperations.GET_ONE, () -> Arguments.path(Ids.jwtKey(key)));
    }

    @Override
    public Future<JwtKey> create(JwtKeyCreate key) {
        return caller.call(JwtKeyOperations.CREATE, () -> Arguments.path().rooted(ROOT, key));
    }

    @Override
    public Future<Void> delete(String key) {
        return caller.call(JwtKeyOperations.REMOVE, () -> Arguments.path(Ids.jwtKey(key)));
    }
}
