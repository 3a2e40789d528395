package io.github.authrocketvertx.architecture.planted.model;

import io.github.authrocketvertx.architecture.planted.failure.PlantedFailure;

/** Breaks a rule on purpose. */
public record PlantedModel(PlantedFailure other) {}
