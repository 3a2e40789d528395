package io.github.authrocketvertx.model;

import io.vertx.core.json.JsonObject;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A user to be created; start with {@link #human}, {@link #api()} or {@link #fromSignupToken}.
 *
 * <p>Immutable: every method returns a changed copy. An attribute that is not set is not sent.
 *
 * @see <a href="https://v1.authrocket.com/docs/api/users">AuthRocket 1: Users</a>
 */
public final class UserCreate extends Attributes<UserCreate> {

    private UserCreate(Map<String, @Nullable Object> values) {
        super(values);
    }

    /**
     * A person with a password.
     *
     * @param username unique in the realm, whatever its case; in realms whose usernames are e-mail addresses, the
     *     address again
     * @param email the e-mail address
     * @param password the password
     */
    public static UserCreate human(String username, String email, Secret password) {
        return new UserCreate(Map.of())
                .set("user_type", UserType.HUMAN)
                .text("username", username)
                .text("email", email)
                .set("password", password);
    }

    /** A program; the service generates its API key and, where none is set, its username and name. */
    public static UserCreate api() {
        return new UserCreate(Map.of()).set("user_type", UserType.API);
    }

    /**
     * A person who signed up before.
     *
     * @param token the signup token, which starts with {@code utk_}
     */
    public static UserCreate fromSignupToken(Secret token) {
        return new UserCreate(Map.of()).set("token", token);
    }

    /** The username; for API users, which have a generated one otherwise. */
    public UserCreate username(String username) {
        return text("username", username);
    }

    /** The e-mail address. */
    public UserCreate email(String email) {
        return text("email", email);
    }

    /** The password repeated, for the service to compare where a form asked twice. */
    public UserCreate passwordConfirmation(Secret confirmation) {
        return set("password_confirmation", confirmation);
    }

    /** The first name of a person. */
    public UserCreate firstName(String firstName) {
        return text("first_name", firstName);
    }

    /** The last name of a person. */
    public UserCreate lastName(String lastName) {
        return text("last_name", lastName);
    }

    /** The name of a program. A person's is made by the service from the first and the last name. */
    public UserCreate name(String name) {
        return text("name", name);
    }

    /** Your own id of the user. */
    public UserCreate reference(String reference) {
        return text("reference", reference);
    }

    /** Whether the user may log in; {@link UserState#ACTIVE} when not set. */
    public UserCreate state(UserState state) {
        return set("state", state);
    }

    /** {@link EmailVerification#REQUESTED} starts the verification of the e-mail address. */
    public UserCreate emailVerification(EmailVerification verification) {
        return set("email_verification", verification);
    }

    /** Attributes of your own: scalars or lists of scalars. Copied. */
    public UserCreate custom(JsonObject custom) {
        return json("custom", custom);
    }

    @Override
    UserCreate copy(Map<String, @Nullable Object> values) {
        return new UserCreate(values);
    }
}
