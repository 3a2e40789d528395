/** The AuthRocket client. */
@NullMarked
package io.github.authrocketvertx;

import org.jspecify.annotations.NullMarked;
