/** The clients that are measured, a class each. */
@NullMarked
package io.github.authrocketvertx.peers.clients;

import org.jspecify.annotations.NullMarked;
