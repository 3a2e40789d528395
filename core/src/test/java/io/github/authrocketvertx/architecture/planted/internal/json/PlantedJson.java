package io.github.authrocketvertx.architecture.planted.internal.json;

import io.github.authrocketvertx.architecture.planted.internal.operation.PlantedOperation;

/** Breaks a rule on purpose. */
public record PlantedJson(PlantedOperation other) {}
