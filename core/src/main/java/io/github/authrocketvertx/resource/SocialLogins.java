package io.github.authrocketvertx.resource;

import io.github.authrocketvertx.model.Secret;
import io.github.authrocketvertx.model.SocialLogin;
import io.github.authrocketvertx.model.SocialLoginCode;
import io.github.authrocketvertx.model.SocialLoginStart;
import io.github.authrocketvertx.model.SocialLoginUrl;
import io.vertx.core.Future;
import java.util.List;

/**
 * Logins by way of third parties: where to send a browser, and what to do with what it brings back.
 *
 * <p>Every method makes its call at once and returns a future that completes on the caller's context, with the result
 * or with an {@link io.github.authrocketvertx.failure.AuthRocketException}. An id of another kind fails the call before
 * anything is sent.
 *
 * @see <a href="https://v1.authrocket.com/docs/api/external_auth">AuthRocket 1: Social Logins</a>
 */
public interface SocialLogins {

    /**
     * Where logins begin, for all third parties of the realm.
     *
     * @return one for each active third party; unmodifiable, possibly empty; fails with {@link
     *     io.github.authrocketvertx.failure.ValidationException} when the address to come back to is refused
     */
    Future<List<SocialLoginUrl>> urls(SocialLoginStart start);

    /**
     * Where a login begins, for one third party.
     *
     * @param provider the id, which starts with {@code ap_}, or the type, such as {@code google}
     * @return where the login begins; fails with {@link io.github.authrocketvertx.failure.NotFoundException} when there
     *     is no such third party, and with {@link io.github.authrocketvertx.failure.ValidationException} when the
     *     address to come back to is refused
     */
    Future<SocialLoginUrl> url(String provider, SocialLoginStart start);

    /**
     * Ends a login with what the browser brought back.
     *
     * @return the user who logs in, or a signup token where the realm leaves signups to the application; fails with
     *     {@link io.github.authrocketvertx.failure.ValidationException} when code, state or nonce is refused; {@code
     *     retry_url} in its metadata is then where to try again
     */
    Future<SocialLogin> authorize(SocialLoginCode code);

    /**
     * Logs in with an access token of a third party that the application got by itself.
     *
     * @param provider the id, which starts with {@code ap_}, or the type, such as {@code google}
     * @param accessToken the access token
     * @return the user who logs in, or a signup token where the realm leaves signups to the application; fails with
     *     {@link io.github.authrocketvertx.failure.NotFoundException} when there is no such third party, and with
     *     {@link io.github.authrocketvertx.failure.ValidationException} when the token is refused; {@code retry_url} in
     *     its metadata is then where to try again
     */
    Future<SocialLogin> authorize(String provider, Secret accessToken);
}
