/**
 * A backend job from the command line: all users of a realm to a file of JSON lines, and back. It may be ended at any
 * moment, and the same command goes on where it was.
 *
 * <p>Start reading at {@link io.github.authrocketvertx.examples.transfer.ExportUsers}.
 */
@NullMarked
package io.github.authrocketvertx.examples.transfer;

import org.jspecify.annotations.NullMarked;
