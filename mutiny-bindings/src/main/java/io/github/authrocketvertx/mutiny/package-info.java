/** The AuthRocket client on Mutiny. */
@NullMarked
package io.github.authrocketvertx.mutiny;

import org.jspecify.annotations.NullMarked;
