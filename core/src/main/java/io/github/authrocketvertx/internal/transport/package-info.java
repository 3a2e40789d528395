/** The only package that knows Vert.x HTTP. */
@NullMarked
package io.github.authrocketvertx.internal.transport;

import org.jspecify.annotations.NullMarked;
