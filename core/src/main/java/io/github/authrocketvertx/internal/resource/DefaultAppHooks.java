package io.github.authrocketvertx.internal.resource;

import io.github.authrocketvertx.internal.operation.AppHookOperations;
import io.github.authrocketvertx.internal.operation.Arguments;
import io.github.authrocketvertx.internal.operation.Ids;
import io.github.authrocketvertx.model.AppHook;
import io.github.authrocketvertx.model.AppHookCreate;
import io.github.authrocketvertx.model.AppHookQuery;
import io.github.authrocketvertx.model.AppHookUpdate;
import io.github.authrocketvertx.resource.AppHooks;
import io.github.authrocketvertx.resource.Listing;
import io.vertx.core.Future;

/** Calls of the operations on app hooks. */
public final class DefaultAppHooks implements AppHooks {

    private static final String ROOT = "app_hook";

    private final Caller caller;

    /** Over these options. */
    public DefaultAppHooks(Caller caller) {
        this.caller = caller;
    }

    @Override
    public Listing<AppHook> list(AppHookQuery query) {
        return new DefaultListing<>(caller, AppHookOperations.LIST, query);
    }

    @Override
    public Future<AppHook> get(String hook) {
        return caller.call(AppHookOperations.GET_ONE, () -> Arguments.path(Ids.appHook(hook)));
    }

    @Override
    public Future<AppHook> create(AppHookCreate hook) {
        return caller.call(AppHookOperations.CREATE, () -> Arguments.path().rooted(ROOT, hook));
    }

    @Override
    public Future<AppHook> update(String hook, AppHookUpdate changes) {
        return caller.call(
                AppHookOperations.UPDATE,
                () -> Arguments.path(Ids.appHook(hook)).rooted(ROOT, changes));
    }

    @Override
    public Future<Void> delete(String hook) {
        return caller.call(AppHookOperations.REMOVE, () -> Arguments.path(Ids.appHook(hook)));
    }
}
