/** Reads and writes what an emulator holds. */
@NullMarked
package io.github.authrocketvertx.emulator.internal.state;

import org.jspecify.annotations.NullMarked;
