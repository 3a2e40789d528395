/** Reads and writes the models on jackson-core, without reflection. */
@NullMarked
package io.github.authrocketvertx.internal.json;

import org.jspecify.annotations.NullMarked;
