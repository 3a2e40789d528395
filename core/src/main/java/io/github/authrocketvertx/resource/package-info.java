/** The calls, one interface a resource of the service. */
@NullMarked
package io.github.authrocketvertx.resource;

import org.jspecify.annotations.NullMarked;
