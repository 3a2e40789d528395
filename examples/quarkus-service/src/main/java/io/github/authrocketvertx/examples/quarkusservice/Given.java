package io.github.authrocketvertx.examples.quarkusservice;

import io.github.authrocketvertx.model.Secret;
import jakarta.ws.rs.BadRequestException;
import org.jspecify.annotations.Nullable;

/** What a request must say; a field that is missing or blank ends it with 400. */
final class Given {

    private Given() {}

    /** The body of a request, which is null when it is empty. */
    static <T> T body(@Nullable T value) {
        if (value == null) {
            throw new BadRequestException();
        }
        return value;
    }

    static String text(@Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new BadRequestException();
        }
        return value;
    }

    static Secret secret(@Nullable Secret value) {
        if (value == null) {
            throw new BadRequestException();
        }
        return value;
    }
}
