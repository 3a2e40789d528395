/**
 * A service on Vert.x Web whose users log in, sign up and reset their passwords; told in the guide
 * {@code docs/guides/vertx-service.md}. Start reading at
 * {@link io.github.authrocketvertx.examples.vertxservice.VertxService}.
 */
@NullMarked
package io.github.authrocketvertx.examples.vertxservice;

import org.jspecify.annotations.NullMarked;
