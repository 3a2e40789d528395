/** The operations of the service as data, and how a call of one becomes a request. */
@NullMarked
package io.github.authrocketvertx.internal.operation;

import org.jspecify.annotations.NullMarked;
