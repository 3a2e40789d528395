/** What each call does, as far as the service's published reference tells. */
@NullMarked
package io.github.authrocketvertx.emulator.internal.rules;

import org.jspecify.annotations.NullMarked;
