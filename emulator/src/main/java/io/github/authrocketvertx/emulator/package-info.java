/** An in-process stand-in for the AuthRocket 1 API. */
@NullMarked
package io.github.authrocketvertx.emulator;

import org.jspecify.annotations.NullMarked;
