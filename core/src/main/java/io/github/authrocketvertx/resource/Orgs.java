package io.github.authrocketvertx.resource;

import io.github.authrocketvertx.model.Expand;
import io.github.authrocketvertx.model.Org;
import io.github.authrocketvertx.model.OrgCreate;
import io.github.authrocketvertx.model.OrgQuery;
import io.github.authrocketvertx.model.OrgUpdate;
import io.vertx.core.Future;

/**
 * The orgs of a realm: customers, teams, accounts.
 *
 * <p>Every method makes its call at once and returns a future that completes on the caller's context, with the result
 * or with an {@link io.github.authrocketvertx.failure.AuthRocketException}. An id of another kind fails the call
 * before anything is sent.
 *
 * @see <a href="https://v1.authrocket.com/docs/api/orgs">AuthRocket 1: Orgs</a>
 */
public interface Orgs {

    /** Orgs that match a query; nothing is called before the listing is used. */
    Listing<Org> list(OrgQuery query);

    /** All orgs of the realm; nothing is called before the listing is used. */
    default Listing<Org> list() {
        return list(OrgQuery.create());
    }

    /**
     * One org.
     *
     * @param org the id, which starts with {@code org_}
     * @param expand extra data; {@link Expand#MEMBERSHIPS}, each with its user, is understood here
     * @return the org; fails with {@link io.github.authrocketvertx.failure.NotFoundException} when there is none
     */
    Future<Org> get(String org, Expand... expand);

    /**
     * Creates an org.
     *
     * @return the org as created; fails with {@link io.github.authrocketvertx.failure.ValidationException} when a
     *     value is refused or taken
     */
    Future<Org> create(OrgCreate org);

    /**
     * Changes an org.
     *
     * @param org the id, which starts with {@code org_}
     * @return the org as changed; fails with {@link io.github.authrocketvertx.failure.NotFoundException} when there
     *     is none, and with {@link io.github.authrocketvertx.failure.ValidationException} when a value is refused
     */
    Future<Org> update(String org, OrgUpdate changes);

    /**
     * Deletes an org.
     *
     * @param org the id, which starts with {@code org_}
     * @return nothing; fails with {@link io.github.authrocketvertx.failure.NotFoundException} when there is none
     */
    Future<Void> delete(String org);
}
