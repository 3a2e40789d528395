package io.github.authrocketvertx.coroutines

import io.github.authrocketvertx.model.Secret
import io.github.authrocketvertx.model.SocialLogin
import io.github.authrocketvertx.model.SocialLoginCode
import io.github.authrocketvertx.model.SocialLoginStart
import io.github.authrocketvertx.model.SocialLoginUrl
import io.github.authrocketvertx.resource.SocialLogins

/**
 * Logins by way of third parties: where to send a browser, and what to do with what it brings back.
 *
 * Every suspending function makes its call at once, and throws [io.github.authrocketvertx.failure.AuthRocketException]
 * when the call fails. An id of another kind fails the call before anything is sent.
 *
 * See [AuthRocket 1: Social Logins](https://v1.authrocket.com/docs/api/external_auth).
 */
public class CoroutineSocialLogins internal constructor(private val calls: Calls<SocialLogins>) {

    /**
     * Where logins begin, for all third parties of the realm.
     *
     * @return one for each active third party; unmodifiable, possibly empty
     * @throws io.github.authrocketvertx.failure.ValidationException when the address to come back to is refused
     */
    public suspend fun urls(start: SocialLoginStart): List<SocialLoginUrl> =
        calls.call<List<SocialLoginUrl>> { it.urls(start) }

    /**
     * Where a login begins, for one third party.
     *
     * @param provider the id, which starts with `ap_`, or the type, such as `google`
     * @return where the login begins
     * @throws io.github.authrocketvertx.failure.NotFoundException when there is no such third party
     * @throws io.github.authrocketvertx.failure.ValidationException when the address to come back to is refused
     */
    public suspend fun url(provider: String, start: SocialLoginStart): SocialLoginUrl =
        calls.call<SocialLoginUrl> { it.url(provider, start) }

    /**
     * Ends a login with what the browser brought back.
     *
     * @return the user who logs in, or a signup token where the realm leaves signups to the application
     * @throws io.github.authrocketvertx.failure.ValidationException when code, state or nonce is refused; `retry_url`
     *   in its metadata is then where to try again
     */
    public suspend fun authorize(code: SocialLoginCode): SocialLogin = calls.call<SocialLogin> { it.authorize(code) }

    /**
     * Logs in with an access token of a third party that the application got by itself.
     *
     * @param provider the id, which starts with `ap_`, or the type, such as `google`
     * @param accessToken the access token
     * @return the user who logs in, or a signup token where the realm leaves signups to the application
     * @throws io.github.authrocketvertx.failure.NotFoundException when there is no such third party
     * @throws io.github.authrocketvertx.failure.ValidationException when the token is refused; `retry_url` in its
     *   metadata is then where to try again
     */
    public suspend fun authorize(provider: String, accessToken: Secret): SocialLogin =
        calls.call<SocialLogin> { it.authorize(provider, accessToken) }
}
