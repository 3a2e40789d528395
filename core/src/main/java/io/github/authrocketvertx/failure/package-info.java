/**
 * How calls fail, and what the service answered.
 *
 * <p>One sealed hierarchy under {@link io.github.authrocketvertx.failure.AuthRocketException}. Its first level is
 * fixed for good; later kinds come below it.
 */
@NullMarked
package io.github.authrocketvertx.failure;

import org.jspecify.annotations.NullMarked;
