/** One operation for many inputs, a bounded number at a time. */
@NullMarked
package io.github.authrocketvertx.bulk;

import org.jspecify.annotations.NullMarked;
