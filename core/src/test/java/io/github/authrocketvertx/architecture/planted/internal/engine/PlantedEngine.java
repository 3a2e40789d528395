package io.github.authrocketvertx.architecture.planted.internal.engine;

import io.vertx.core.http.HttpVersion;

/** Breaks a rule on purpose. */
public record PlantedEngine(HttpVersion version) {}
