package io.github.authrocketvertx.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which users to list. Filters match exactly; an unset one does not filter.
 *
 * <p>Immutable: every method returns a changed copy.
 *
 * @see <a href="https://v1.authrocket.com/docs/api/users">AuthRocket 1: Users</a>
 */
public final class UserQuery extends ListQuery<UserQuery> {

    private static final int LARGEST_PAGE = 1000;

    private UserQuery(Map<String, @Nullable Object> values) {
        super(values, LARGEST_PAGE);
    }

    /** No filter yet: all users of the realm. */
    public static UserQuery create() {
        return new UserQuery(Map.of());
    }

    /** Users with this username; its case does not matter. */
    public UserQuery username(String username) {
        return text("username", username);
    }

    /** Users with this e-mail address; its case does not matter. */
    public UserQuery email(String email) {
        return text("email", email);
    }

    /** Users with this id of your own. */
    public UserQuery reference(String reference) {
        return text("reference", reference);
    }

    /** Users in this state. */
    public UserQuery state(UserState state) {
        return set("state", state);
    }

    /** Users of this type. */
    public UserQuery userType(UserType type) {
        return set("user_type", type);
    }

    @Override
    UserQuery copy(Map<String, @Nullable Object> values) {
        return new UserQuery(values);
    }
}
