package io.github.authrocketvertx.internal.engine;

import io.github.authrocketvertx.RetryPolicy;
import io.github.authrocketvertx.spi.CallObserver;
import io.github.authrocketvertx.spi.CredentialSupplier;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What holds for all calls of an engine, unless their options say otherwise.
 *
 * @param deadline of the whole call
 * @param attemptTimeout of one attempt, once it has left the queue
 * @param retry when a failed attempt is made again
 * @param retryBudget how many may be made again in a row
 * @param maxBodyBytes of an answer's body
 * @param credentials who gives the keys, {@code null} where the transport has one for good
 * @param observer who sees the calls, {@code null} for nobody
 */
public record Settings(
        Duration deadline,
        Duration attemptTimeout,
        RetryPolicy retry,
        int retryBudget,
        int maxBodyBytes,
        @Nullable CredentialSupplier credentials,
        @Nullable CallObserver observer) {}
