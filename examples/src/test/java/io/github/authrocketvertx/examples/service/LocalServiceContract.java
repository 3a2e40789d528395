package io.github.authrocketvertx.examples.service;

import io.github.authrocketvertx.examples.service.ServiceProcess.Starter;
import java.net.URI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** What each of the example services does that run in the process of their test. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class LocalServiceContract extends ServiceContract {

    private final Starter starter;
    private LocalService service;

    /** Of a service that is started so. */
    protected LocalServiceContract(Starter starter) {
        this.starter = starter;
    }

    @BeforeAll
    final void start() throws Exception {
        service = new LocalService(starter);
    }

    @AfterAll
    final void stop() throws Exception {
        service.close();
    }

    @Override
    protected final URI service() {
        return service.url();
    }

    @Override
    protected final Demo demo() {
        return service.demo();
    }
}
