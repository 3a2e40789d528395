/** Makes calls of the operations. */
@NullMarked
package io.github.authrocketvertx.internal.resource;

import org.jspecify.annotations.NullMarked;
