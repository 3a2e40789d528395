/**
 * A reactive client for AuthRocket 1 on Vert.x; start with {@link io.github.authrocketvertx.AuthRocket}.
 */
@NullMarked
package io.github.authrocketvertx;

import org.jspecify.annotations.NullMarked;
