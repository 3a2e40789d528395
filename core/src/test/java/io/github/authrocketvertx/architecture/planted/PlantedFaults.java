package io.github.authrocketvertx.architecture.planted;

import io.github.authrocketvertx.emulator.AuthRocketEmulator;
import io.github.authrocketvertx.failure.FailureDetails;
import io.github.authrocketvertx.failure.NotFoundException;
import io.github.authrocketvertx.failure.Reply;
import java.util.function.Function;

/** Breaks several rules on purpose. */
final class PlantedFaults {

    static int count;

    private PlantedFaults() {}

    static NotFoundException failure() {
        return new NotFoundException(FailureDetails.of("x").reply(Reply.of(404, null)));
    }

    static Function<FailureDetails, NotFoundException> failures() {
        return NotFoundException::new;
    }

    static String header(String value) {
        return "x-authrocket-Realm: " + value;
    }

    static String contentType() {
        return "Content-Type";
    }

    static String path() {
        return "users/{user}";
    }

    static Class<?> emulator() {
        return AuthRocketEmulator.class;
    }
}
