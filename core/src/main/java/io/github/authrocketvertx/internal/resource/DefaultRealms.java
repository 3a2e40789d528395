package io.github.authrocketvertx.internal.resource;

import static java.util.Objects.requireNonNull;

import io.github.authrocketvertx.internal.operation.Arguments;
import io.github.authrocketvertx.internal.operation.Ids;
import io.github.authrocketvertx.internal.operation.RealmOperations;
import io.github.authrocketvertx.model.Realm;
import io.github.authrocketvertx.model.RealmCreate;
import io.github.authrocketvertx.model.RealmQuery;
import io.github.authrocketvertx.model.RealmState;
import io.github.authrocketvertx.model.RealmUpdate;
import io.github.authrocketvertx.resource.Listing;
import io.github.authrocketvertx.resource.Realms;
import io.vertx.core.Future;
import java.util.Map;

/** Calls of the operations on realms. */
public final class DefaultRealms implements Realms {

    private static final String ROOT = "realm";

    private final Caller caller;

    /** Over these options. */
    public DefaultRealms(Caller caller) {
        this.caller = caller;
    }

    @Override
    public Listing<Realm> list(RealmQuery query) {
        return new DefaultListing<>(caller, RealmOperations.LIST, query);
    }

    @Override
    public Future<Realm> get(String realm) {
        return caller.call(RealmOperations.GET_ONE, () -> Arguments.path(Ids.realm(realm)));
    }

    @Override
    public Future<Realm> get(String realm, RealmState state) {
        return caller.call(
                RealmOperations.GET_ONE,
                () -> Arguments.path(Ids.realm(realm))
                        .query("state", requireNonNull(state, "state").text()));
    }

    @Override
    public Future<Realm> create(RealmCreate realm) {
        return caller.call(RealmOperations.CREATE, () -> Arguments.path().rooted(ROOT, realm));
    }

    @Override
    public Future<Realm> update(String realm, RealmUpdate changes) {
        return caller.call(
                RealmOperations.UPDATE, () -> Arguments.path(Ids.realm(realm)).rooted(ROOT, changes));
    }

    @Override
    public Future<Void> delete(String realm) {
        return caller.call(RealmOperations.REMOVE, () -> Arguments.path(Ids.realm(realm)));
    }

    @Override
    public Future<Realm> reset(String realm) {
        return caller.call(
                RealmOperations.RESET, () -> Arguments.path(Ids.realm(realm)).flat(Map.of()));
    }
}
