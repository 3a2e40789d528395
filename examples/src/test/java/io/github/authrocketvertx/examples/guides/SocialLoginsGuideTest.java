package io.github.authrocketvertx.examples.guides;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authrocketvertx.AuthRocket;
import io.github.authrocketvertx.failure.ResponseException;
import io.github.authrocketvertx.failure.ValidationException;
import io.github.authrocketvertx.model.AuthProviderCreate;
import io.github.authrocketvertx.model.AuthProviderType;
import io.github.authrocketvertx.model.Login;
import io.github.authrocketvertx.model.Secret;
import io.github.authrocketvertx.model.SocialLogin;
import io.github.authrocketvertx.model.SocialLoginCode;
import io.github.authrocketvertx.model.SocialLoginStart;
import io.github.authrocketvertx.model.SocialLoginUrl;
import io.vertx.core.Future;
import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The code of {@code docs/guides/resources/social-logins.md}. */
class SocialLoginsGuideTest extends GuideStage {

    @BeforeEach
    void offersGoogle() throws Exception {
        await(client().authProviders()
                .create(AuthProviderCreate.social(AuthProviderType.GOOGLE, "client-id", Secret.of("client-secret"))));
    }

    private String state() throws Exception {
        SocialLoginStart start =
                SocialLoginStart.redirectTo("https://app.example/callback").nonce("n-0S6");
        String query = URI.create(
                        await(client().socialLogins().url("google", start)).url())
                .getQuery();
        return query.replaceFirst(".*\\bstate=", "").replaceFirst("&.*", "");
    }

    @Test
    void tellsWhereToSendTheBrowser() throws Exception {
        AuthRocket client = client();
        // snippet: social-urls
        SocialLoginStart start =
                SocialLoginStart.redirectTo("https://app.example/callback").nonce("n-0S6");
        Future<List<SocialLoginUrl>> buttons = client.socialLogins().urls(start);
        Future<String> google = client.socialLogins().url("google", start).map(SocialLoginUrl::url);
        // end
        assertThat(await(buttons)).hasSize(1);
        assertThat(await(google)).contains("state=");
    }

    @Test
    void endsALoginWithWhatTheBrowserBroughtBack() throws Exception {
        AuthRocket client = client();
        Secret code = Secret.of(emulator().socialCode("sam"));
        String state = state();
        // snippet: social-code
        Future<String> answer = client.socialLogins()
                .authorize(SocialLoginCode.of(code, state).nonce("n-0S6"))
                .map(outcome -> outcome.fold(
                        user -> user.login() instanceof Login.Completed ? "welcome" : "your code, please",
                        signup -> "tell us more about you, " + signup.token().firstName()));
        // end
        assertThat(await(answer)).isEqualTo("welcome");
    }

    @Test
    void logsInByAnAccessToken() throws Exception {
        AuthRocket client = client();
        Secret accessToken = Secret.of(emulator().socialAccessToken("sam"));
        // snippet: social-token
        Future<SocialLogin> outcome = client.socialLogins().authorize("google", accessToken);
        // end
        assertThat(await(outcome)).isInstanceOf(SocialLogin.OfUser.class);
    }

    @Test
    void tellsWhereToTryAgain() throws Exception {
        AuthRocket client = client();
        Secret code = Secret.of("wrong");
        String state = state();
        AtomicReference<String> retry = new AtomicReference<>();
        // snippet: social-retry
        Future<SocialLogin> refused = client.socialLogins()
                .authorize(SocialLoginCode.of(code, state).nonce("n-0S6"))
                .onFailure(failure -> {
                    if (failure instanceof ResponseException answer) {
                        retry.set(answer.metadata().getString("retry_url"));
                    }
                });
        // end
        failure(ValidationException.class, refused);
        assertThat(retry.get()).startsWith("http");
    }
}
