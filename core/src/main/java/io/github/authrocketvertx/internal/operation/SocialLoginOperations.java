package io.github.authrocketvertx.internal.operation;

import static io.github.authrocketvertx.internal.operation.SafetyClass.LOGIN;
import static io.github.authrocketvertx.internal.operation.SafetyClass.READ;
import static io.github.authrocketvertx.internal.operation.Verb.GET;
import static io.github.authrocketvertx.internal.operation.Verb.POST;

import io.github.authrocketvertx.internal.json.Codecs;
import io.github.authrocketvertx.model.Login;
import io.github.authrocketvertx.model.Page;
import io.github.authrocketvertx.model.SignupToken;
import io.github.authrocketvertx.model.SocialLogin;
import io.github.authrocketvertx.model.SocialLoginUrl;
import java.util.List;

/** The operations on social logins. */
public final class SocialLoginOperations {

    private static final ResponseReader<Login> A_LOGIN =
            ResponseReader.one(Codecs.USER).then(UserOperations::login);
    private static final ResponseReader<SignupToken> A_SIGNUP =
            ResponseReader.one(Codecs.SIGNUP_TOKEN).then(SocialLoginOperations::withToken);

    // The service answers with either of two things, and says in the answer which it is.
    private static final ResponseReader<SocialLogin> A_SOCIAL_LOGIN =
            ResponseReader.oneOf(Codecs.SIGNUP_TOKEN, A_SIGNUP.then(SocialLogin::of), A_LOGIN.then(SocialLogin::of));

    /** Where logins begin. */
    public static final Operation<List<SocialLoginUrl>> URLS = Operation.of(
            "auth_providers.authorize_urls",
            GET,
            "auth_providers/authorize",
            READ,
            ResponseReader.page(Codecs.SOCIAL_LOGIN_URL).then(Page::items));

    /** Where one login begins. */
    public static final Operation<SocialLoginUrl> URL = Operation.of(
            "auth_providers.authorize_url",
            GET,
            "auth_providers/{provider}/authorize",
            READ,
            ResponseReader.one(Codecs.SOCIAL_LOGIN_URL));

    /** The end of a login, by a code. */
    public static final Operation<SocialLogin> AUTHORIZE =
            Operation.of("auth_providers.authorize", POST, "auth_providers/authorize", LOGIN, A_SOCIAL_LOGIN);

    /** Login by an access token. */
    public static final Operation<SocialLogin> AUTHORIZE_TOKEN = Operation.of(
            "auth_providers.authorize_token", POST, "auth_providers/{provider}/authorize", LOGIN, A_SOCIAL_LOGIN);

    private SocialLoginOperations() {}

    private static SignupToken withToken(SignupToken signup) {
        if (!signup.hasToken()) {
            throw new UnusableBodyException("expected a signup token in the answer, found none");
        }
        return signup;
    }
}
