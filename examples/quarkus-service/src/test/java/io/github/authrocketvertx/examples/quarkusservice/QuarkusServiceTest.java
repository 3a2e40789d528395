package io.github.authrocketvertx.examples.quarkusservice;

import io.github.authrocketvertx.examples.service.Demo;
import io.github.authrocketvertx.examples.service.ServiceContract;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.junit.jupiter.api.BeforeEach;

@QuarkusTest
@QuarkusTestResource(DemoResource.class)
class QuarkusServiceTest extends ServiceContract {

    private static boolean toldOfWebhooks;

    @TestHTTPResource
    URI service;

    Demo demo;

    @BeforeEach
    void sendWebhooks() throws Exception {
        if (!toldOfWebhooks) {
            DemoResource.await(
                    demo.sendWebhooksTo(service.resolve("/webhooks/authrocket").toString()));
            toldOfWebhooks = true;
        }
    }

    @Override
    protected URI service() {
        return URI.create("http://localhost:" + service.getPort());
    }

    @Override
    protected Demo demo() {
        return demo;
    }
}
