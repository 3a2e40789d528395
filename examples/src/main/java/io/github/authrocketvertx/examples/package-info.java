/** Small programs that use the client. */
@NullMarked
package io.github.authrocketvertx.examples;

import org.jspecify.annotations.NullMarked;
