package io.github.authrocketvertx.emulator;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** Tests against one emulator, which is set back after each of them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class CallerTest {

    Caller caller;

    EmulatorOptions options() {
        return new EmulatorOptions();
    }

    @BeforeAll
    void start() throws Exception {
        caller = new Caller(options(), java.net.http.HttpClient.Version.HTTP_2);
    }

    @AfterAll
    void stop() throws Exception {
        caller.close();
    }

    @AfterEach
    void reset() {
        caller.emulator.reset();
    }
}
