package io.github.authrocketvertx.examples.kotlinservice;

import io.github.authrocketvertx.examples.service.LocalServiceContract;

class KotlinServiceTest extends LocalServiceContract {

    KotlinServiceTest() {
        super(KotlinService::start);
    }
}
