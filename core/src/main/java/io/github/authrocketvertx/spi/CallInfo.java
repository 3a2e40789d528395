package io.github.authrocketvertx.spi;

import org.jspecify.annotations.Nullable;

/**
 * What a call is, in terms that have few values: fit for the names of spans and the labels of metrics. Nothing in it
 * comes from an argument of the call.
 *
 * @param operation the operation, such as {@code users.get}
 * @param verb the HTTP method
 * @param pathTemplate the path with its braces, such as {@code users/{user}}; never the path
 * @param realm the realm of the view, {@code null} for the client's own
 */
public record CallInfo(
        String operation,
        String verb,
        String pathTemplate,
        @Nullable String realm) {}
