package io.github.authrocketvertx.examples.guides;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authrocketvertx.AuthRocket;
import io.github.authrocketvertx.failure.NotFoundException;
import io.github.authrocketvertx.failure.ValidationException;
import io.github.authrocketvertx.model.Secret;
import io.github.authrocketvertx.model.SignupToken;
import io.github.authrocketvertx.model.SignupTokenCreate;
import io.github.authrocketvertx.model.User;
import io.github.authrocketvertx.model.UserCreate;
import io.vertx.core.Future;
import org.junit.jupiter.api.Test;

/** The code of {@code docs/guides/resources/signup-tokens.md}. */
class SignupTokensGuideTest extends GuideStage {

    private Secret token() throws Exception {
        return await(client().signupTokens().create(SignupTokenCreate.of("kim", "kim@example.com", password)))
                .token();
    }

    @Test
    void createsOne() throws Exception {
        AuthRocket client = client();
        // snippet: signup-tokens-create
        Future<Secret> token = client.signupTokens()
                .create(SignupTokenCreate.of("kim", "kim@example.com", password).firstName("Kim"))
                .map(SignupToken::token);
        // end
        assertThat(await(token).reveal()).startsWith("utk_");
    }

    @Test
    void readsOne() throws Exception {
        AuthRocket client = client();
        Secret token = token();
        // snippet: signup-tokens-get
        Future<String> email = client.signupTokens().get(token).map(SignupToken::email);
        // end
        assertThat(await(email)).isEqualTo("kim@example.com");
    }

    @Test
    void makesAUserOfOne() throws Exception {
        AuthRocket client = client();
        Secret token = token();
        // snippet: signup-tokens-user
        Future<User> kim =
                client.users().create(UserCreate.fromSignupToken(token).reference("customer-8"));
        // end
        assertThat(await(kim).username()).isEqualTo("kim");
        failure(NotFoundException.class, client.signupTokens().get(token));
        failure(ValidationException.class, client.users().create(UserCreate.fromSignupToken(token)));
    }
}
