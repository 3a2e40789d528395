package io.github.authrocketvertx.architecture.planted.internal.operation;

import io.github.authrocketvertx.architecture.planted.internal.transport.PlantedTransport;

/** Breaks a rule on purpose. */
public record PlantedOperation(PlantedTransport other) {}
