/**
 * Tests of an application's own code against an AuthRocket in memory, by JUnit 5.
 *
 * <p>Start with {@link io.github.authrocketvertx.junit5.AuthRocketTest}.
 */
@NullMarked
package io.github.authrocketvertx.junit5;

import org.jspecify.annotations.NullMarked;
