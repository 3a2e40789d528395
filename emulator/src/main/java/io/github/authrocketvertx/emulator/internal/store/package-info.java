/** What the emulator holds in memory. No rules live here. */
@NullMarked
package io.github.authrocketvertx.emulator.internal.store;

import org.jspecify.annotations.NullMarked;
