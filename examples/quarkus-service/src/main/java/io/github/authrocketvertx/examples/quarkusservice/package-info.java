/**
 * A service on Quarkus REST whose users log in, sign up and reset their passwords; told in the guide
 * {@code docs/guides/quarkus-service.md}. Start reading at
 * {@link io.github.authrocketvertx.examples.quarkusservice.AuthRocketBeans}.
 */
@NullMarked
package io.github.authrocketvertx.examples.quarkusservice;

import org.jspecify.annotations.NullMarked;
