package io.github.authrocketvertx.mutiny;

import io.github.authrocketvertx.model.Membership;
import io.github.authrocketvertx.model.MembershipCreate;
import io.github.authrocketvertx.model.MembershipQuery;
import io.github.authrocketvertx.model.MembershipUpdate;
import io.github.authrocketvertx.resource.Memberships;
import io.smallrye.mutiny.Uni;
import java.util.Objects;

/**
 * The memberships of users in orgs, with what they may do there.
 *
 * <p>Every {@link Uni} makes a call for each subscription and completes on the subscriber's context, with the result
 * or with an {@link io.github.authrocketvertx.failure.AuthRocketException}. An id of another kind fails the call
 * before anything is sent.
 *
 * @see <a href="https://v1.authrocket.com/docs/api/memberships">AuthRocket 1: Memberships</a>
 */
public final class MutinyMemberships {

    private final Calls<Memberships> calls;

    MutinyMemberships(Calls<Memberships> calls) {
        this.calls = calls;
    }

    /** Memberships of an org or of a user; nothing is called before the listing is used. */
    public MutinyListing<Membership> list(MembershipQuery query) {
        Objects.requireNonNull(query, "query");
        return new MutinyListing<>(calls.then(memberships -> memberships.list(query)));
    }

    /**
     * One membership.
     *
     * @param membership the id, which starts with {@code mb_}
     * @return the membership; fails with {@link io.github.authrocketvertx.failure.NotFoundException} when there is
     *     none
     */
    public Uni<Membership> get(String membership) {
        return calls.call(memberships -> memberships.get(membership));
    }

    /**
     * Creates a membership.
     *
     * @return the membership as created; fails with {@link io.github.authrocketvertx.failure.ValidationException}
     *     when a value is refused or taken
     */
    public Uni<Membership> create(MembershipCreate membership) {
        return calls.call(memberships -> memberships.create(membership));
    }

    /**
     * Changes a membership.
     *
     * @param membership the id, which starts with {@code mb_}
     * @return the membership as changed; fails with {@link io.github.authrocketvertx.failure.NotFoundException} when
     *     there is none, and with {@link io.github.authrocketvertx.failure.ValidationException} when a value is refused
     */
    public Uni<Membership> update(String membership, MembershipUpdate changes) {
        return calls.call(memberships -> memberships.update(membership, changes));
    }

    /**
     * Deletes a membership.
     *
     * @param membership the id, which starts with {@code mb_}
     * @return {@code null} when done; fails with {@link io.github.authrocketvertx.failure.NotFoundException} when
     *     there is none
     */
    public Uni<Void> delete(String membership) {
        return calls.call(memberships -> memberships.delete(membership));
    }
}
