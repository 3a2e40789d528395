package io.github.authrocketvertx.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who signs up at LoginRocket.
 *
 * <p>Immutable: every method returns a changed copy.
 *
 * @see <a href="https://v1.authrocket.com/docs/api/loginrocket">AuthRocket 1: LoginRocket API</a>
 */
public final class HostedSignup extends Attributes<HostedSignup> {

    private HostedSignup(Map<String, @Nullable Object> values) {
        super(values);
    }

    /** A user with an e-mail address and a password; realms whose users have names want a {@link #username} as well. */
    public static HostedSignup of(String email, Secret password) {
        return new HostedSignup(Map.of()).text("email", email).set("password", password);
    }

    /** The name to log in with. */
    public HostedSignup username(String username) {
        return text("username", username);
    }

    /** The password repeated, for the service to compare. */
    public HostedSignup passwordConfirmation(Secret confirmation) {
        return set("password_confirmation", confirmation);
    }

    /** The e-mail address repeated, for the service to compare. */
    public HostedSignup emailConfirmation(String confirmation) {
        return text("email_confirmation", confirmation);
    }

    /** The first name. */
    public HostedSignup firstName(String firstName) {
        return text("first_name", firstName);
    }

    /** The last name. */
    public HostedSignup lastName(String lastName) {
        return text("last_name", lastName);
    }

    /** The org to be made with the user, in realms where each user signs up with one. */
    public HostedSignup orgName(String orgName) {
        return text("org_name", orgName);
    }

    @Override
    HostedSignup copy(Map<String, @Nullable Object> values) {
        return new HostedSignup(values);
    }
}
