package io.github.authrocketvertx.resource;

import io.github.authrocketvertx.model.Membership;
import io.github.authrocketvertx.model.MembershipCreate;
import io.github.authrocketvertx.model.MembershipQuery;
import io.github.authrocketvertx.model.MembershipUpdate;
import io.vertx.core.Future;

/**
 * The memberships of users in orgs, with what they may do there.
 *
 * <p>Every method makes its call at once and returns a future that completes on the caller's context, with the result
 * or with an {@link io.github.authrocketvertx.failure.AuthRocketException}. An id of another kind fails the call
 * before anything is sent.
 *
 * @see <a href="https://v1.authrocket.com/docs/api/memberships">AuthRocket 1: Memberships</a>
 */
public interface Memberships {

    /** Memberships of an org or of a user; nothing is called before the listing is used. */
    Listing<Membership> list(MembershipQuery query);

    /**
     * One membership.
     *
     * @param membership the id, which starts with {@code mb_}
     * @return the membership; fails with {@link io.github.authrocketvertx.failure.NotFoundException} when there is
     *     none
     */
    Future<Membership> get(String membership);

    /**
     * Creates a membership.
     *
     * @return the membership as created; fails with {@link io.github.authrocketvertx.failure.ValidationException}
     *     when a value is refused or taken
     */
    Future<Membership> create(MembershipCreate membership);

    /**
     * Changes a membership.
     *
     * @param membership the id, which starts with {@code mb_}
     * @return the membership as changed; fails with {@link io.github.authrocketvertx.failure.NotFoundException} when
     *     there is none, and with {@link io.github.authrocketvertx.failure.ValidationException} when a value is refused
     */
    Future<Membership> update(String membership, MembershipUpdate changes);

    /**
     * Deletes a membership.
     *
     * @param membership the id, which starts with {@code mb_}
     * @return nothing; fails with {@link io.github.authrocketvertx.failure.NotFoundException} when there is none
     */
    Future<Void> delete(String membership);
}
