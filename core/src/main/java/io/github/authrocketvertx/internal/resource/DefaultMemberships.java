package io.github.authrocketvertx.internal.resource;

import io.github.authrocketvertx.internal.operation.Arguments;
import io.github.authrocketvertx.internal.operation.Ids;
import io.github.authrocketvertx.internal.operation.MembershipOperations;
import io.github.authrocketvertx.model.Membership;
import io.github.authrocketvertx.model.MembershipCreate;
import io.github.authrocketvertx.model.MembershipQuery;
import io.github.authrocketvertx.model.MembershipUpdate;
import io.github.authrocketvertx.resource.Listing;
import io.github.authrocketvertx.resource.Memberships;
import io.vertx.core.Future;

/** Calls of the operations on memberships. */
public final class DefaultMemberships implements Memberships {

    private final Caller caller;

    /** Over these options. */
    public DefaultMemberships(Caller caller) {
        this.caller = caller;
    }

    @Override
    public Listing<Membership> list(MembershipQuery query) {
        return new DefaultListing<>(caller, MembershipOperations.LIST, query);
    }

    @Override
    public Future<Membership> get(String membership) {
        return caller.call(MembershipOperations.GET_ONE, () -> Arguments.path(Ids.membership(membership)));
    }

    @Override
    public Future<Membership> create(MembershipCreate membership) {
        return caller.call(MembershipOperations.CREATE, () -> Arguments.path().rooted("membership", membership));
    }

    @Override
    public Future<Membership> update(String membership, MembershipUpdate changes) {
        return caller.call(
                MembershipOperations.UPDATE,
                () -> Arguments.path(Ids.membership(membership)).rooted("membership", changes));
    }

    @Override
    public Future<Void> delete(String membership) {
        return caller.call(MembershipOperations.REMOVE, () -> Arguments.path(Ids.membership(membership)));
    }
}
