package io.github.authrocketvertx.internal.resource;

import io.github.authrocketvertx.internal.operation.Arguments;
import io.github.authrocketvertx.internal.operation.Ids;
import io.github.authrocketvertx.internal.operation.OrgOperations;
import io.github.authrocketvertx.model.Expand;
import io.github.authrocketvertx.model.Org;
import io.github.authrocketvertx.model.OrgCreate;
import io.github.authrocketvertx.model.OrgQuery;
import io.github.authrocketvertx.model.OrgUpdate;
import io.github.authrocketvertx.resource.Listing;
import io.github.authrocketvertx.resource.Orgs;
import io.vertx.core.Future;

/** Calls of the operations on orgs. */
public final class DefaultOrgs implements Orgs {

    private final Caller caller;

    /** Over these options. */
    public DefaultOrgs(Caller caller) {
        this.caller = caller;
    }

    @Override
    public Listing<Org> list(OrgQuery query) {
        return new DefaultListing<>(caller, OrgOperations.LIST, query);
    }

    @Override
    public Future<Org> get(String org, Expand... expand) {
        return caller.call(
                OrgOperations.GET_ONE, () -> Arguments.path(Ids.org(org)).expand(expand));
    }

    @Override
    public Future<Org> create(OrgCreate org) {
        return caller.call(OrgOperations.CREATE, () -> Arguments.path().rooted("org", org));
    }

    @Override
    public Future<Org> update(String org, OrgUpdate changes) {
        return caller.call(
                OrgOperations.UPDATE, () -> Arguments.path(Ids.org(org)).rooted("org", changes));
    }

    @Override
    public Future<Void> delete(String org) {
        return caller.call(OrgOperations.REMOVE, () -> Arguments.path(Ids.org(org)));
    }
}
