/**
 * What comes back and what is sent: immutable values that keep what they do not know.
 *
 * <p>Models are made by builders and inputs by methods that return a changed copy, so that both can gain members
 * without breaking callers, and so that tests of an application can construct every one of them.
 */
@NullMarked
package io.github.authrocketvertx.model;

import org.jspecify.annotations.NullMarked;
