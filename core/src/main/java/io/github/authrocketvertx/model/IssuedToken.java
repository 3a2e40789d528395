package io.github.authrocketvertx.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A token that the service made for a user, to be sent to that user by e-mail. */
public final class IssuedToken {

    private final Secret token;
    private final User user;

    private IssuedToken(Secret token, User user) {
        this.token = token;
        this.user = user;
    }

    /** A token of a user. */
    public static IssuedToken of(Secret token, User user) {
        return new IssuedToken(Objects.requireNonNull(token, "token"), Objects.requireNonNull(user, "user"));
    }

    /** The token; it works once and for a limited time. */
    public Secret token() {
        return token;
    }

    /** Whom it is for. The service may send a few fields only. */
    public User user() {
        return user;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof IssuedToken that && token.equals(that.token) && user.equals(that.user);
    }

    @Override
    public int hashCode() {
        return Objects.hash(token, user);
    }

    /** Whom it is for; not the token. */
    @Override
    public String toString() {
        return "IssuedToken[" + user + "]";
    }
}
