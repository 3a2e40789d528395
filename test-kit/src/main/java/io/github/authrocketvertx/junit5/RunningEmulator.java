package io.github.authrocketvertx.junit5;

import io.github.authrocketvertx.emulator.AuthRocketEmulator;
import io.github.authrocketvertx.emulator.EmulatorOptions;
import io.vertx.core.Vertx;

/** An emulator on a Vert.x of its own, lest it end with a test's. */
final class RunningEmulator implements Resource {

    private final Vertx vertx = Vertx.vertx();
    private final AuthRocketEmulator emulator;

    RunningEmulator() {
        this(new EmulatorOptions());
    }

    RunningEmulator(EmulatorOptions options) {
        try {
            emulator = Bounded.await(AuthRocketEmulator.start(vertx, options), "the start of the emulator");
        } catch (RuntimeException e) {
            vertx.close();
            throw e;
        }
    }

    AuthRocketEmulator emulator() {
        return emulator;
    }

    @Override
    public void close() {
        try {
            Bounded.await(emulator.close(), "the end of the emulator");
        } finally {
            Bounded.await(vertx.close(), "the end of the emulator's Vertx");
        }
    }
}
