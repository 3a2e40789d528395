/** What an application may plug in. */
@NullMarked
package io.github.authrocketvertx.spi;

import org.jspecify.annotations.NullMarked;
