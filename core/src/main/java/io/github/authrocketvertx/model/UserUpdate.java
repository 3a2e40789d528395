package io.github.authrocketvertx.model;

import io.vertx.core.json.JsonObject;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Changes to a user: what is set is changed, what is cleared becomes empty, what is neither stays as it is.
 *
 * <p>Immutable: every method returns a changed copy.
 *
 * @see <a href="https://v1.authrocket.com/docs/api/users">AuthRocket 1: Users</a>
 */
public final class UserUpdate extends Attributes<UserUpdate> {

    private UserUpdate(Map<String, @Nullable Object> values) {
        super(values);
    }

    /** No changes yet. */
    public static UserUpdate create() {
        return new UserUpdate(Map.of());
    }

    /** A new username. */
    public UserUpdate username(String username) {
        return text("username", username);
    }

    /** A new e-mail address. */
    public UserUpdate email(String email) {
        return text("email", email);
    }

    /** A new password, set without asking for the current one; see {@link PasswordChange} for the other way. */
    public UserUpdate password(Secret password) {
        return set("password", password);
    }

    /** The new password repeated, for the service to compare. */
    public UserUpdate passwordConfirmation(Secret confirmation) {
        return set("password_confirmation", confirmation);
    }

    /** A new first name. */
    public UserUpdate firstName(String firstName) {
        return text("first_name", firstName);
    }

    /** No first name any more. */
    public UserUpdate clearFirstName() {
        return clear("first_name");
    }

    /** A new last name. */
    public UserUpdate lastName(String lastName) {
        return text("last_name", lastName);
    }

    /** No last name any more. */
    public UserUpdate clearLastName() {
        return clear("last_name");
    }

    /** A new name of a program; a person's is read-only. */
    public UserUpdate name(String name) {
        return text("name", name);
    }

    /** Your own id of the user. */
    public UserUpdate reference(String reference) {
        return text("reference", reference);
    }

    /** No id of your own any more. */
    public UserUpdate clearReference() {
        return clear("reference");
    }

    /** Whether the user may log in. */
    public UserUpdate state(UserState state) {
        return set("state", state);
    }

    /** How far the verification of the e-mail address is; {@link EmailVerification#REQUESTED} starts it. */
    public UserUpdate emailVerification(EmailVerification verification) {
        return set("email_verification", verification);
    }

    /** Attributes of your own: scalars or lists of scalars. Copied. */
    public UserUpdate custom(JsonObject custom) {
        return json("custom", custom);
    }

    @Override
    UserUpdate copy(Map<String, @Nullable Object> values) {
        return new UserUpdate(values);
    }
}
