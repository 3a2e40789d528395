package io.github.authrocketvertx.mutiny;

import io.github.authrocketvertx.model.Secret;
import io.github.authrocketvertx.model.SocialLogin;
import io.github.authrocketvertx.model.SocialLoginCode;
import io.github.authrocketvertx.model.SocialLoginStart;
import io.github.authrocketvertx.model.SocialLoginUrl;
import io.github.authrocketvertx.resource.SocialLogins;
import io.smallrye.mutiny.Uni;
import java.util.List;

/**
 * Logins by way of third parties: where to send a browser, and what to do with what it brings back.
 *
 * <p>Every {@link Uni} makes a call for each subscription and completes on the subscriber's context, with the result or
 * with an {@link io.github.authrocketvertx.failure.AuthRocketException}. An id of another kind fails the call before
 * anything is sent.
 *
 * @see <a href="https://v1.authrocket.com/docs/api/external_auth">AuthRocket 1: Social Logins</a>
 */
public final class MutinySocialLogins {

    private final Calls<SocialLogins> calls;

    MutinySocialLogins(Calls<SocialLogins> calls) {
        this.calls = calls;
    }

    /**
     * Where logins begin, for all third parties of the realm.
     *
     * @return one for each active third party; unmodifiable, possibly empty; fails with {@link
     *     io.github.authrocketvertx.failure.ValidationException} when the address to come back to is refused
     */
    public Uni<List<SocialLoginUrl>> urls(SocialLoginStart start) {
        return calls.call(logins -> logins.urls(start));
    }

    /**
     * Where a login begins, for one third party.
     *
     * @param provider the id, which starts with {@code ap_}, or the type, such as {@code google}
     * @return where the login begins; fails with {@link io.github.authrocketvertx.failure.NotFoundException} when there
     *     is no such third party, and with {@link io.github.authrocketvertx.failure.ValidationException} when the
     *     address to come back to is refused
     */
    public Uni<SocialLoginUrl> url(String provider, SocialLoginStart start) {
        return calls.call(logins -> logins.url(provider, start));
    }

    /**
     * Ends a login with what the browser brought back.
     *
     * @return the user who logs in, or a signup token where the realm leaves signups to the application; fails with
     *     {@link io.github.authrocketvertx.failure.ValidationException} when code, state or nonce is refused; {@code
     *     retry_url} in its metadata is then where to try again
     */
    public Uni<SocialLogin> authorize(SocialLoginCode code) {
        return calls.call(logins -> logins.authorize(code));
    }

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
    public Uni<SocialLogin> authorize(String provider, Secret accessToken) {
        return calls.call(logins -> logins.authorize(provider, accessToken));
    }
}
