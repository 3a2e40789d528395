/** Runs a call from start to its one end; knows neither HTTP nor models. */
@NullMarked
package io.github.authrocketvertx.internal.engine;

import org.jspecify.annotations.NullMarked;
