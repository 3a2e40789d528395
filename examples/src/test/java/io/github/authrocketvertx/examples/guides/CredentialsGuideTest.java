package io.github.authrocketvertx.examples.guides;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authrocketvertx.AuthRocket;
import io.github.authrocketvertx.failure.NotFoundException;
import io.github.authrocketvertx.failure.ValidationException;
import io.github.authrocketvertx.model.AuthProviderCreate;
import io.github.authrocketvertx.model.AuthProviderType;
import io.github.authrocketvertx.model.Credential;
import io.github.authrocketvertx.model.CredentialCreate;
import io.github.authrocketvertx.model.CredentialState;
import io.github.authrocketvertx.model.CredentialType;
import io.github.authrocketvertx.model.CredentialUpdate;
import io.github.authrocketvertx.model.Login;
import io.github.authrocketvertx.model.Secret;
import io.github.authrocketvertx.model.UserCreate;
import io.vertx.core.Future;
import org.junit.jupiter.api.Test;

/** The code of {@code docs/guides/resources/credentials.md}. */
class CredentialsGuideTest extends GuideStage {

    private Credential phone() throws Exception {
        String providerId = await(client().authProviders().create(AuthProviderCreate.of(AuthProviderType.TOTP)))
                .id();
        return await(client().credentials()
                .create(CredentialCreate.totp(ada().id(), "Phone").authProvider(providerId)));
    }

    @Test
    void makesASecondFactor() throws Exception {
        AuthRocket client = client();
        String userId = ada().id();
        String providerId = await(client.authProviders().create(AuthProviderCreate.of(AuthProviderType.TOTP)))
                .id();
        // snippet: credentials-totp
        Future<Secret> forQrCode = client.credentials()
                .create(CredentialCreate.totp(userId, "Phone").authProvider(providerId))
                .map(Credential::provisioningUri);
        // end
        assertThat(await(forQrCode).reveal()).startsWith("otpauth://totp/");
    }

    @Test
    void verifiesASecondFactor() throws Exception {
        AuthRocket client = client();
        Credential phone = phone();
        String credentialId = phone.id();
        Secret code = Secret.of(emulator().totpCode(phone.otpSecret().reveal()));
        failure(ValidationException.class, client.credentials().verify(credentialId, Secret.of("wrong")));
        // snippet: credentials-verify
        Future<Credential> active = client.credentials().verify(credentialId, code);
        // end
        assertThat(await(active).state()).isEqualTo(CredentialState.ACTIVE);
    }

    @Test
    void givesAProgramAnotherKey() throws Exception {
        AuthRocket client = client();
        String userId = await(client.users().create(UserCreate.api())).id();
        // snippet: credentials-key
        Future<Secret> anotherKey = client.credentials()
                .create(CredentialCreate.generatedApiKey(userId))
                .map(Credential::apiKey);
        // end
        assertThat(await(client.users().authenticateKey(await(anotherKey)))).isNotNull();
    }

    @Test
    void findsAndChangesAPassword() throws Exception {
        AuthRocket client = client();
        ada();
        // snippet: credentials-password
        Future<Credential> changed = client.users()
                .get("ada")
                .map(user -> user.credentials().stream()
                        .filter(credential -> CredentialType.PASSWORD.equals(credential.credentialType()))
                        .findFirst()
                        .orElseThrow())
                .compose(credential -> client.credentials()
                        .update(credential.id(), CredentialUpdate.create().password(newPassword)));
        // end
        await(changed);
        assertThat(await(client.users().authenticate("ada", newPassword))).isInstanceOf(Login.Completed.class);
    }

    @Test
    void readsOne() throws Exception {
        AuthRocket client = client();
        String credentialId = phone().id();
        // snippet: credentials-get
        Future<CredentialState> state = client.credentials().get(credentialId).map(Credential::state);
        // end
        assertThat(await(state)).isEqualTo(CredentialState.NEW);
    }

    @Test
    void takesASecondFactorBack() throws Exception {
        AuthRocket client = client();
        String credentialId = phone().id();
        // snippet: credentials-delete
        Future<Void> gone = client.credentials().delete(credentialId);
        // end
        await(gone);
        failure(NotFoundException.class, client.credentials().get(credentialId));
    }
}
