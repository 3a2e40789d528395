/**
 * Measures the client end to end against other ways to call the same service: over loopback TLS, server and clients in
 * JVMs of their own.
 *
 * <p>{@link io.github.authrocketvertx.peers.Runner} starts a {@link io.github.authrocketvertx.peers.ServerMain} and a
 * {@link io.github.authrocketvertx.peers.ClientMain} for each client, and measures them by turns.
 */
@NullMarked
package io.github.authrocketvertx.peers;

import org.jspecify.annotations.NullMarked;
