package io.github.authrocketvertx.resource;

import io.github.authrocketvertx.model.Secret;
import io.github.authrocketvertx.model.SignupToken;
import io.github.authrocketvertx.model.SignupTokenCreate;
import io.vertx.core.Future;

/**
 * The signup tokens of a realm: users to be. {@link io.github.authrocketvertx.model.UserCreate#fromSignupToken} makes a
 * user of one.
 *
 * <p>Every method makes its call at once and returns a future that completes on the caller's context, with the result
 * or with an {@link io.github.authrocketvertx.failure.AuthRocketException}. An id of another kind fails the call before
 * anything is sent.
 *
 * @see <a href="https://v1.authrocket.com/docs/api/user_tokens">AuthRocket 1: Signup Tokens</a>
 */
public interface SignupTokens {

    /**
     * One signup token.
     *
     * @param token the token, which starts with {@code utk_}; it stands in the address of the request, and in no
     *     failure
     * @return the signup token; fails with {@link io.github.authrocketvertx.failure.NotFoundException} when there is
     *     none, or it is over
     */
    Future<SignupToken> get(Secret token);

    /**
     * Creates a signup token. There may be several for one user to be; one of them can become that user.
     *
     * @return the signup token as created; fails with {@link io.github.authrocketvertx.failure.ValidationException}
     *     when a value is refused or taken
     */
    Future<SignupToken> create(SignupTokenCreate token);
}
