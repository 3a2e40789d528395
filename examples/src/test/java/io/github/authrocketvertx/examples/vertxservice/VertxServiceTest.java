package io.github.authrocketvertx.examples.vertxservice;

import io.github.authrocketvertx.examples.service.LocalServiceContract;

class VertxServiceTest extends LocalServiceContract {

    VertxServiceTest() {
        super(VertxService::start);
    }
}
