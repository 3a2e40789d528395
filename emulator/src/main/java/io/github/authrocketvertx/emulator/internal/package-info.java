/** How the emulator works. */
@NullMarked
package io.github.authrocketvertx.emulator.internal;

import org.jspecify.annotations.NullMarked;
