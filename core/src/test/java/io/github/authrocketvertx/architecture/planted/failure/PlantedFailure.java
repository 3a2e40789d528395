package io.github.authrocketvertx.architecture.planted.failure;

import io.github.authrocketvertx.architecture.planted.resource.PlantedResource;

/** Breaks a rule on purpose. */
public record PlantedFailure(PlantedResource other) {}
