package io.github.authrocketvertx.internal.transport;

import io.github.authrocketvertx.failure.Phase;
import io.vertx.core.buffer.Buffer;

/**
 * What is heard of an attempt, on its context, in this order: phases as they begin; then either {@link #head}, any
 * number of {@link #chunk}s and {@link #end}, or, at any point before the end, {@link #lost}. Nothing follows the end, a
 * loss or an abort.
 */
public interface Inbound {

    /** A phase begins: queue, connect, write, wait; the body phase begins with the head. */
    void phase(Phase phase);

    /** Status and headers are here. */
    void head(Head head);

    /** A part of the body is here. */
    void chunk(Buffer data);

    /** The answer is complete. */
    void end();

    /** There will be no (complete) answer. */
    void lost(Loss loss);
}
