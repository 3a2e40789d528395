package io.github.authrocketvertx.examples.guides;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authrocketvertx.AuthRocket;
import io.github.authrocketvertx.failure.NotFoundException;
import io.github.authrocketvertx.failure.ValidationException;
import io.github.authrocketvertx.model.AuthProvider;
import io.github.authrocketvertx.model.AuthProviderCreate;
import io.github.authrocketvertx.model.AuthProviderState;
import io.github.authrocketvertx.model.AuthProviderType;
import io.github.authrocketvertx.model.AuthProviderUpdate;
import io.github.authrocketvertx.model.Secret;
import io.github.authrocketvertx.model.UserCreate;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The code of {@code docs/guides/resources/auth-providers.md}. */
class AuthProvidersGuideTest extends GuideStage {

    private String providerId() throws Exception {
        AuthProviderCreate google =
                AuthProviderCreate.social(AuthProviderType.GOOGLE, "client-id", Secret.of("client-secret"));
        return await(client().authProviders().create(google)).id();
    }

    @Test
    void offersALoginByAThirdParty() throws Exception {
        AuthRocket client = client();
        Secret clientSecret = Secret.of("client-secret");
        // snippet: auth-providers-create
        Future<AuthProvider> google = client.authProviders()
                .create(AuthProviderCreate.social(AuthProviderType.GOOGLE, "client-id", clientSecret)
                        .scopes("email profile"));
        Future<AuthProvider> secondFactor = client.authProviders().create(AuthProviderCreate.of(AuthProviderType.TOTP));
        // end
        assertThat(await(google).id()).startsWith("ap_");
        assertThat(await(secondFactor).providerType()).isEqualTo(AuthProviderType.TOTP);
    }

    @Test
    void listsAll() throws Exception {
        AuthRocket client = client();
        providerId();
        List<AuthProviderType> types = new ArrayList<>();
        // snippet: auth-providers-list
        Future<Void> done = client.authProviders().list().forEach(provider -> types.add(provider.providerType()));
        // end
        await(done);
        assertThat(types).contains(AuthProviderType.PASSWORD, AuthProviderType.GOOGLE);
    }

    @Test
    void asksForLongerPasswords() throws Exception {
        AuthRocket client = client();
        // snippet: auth-providers-update
        Future<AuthProvider> stricter = client.authProviders()
                .list()
                .firstPage()
                .map(page -> page.items().stream()
                        .filter(provider -> AuthProviderType.PASSWORD.equals(provider.providerType()))
                        .findFirst()
                        .orElseThrow())
                .compose(provider -> client.authProviders()
                        .update(provider.id(), AuthProviderUpdate.create().minLength(12)));
        // end
        assertThat(await(stricter).minLength()).isEqualTo(12);
        failure(
                ValidationException.class,
                client.users().create(UserCreate.human("kim", "kim@example.com", Secret.of("eight888"))));
    }

    @Test
    void switchesOneOff() throws Exception {
        AuthRocket client = client();
        String providerId = providerId();
        // snippet: auth-providers-off
        Future<AuthProvider> off = client.authProviders()
                .update(providerId, AuthProviderUpdate.create().state(AuthProviderState.INACTIVE));
        // end
        assertThat(await(off).state()).isEqualTo(AuthProviderState.INACTIVE);
    }

    @Test
    void deletesOne() throws Exception {
        AuthRocket client = client();
        String providerId = providerId();
        // snippet: auth-providers-delete
        Future<Void> gone = client.authProviders().delete(providerId);
        // end
        await(gone);
        failure(NotFoundException.class, client.authProviders().get(providerId));
    }
}
