package io.github.authrocketvertx.examples.guides;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authrocketvertx.AuthRocket;
import io.github.authrocketvertx.failure.NotFoundException;
import io.github.authrocketvertx.model.ConnectedApp;
import io.github.authrocketvertx.model.ConnectedAppCreate;
import io.github.authrocketvertx.model.ConnectedAppQuery;
import io.github.authrocketvertx.model.ConnectedAppUpdate;
import io.github.authrocketvertx.model.Direction;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The code of {@code docs/guides/resources/connected-apps.md}. */
class ConnectedAppsGuideTest extends GuideStage {

    private String appId() throws Exception {
        return await(client().connectedApps().create(ConnectedAppCreate.of("Shop", "https://shop.example/login")))
                .id();
    }

    @Test
    void createsOne() throws Exception {
        AuthRocket client = client();
        // snippet: connected-apps-create
        Future<ConnectedApp> shop = client.connectedApps()
                .create(ConnectedAppCreate.of("Shop", "https://shop.example/login")
                        .signupHandler("https://shop.example/welcome")
                        .redirectUris(List.of("https://shop.example/cart")));
        // end
        assertThat(await(shop).redirectUris()).containsExactly("https://shop.example/cart");
        assertThat(await(shop).subdomain()).isNotBlank();
    }

    @Test
    void listsAll() throws Exception {
        AuthRocket client = client();
        appId();
        List<ConnectedApp> apps = new ArrayList<>();
        // snippet: connected-apps-list
        Future<Void> done = client.connectedApps()
                .list(ConnectedAppQuery.create().sort("name").direction(Direction.DESCENDING))
                .forEach(apps::add);
        // end
        await(done);
        assertThat(apps).extracting(ConnectedApp::name).contains("Shop").hasSize(2);
    }

    @Test
    void changesOne() throws Exception {
        AuthRocket client = client();
        String appId = appId();
        // snippet: connected-apps-update
        Future<ConnectedApp> changed = client.connectedApps()
                .update(
                        appId,
                        ConnectedAppUpdate.create().footer("Shop Ltd, Oslo").clearSignupHandler());
        // end
        assertThat(await(changed).footer()).isEqualTo("Shop Ltd, Oslo");
    }

    @Test
    void deletesOne() throws Exception {
        AuthRocket client = client();
        String appId = appId();
        // snippet: connected-apps-delete
        Future<Void> gone = client.connectedApps().delete(appId);
        // end
        await(gone);
        failure(NotFoundException.class, client.connectedApps().get(appId));
    }
}
