package io.github.authrocketvertx.architecture.planted.spi;

import io.github.authrocketvertx.architecture.planted.resource.PlantedResource;

/** Breaks a rule on purpose. */
public record PlantedSpi(PlantedResource other) {}
