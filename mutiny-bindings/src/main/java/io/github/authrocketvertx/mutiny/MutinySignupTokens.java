package io.github.authrocketvertx.mutiny;

import io.github.authrocketvertx.model.Secret;
import io.github.authrocketvertx.model.SignupToken;
import io.github.authrocketvertx.model.SignupTokenCreate;
import io.github.authrocketvertx.resource.SignupTokens;
import io.smallrye.mutiny.Uni;

/**
 * The signup tokens of a realm: users to be. {@link io.github.authrocketvertx.model.UserCreate#fromSignupToken} makes a
 * user of one.
 *
 * <p>Every {@link Uni} makes a call for each subscription and completes on the subscriber's context, with the result or
 * with an {@link io.github.authrocketvertx.failure.AuthRocketException}. An id of another kind fails the call before
 * anything is sent.
 *
 * @see <a href="https://v1.authrocket.com/docs/api/user_tokens">AuthRocket 1: Signup Tokens</a>
 */
public final class MutinySignupTokens {

    private final Calls<SignupTokens> calls;

    MutinySignupTokens(Calls<SignupTokens> calls) {
        this.calls = calls;
    }

    /**
     * One signup token.
     *
     * @param token the token, which starts with {@code utk_}; it stands in the address of the request, and in no
     *     failure
     * @return the signup token; fails with {@link io.github.authrocketvertx.failure.NotFoundException} when there is
     *     none, or it is over
     */
    public Uni<SignupToken> get(Secret token) {
        return calls.call(tokens -> tokens.get(token));
    }

    /**
     * Creates a signup token. There may be several for one user to be; one of them can become that user.
     *
     * @return the signup token as created; fails with {@link io.github.authrocketvertx.failure.ValidationException}
     *     when a value is refused or taken
     */
    public Uni<SignupToken> create(SignupTokenCreate token) {
        return calls.call(tokens -> tokens.create(token));
    }
}
