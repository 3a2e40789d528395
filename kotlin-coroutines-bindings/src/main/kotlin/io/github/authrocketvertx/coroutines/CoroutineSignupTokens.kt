package io.github.authrocketvertx.coroutines

import io.github.authrocketvertx.model.Secret
import io.github.authrocketvertx.model.SignupToken
import io.github.authrocketvertx.model.SignupTokenCreate
import io.github.authrocketvertx.resource.SignupTokens

/**
 * The signup tokens of a realm: users to be. [io.github.authrocketvertx.model.UserCreate.fromSignupToken] makes a user
 * of one.
 *
 * Every suspending function makes its call at once, and throws [io.github.authrocketvertx.failure.AuthRocketException]
 * when the call fails. An id of another kind fails the call before anything is sent.
 *
 * See [AuthRocket 1: Signup Tokens](https://v1.authrocket.com/docs/api/user_tokens).
 */
public class CoroutineSignupTokens internal constructor(private val calls: Calls<SignupTokens>) {

    /**
     * One signup token.
     *
     * @param token the token, which starts with `utk_`; it stands in the address of the request, and in no failure
     * @return the signup token
     * @throws io.github.authrocketvertx.failure.NotFoundException when there is none, or it is over
     */
    public suspend fun get(token: Secret): SignupToken = calls.call<SignupToken> { it.get(token) }

    /**
     * Creates a signup token. There may be several for one user to be; one of them can become that user.
     *
     * @return the signup token as created
     * @throws io.github.authrocketvertx.failure.ValidationException when a value is refused or taken
     */
    public suspend fun create(token: SignupTokenCreate): SignupToken = calls.call<SignupToken> { it.create(token) }
}
