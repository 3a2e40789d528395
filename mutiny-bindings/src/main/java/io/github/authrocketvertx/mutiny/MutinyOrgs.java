package io.github.authrocketvertx.mutiny;

import io.github.authrocketvertx.model.Expand;
import io.github.authrocketvertx.model.Org;
import io.github.authrocketvertx.model.OrgCreate;
import io.github.authrocketvertx.model.OrgQuery;
import io.github.authrocketvertx.model.OrgUpdate;
import io.github.authrocketvertx.resource.Orgs;
import io.smallrye.mutiny.Uni;
import java.util.Objects;

/**
 * The orgs of a realm: customers, teams, accounts.
 *
 * <p>Every {@link Uni} makes a call for each subscription and completes on the subscriber's context, with the result
 * or with an {@link io.github.authrocketvertx.failure.AuthRocketException}. An id of another kind fails the call
 * before anything is sent.
 *
 * @see <a href="https://v1.authrocket.com/docs/api/orgs">AuthRocket 1: Orgs</a>
 */
public final class MutinyOrgs {

    private final Calls<Orgs> calls;

    MutinyOrgs(Calls<Orgs> calls) {
        this.calls = calls;
    }

    /** Orgs that match a query; nothing is called before the listing is used. */
    public MutinyListing<Org> list(OrgQuery query) {
        Objects.requireNonNull(query, "query");
        return new MutinyListing<>(calls.then(orgs -> orgs.list(query)));
    }

    /** All orgs of the realm; nothing is called before the listing is used. */
    public MutinyListing<Org> list() {
        return list(OrgQuery.create());
    }

    /**
     * One org.
     *
     * @param org the id, which starts with {@code org_}
     * @param expand extra data; {@link Expand#MEMBERSHIPS}, each with its user, is understood here
     * @return the org; fails with {@link io.github.authrocketvertx.failure.NotFoundException} when there is none
     */
    public Uni<Org> get(String org, Expand... expand) {
        return calls.call(orgs -> orgs.get(org, expand));
    }

    /**
     * Creates an org.
     *
     * @return the org as created; fails with {@link io.github.authrocketvertx.failure.ValidationException} when a
     *     value is refused or taken
     */
    public Uni<Org> create(OrgCreate org) {
        return calls.call(orgs -> orgs.create(org));
    }

    /**
     * Changes an org.
     *
     * @param org the id, which starts with {@code org_}
     * @return the org as changed; fails with {@link io.github.authrocketvertx.failure.NotFoundException} when there
     *     is none, and with {@link io.github.authrocketvertx.failure.ValidationException} when a value is refused
     */
    public Uni<Org> update(String org, OrgUpdate changes) {
        return calls.call(orgs -> orgs.update(org, changes));
    }

    /**
     * Deletes an org.
     *
     * @param org the id, which starts with {@code org_}
     * @return {@code null} when done; fails with {@link io.github.authrocketvertx.failure.NotFoundException} when
     *     there is none
     */
    public Uni<Void> delete(String org) {
        return calls.call(orgs -> orgs.delete(org));
    }
}
