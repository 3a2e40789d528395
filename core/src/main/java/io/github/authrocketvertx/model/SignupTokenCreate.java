package io.github.authrocketvertx.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A user to be, to be created.
 *
 * <p>Immutable: every method returns a changed copy. An attribute that is not set is not sent.
 *
 * @see <a href="https://v1.authrocket.com/docs/api/user_tokens">AuthRocket 1: Signup Tokens</a>
 */
public final class SignupTokenCreate extends Attributes<SignupTokenCreate> {

    private SignupTokenCreate(Map<String, @Nullable Object> values) {
        super(values);
    }

    /**
     * Someone with a password.
     *
     * @param username unique in the realm, whatever its case; in realms whose usernames are e-mail addresses, the
     *     address again
     * @param email the e-mail address
     * @param password the password
     */
    public static SignupTokenCreate of(String username, String email, Secret password) {
        return new SignupTokenCreate(Map.of())
                .text("username", username)
                .text("email", email)
                .set("password", password);
    }

    /** The password repeated, for the service to compare where a form asked twice. */
    public SignupTokenCreate passwordConfirmation(Secret confirmation) {
        return set("password_confirmation", confirmation);
    }

    /** The first name. */
    public SignupTokenCreate firstName(String firstName) {
        return text("first_name", firstName);
    }

    /** The last name. */
    public SignupTokenCreate lastName(String lastName) {
        return text("last_name", lastName);
    }

    /** The realm to be in, by its id; that of the client when not set. */
    public SignupTokenCreate realm(String realm) {
        return text("realm_id", realm);
    }

    @Override
    SignupTokenCreate copy(Map<String, @Nullable Object> values) {
        return new SignupTokenCreate(values);
    }
}
