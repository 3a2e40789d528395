package io.github.authrocketvertx.coroutines

import io.github.authrocketvertx.model.Expand
import io.github.authrocketvertx.model.Org
import io.github.authrocketvertx.model.OrgCreate
import io.github.authrocketvertx.model.OrgQuery
import io.github.authrocketvertx.model.OrgUpdate
import io.github.authrocketvertx.resource.Orgs

/**
 * The orgs of a realm: customers, teams, accounts.
 *
 * Every suspending function makes its call at once, and throws [io.github.authrocketvertx.failure.AuthRocketException]
 * when the call fails. An id of another kind fails the call before anything is sent.
 *
 * See [AuthRocket 1: Orgs](https://v1.authrocket.com/docs/api/orgs).
 */
public class CoroutineOrgs internal constructor(private val calls: Calls<Orgs>) {

    /** Orgs that match a query; nothing is called before the listing is used. */
    public fun list(query: OrgQuery): CoroutineListing<Org> = CoroutineListing(calls.then { it.list(query) })

    /** All orgs of the realm; nothing is called before the listing is used. */
    public fun list(): CoroutineListing<Org> = list(OrgQuery.create())

    /**
     * One org.
     *
     * @param org the id, which starts with `org_`
     * @param expand extra data; [Expand.MEMBERSHIPS], each with its user, is understood here
     * @return the org
     * @throws io.github.authrocketvertx.failure.NotFoundException when there is none
     */
    public suspend fun get(org: String, vararg expand: Expand): Org = calls.call<Org> { it.get(org, *expand) }

    /**
     * Creates an org.
     *
     * @return the org as created
     * @throws io.github.authrocketvertx.failure.ValidationException when a value is refused or taken
     */
    public suspend fun create(org: OrgCreate): Org = calls.call<Org> { it.create(org) }

    /**
     * Changes an org.
     *
     * @param org the id, which starts with `org_`
     * @return the org as changed
     * @throws io.github.authrocketvertx.failure.NotFoundException when there is none
     * @throws io.github.authrocketvertx.failure.ValidationException when a value is refused
     */
    public suspend fun update(org: String, changes: OrgUpdate): Org = calls.call<Org> { it.update(org, changes) }

    /**
     * Deletes an org.
     *
     * @param org the id, which starts with `org_`
     * @throws io.github.authrocketvertx.failure.NotFoundException when there is none
     */
    public suspend fun delete(org: String) {
        calls.call { it.delete(org) }
    }
}
