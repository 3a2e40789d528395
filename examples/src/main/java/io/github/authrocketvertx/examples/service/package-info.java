/**
 * What the example services have in common: {@link io.github.authrocketvertx.examples.service.Problem} is worth copying,
 * the rest is there to try them with an emulator.
 */
@NullMarked
package io.github.authrocketvertx.examples.service;

import org.jspecify.annotations.NullMarked;
