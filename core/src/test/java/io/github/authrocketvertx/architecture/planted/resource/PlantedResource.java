package io.github.authrocketvertx.architecture.planted.resource;

import io.github.authrocketvertx.architecture.planted.internal.engine.PlantedEngine;

/** Breaks a rule on purpose. */
public record PlantedResource(PlantedEngine other) {}
