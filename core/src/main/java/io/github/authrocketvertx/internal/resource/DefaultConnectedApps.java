package io.github.authrocketvertx.internal.resource;

import io.github.authrocketvertx.internal.operation.Arguments;
import io.github.authrocketvertx.internal.operation.ConnectedAppOperations;
import io.github.authrocketvertx.internal.operation.Ids;
import io.github.authrocketvertx.model.ConnectedApp;
import io.github.authrocketvertx.model.ConnectedAppCreate;
import io.github.authrocketvertx.model.ConnectedAppQuery;
import io.github.authrocketvertx.model.ConnectedAppUpdate;
import io.github.authrocketvertx.resource.ConnectedApps;
import io.github.authrocketvertx.resource.Listing;
import io.vertx.core.Future;

/** Calls of the operations on connected apps. */
public final class DefaultConnectedApps implements ConnectedApps {

    private static final String ROOT = "login_policy";

    private final Caller caller;

    /** Over these options. */
    public DefaultConnectedApps(Caller caller) {
        this.caller = caller;
    }

    @Override
    public Listing<ConnectedApp> list(ConnectedAppQuery query) {
        return new DefaultListing<>(caller, ConnectedAppOperations.LIST, query);
    }

    @Override
    public Future<ConnectedApp> get(String app) {
        return caller.call(ConnectedAppOperations.GET_ONE, () -> Arguments.path(Ids.connectedApp(app)));
    }

    @Override
    public Future<ConnectedApp> create(ConnectedAppCreate app) {
        return caller.call(ConnectedAppOperations.CREATE, () -> Arguments.path().rooted(ROOT, app));
    }

    @Override
    public Future<ConnectedApp> update(String app, ConnectedAppUpdate changes) {
        return caller.call(
                ConnectedAppOperations.UPDATE,
                () -> Arguments.path(Ids.connectedApp(app)).rooted(ROOT, changes));
    }

    @Override
    public Future<Void> delete(String app) {
        return caller.call(ConnectedAppOperations.REMOVE, () -> Arguments.path(Ids.connectedApp(app)));
    }
}
