/**
 * The same in tests of a Quarkus application; the only package here that needs Quarkus.
 *
 * <p>Start with {@link io.github.authrocketvertx.junit5.quarkus.AuthRocketTestResource}.
 */
@NullMarked
package io.github.authrocketvertx.junit5.quarkus;

import org.jspecify.annotations.NullMarked;
