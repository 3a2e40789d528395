package io.github.authrocketvertx.coroutines

import io.github.authrocketvertx.model.Membership
import io.github.authrocketvertx.model.MembershipCreate
import io.github.authrocketvertx.model.MembershipQuery
import io.github.authrocketvertx.model.MembershipUpdate
import io.github.authrocketvertx.resource.Memberships

/**
 * The memberships of users in orgs, with what they may do there.
 *
 * Every suspending function makes its call at once, and throws [io.github.authrocketvertx.failure.AuthRocketException]
 * when the call fails. An id of another kind fails the call before anything is sent.
 *
 * See [AuthRocket 1: Memberships](https://v1.authrocket.com/docs/api/memberships).
 */
public class CoroutineMemberships internal constructor(private val calls: Calls<Memberships>) {

    /** Memberships of an org or of a user; nothing is called before the listing is used. */
    public fun list(query: MembershipQuery): CoroutineListing<Membership> =
        CoroutineListing(calls.then { it.list(query) })

    /**
     * One membership.
     *
     * @param membership the id, which starts with `mb_`
     * @return the membership
     * @throws io.github.authrocketvertx.failure.NotFoundException when there is none
     */
    public suspend fun get(membership: String): Membership = calls.call<Membership> { it.get(membership) }

    /**
     * Creates a membership.
     *
     * @return the membership as created
     * @throws io.github.authrocketvertx.failure.ValidationException when a value is refused or taken
     */
    public suspend fun create(membership: MembershipCreate): Membership =
        calls.call<Membership> { it.create(membership) }

    /**
     * Changes a membership.
     *
     * @param membership the id, which starts with `mb_`
     * @return the membership as changed
     * @throws io.github.authrocketvertx.failure.NotFoundException when there is none
     * @throws io.github.authrocketvertx.failure.ValidationException when a value is refused
     */
    public suspend fun update(membership: String, changes: MembershipUpdate): Membership =
        calls.call<Membership> { it.update(membership, changes) }

    /**
     * Deletes a membership.
     *
     * @param membership the id, which starts with `mb_`
     * @throws io.github.authrocketvertx.failure.NotFoundException when there is none
     */
    public suspend fun delete(membership: String) {
        calls.call { it.delete(membership) }
    }
}
