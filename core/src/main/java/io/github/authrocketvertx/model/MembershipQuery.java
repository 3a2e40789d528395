package io.github.authrocketvertx.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which memberships to list: those of an org, those of a user, or the one of a user in an org.
 *
 * <p>Immutable: every method returns a changed copy.
 *
 * @see <a href="https://v1.authrocket.com/docs/api/memberships">AuthRocket 1: Memberships</a>
 */
public final class MembershipQuery extends ListQuery<MembershipQuery> {

    private static final int LARGEST_PAGE = 1000;

    private MembershipQuery(Map<String, @Nullable Object> values) {
        super(values, LARGEST_PAGE);
    }

    /**
     * All of an org, each with its user.
     *
     * @param org the org's id, which starts with {@code org_}
     */
    public static MembershipQuery ofOrg(String org) {
        return new MembershipQuery(Map.of()).text("org_id", org);
    }

    /**
     * All of a user, each with its org.
     *
     * @param user the user's id, which starts with {@code usr_}
     */
    public static MembershipQuery ofUser(String user) {
        return new MembershipQuery(Map.of()).text("user_id", user);
    }

    /**
     * That of a user in an org, with neither of them embedded.
     *
     * @param user the user's id, which starts with {@code usr_}
     * @param org the org's id, which starts with {@code org_}
     */
    public static MembershipQuery of(String user, String org) {
        return new MembershipQuery(Map.of()).text("user_id", user).text("org_id", org);
    }

    @Override
    MembershipQuery copy(Map<String, @Nullable Object> values) {
        return new MembershipQuery(values);
    }
}
