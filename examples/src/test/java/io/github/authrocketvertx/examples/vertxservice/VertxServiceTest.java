package io.github.authrocketvertx.examples.vertxservice;

import io.github.authrocketvertx.examples.service.Demo;
import io.github.authrocketvertx.examples.service.LocalService;
import io.github.authrocketvertx.examples.service.ServiceContract;
import java.net.URI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class VertxServiceTest extends ServiceContract {

    private static LocalService service;

    @BeforeAll
    static void start() throws Exception {
        service = new LocalService(VertxService::start);
    }

    @AfterAll
    static void stop() throws Exception {
        service.close();
    }

    @Override
    protected URI service() {
        return service.url();
    }

    @Override
    protected Demo demo() {
        return service.demo();
    }
}
