package io.github.authrocketvertx.architecture.planted.internal.transport;

import io.github.authrocketvertx.architecture.planted.model.PlantedModel;

/** Breaks a rule on purpose. */
public record PlantedTransport(PlantedModel other) {}
