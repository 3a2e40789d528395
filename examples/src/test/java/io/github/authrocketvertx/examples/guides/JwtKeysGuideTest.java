package io.github.authrocketvertx.examples.guides;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authrocketvertx.AuthRocket;
import io.github.authrocketvertx.model.JwtAlgorithm;
import io.github.authrocketvertx.model.JwtKey;
import io.github.authrocketvertx.model.JwtKeyCreate;
import io.github.authrocketvertx.model.Secret;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The code of {@code docs/guides/resources/jwt-keys.md}. */
class JwtKeysGuideTest extends GuideStage {

    private String keyId() throws Exception {
        return await(client().jwtKeys().list().firstPage()).items().get(0).id();
    }

    @Test
    void listsAll() throws Exception {
        AuthRocket client = client();
        List<JwtKey> keys = new ArrayList<>();
        // snippet: jwt-keys-list
        Future<Void> done = client.jwtKeys().list().forEach(keys::add);
        // end
        await(done);
        assertThat(keys).hasSize(1);
    }

    @Test
    void readsOne() throws Exception {
        AuthRocket client = client();
        String keyId = keyId();
        // snippet: jwt-keys-get
        Future<Secret> key = client.jwtKeys().get(keyId).map(JwtKey::key);
        // end
        assertThat(await(key).reveal()).startsWith("jsk_");
    }

    @Test
    void changesTheKey() throws Exception {
        AuthRocket client = client();
        String oldKeyId = keyId();
        // snippet: jwt-keys-rotate
        Future<JwtKey> signing = client.jwtKeys().create(JwtKeyCreate.of(JwtAlgorithm.HS256));

        // later, when no login token of the old key is good any more:
        Future<Void> rotated = signing.compose(key -> client.jwtKeys().delete(oldKeyId));
        // end
        await(rotated);
        assertThat(await(signing).algorithm()).isEqualTo(JwtAlgorithm.HS256);
        assertThat(await(client.jwtKeys().get(oldKeyId)).expired()).isTrue();
    }
}
