package io.github.authrocketvertx.internal.resource;

import io.github.authrocketvertx.internal.operation.Arguments;
import io.github.authrocketvertx.internal.operation.Ids;
import io.github.authrocketvertx.internal.operation.SocialLoginOperations;
import io.github.authrocketvertx.model.Secret;
import io.github.authrocketvertx.model.SocialLogin;
import io.github.authrocketvertx.model.SocialLoginCode;
import io.github.authrocketvertx.model.SocialLoginStart;
import io.github.authrocketvertx.model.SocialLoginUrl;
import io.github.authrocketvertx.resource.SocialLogins;
import io.vertx.core.Future;
import java.util.List;
import java.util.Map;

/** Calls of the operations on social logins. */
public final class DefaultSocialLogins implements SocialLogins {

    private final Caller caller;

    /** Over these options. */
    public DefaultSocialLogins(Caller caller) {
        this.caller = caller;
    }

    @Override
    public Future<List<SocialLoginUrl>> urls(SocialLoginStart start) {
        return caller.call(SocialLoginOperations.URLS, () -> Arguments.path().query(start));
    }

    @Override
    public Future<SocialLoginUrl> url(String provider, SocialLoginStart start) {
        return caller.call(
                SocialLoginOperations.URL,
                () -> Arguments.path(Ids.authProviderOrType(provider)).query(start));
    }

    @Override
    public Future<SocialLogin> authorize(SocialLoginCode code) {
        return caller.call(
                SocialLoginOperations.AUTHORIZE, () -> Arguments.path().flat(code.values()));
    }

    @Override
    public Future<SocialLogin> authorize(String provider, Secret accessToken) {
        return caller.call(
                SocialLoginOperations.AUTHORIZE_TOKEN,
                () -> Arguments.path(Ids.authProviderOrType(provider)).flat(Map.of("access_token", accessToken)));
    }
}
