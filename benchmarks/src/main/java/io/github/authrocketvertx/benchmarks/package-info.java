/** JMH benchmarks. */
@NullMarked
package io.github.authrocketvertx.benchmarks;

import org.jspecify.annotations.NullMarked;
