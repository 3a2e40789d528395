package io.github.authrocketvertx.internal.engine;

import java.time.Duration;

/**
 * What bounds a call, unless its options say otherwise.
 *
 * @param deadline of the whole call
 * @param attemptTimeout of one attempt, once it has left the queue
 * @param maxBodyBytes of an answer's body
 * @param maxErrorBodyBytes what a failure keeps of it
 */
public record Limits(Duration deadline, Duration attemptTimeout, int maxBodyBytes, int maxErrorBodyBytes) {}
