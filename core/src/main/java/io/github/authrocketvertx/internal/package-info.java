/** Puts the floors of a client together. Nothing below here is API. */
@NullMarked
package io.github.authrocketvertx.internal;

import org.jspecify.annotations.NullMarked;
