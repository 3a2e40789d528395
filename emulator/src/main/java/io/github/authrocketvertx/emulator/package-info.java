/**
 * An in-memory AuthRocket 1 server for tests and local development.
 *
 * <p>Start with {@link io.github.authrocketvertx.emulator.AuthRocketEmulator}. The other types here are what its
 * methods take and give; everything under {@code internal} may change without notice.
 */
@NullMarked
package io.github.authrocketvertx.emulator;

import org.jspecify.annotations.NullMarked;
