package io.github.authrocketvertx.failure;

import io.vertx.core.buffer.Buffer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call that failed.
 *
 * <p>The first level below is complete and stays so; {@link UnexpectedException} takes what fits nowhere else:
 *
 * <ul>
 *   <li>{@link ResponseException}: the service answered with a status that is not a success
 *   <li>{@link UnreadableResponseException}: it answered, and the answer can't be used
 *   <li>{@link ConnectionException}: no complete answer, because of the network
 *   <li>{@link CallTimeoutException}: no complete answer in time
 *   <li>{@link CallCancelledException}: the caller lost interest
 *   <li>{@link CallRefusedException}: this client refused to send
 *   <li>{@link UnexpectedException}: anything else
 * </ul>
 *
 * <p>A failure has no stack trace of its own: it is made on an event loop, where the trace would not show the caller.
 * The operation's name, the request id and the attempts say more, and are in the text. Java serialization keeps these,
 * the phase and the status; not headers, body and errors.
 */
public abstract sealed class AuthRocketException extends RuntimeException
        permits ResponseException,
                UnreadableResponseException,
                ConnectionException,
                CallTimeoutException,
                CallCancelledException,
                CallRefusedException,
                UnexpectedException {

    private static final long serialVersionUID = 1L;

    // Null after deserialization: headers and buffers can't be serialized.
    private final transient @Nullable FailureDetails details;
    private final Essentials essentials;

    AuthRocketException(FailureDetails details, String general) {
        super(details.describe(general), details.cause(), true, false);
        this.details = details;
        this.essentials = new Essentials(details);
    }

    final FailureDetails details() {
        return details == null ? essentials.details() : details;
    }

    /** The operation that was called, such as {@code users.get}. */
    public final String operation() {
        return details().operation();
    }

    /** The attempts made, in order; unmodifiable, empty when nothing was tried. */
    public final List<Attempt> attempts() {
        return details().attempts();
    }

    /** Where the call was when it ended; {@code null} where that does not matter, as after a complete answer. */
    public final @Nullable Phase phase() {
        return details().phase();
    }

    /** The request id of any throwable; {@code null} for what is no failure of a call, and where there is none. */
    public static @Nullable String requestIdOf(Throwable failure) {
        return failure instanceof AuthRocketException ours ? ours.requestId() : null;
    }

    /** What the service answered; {@code null} when it did not. */
    public @Nullable Reply reply() {
        return details().reply();
    }

    /** The service's id of the request, {@code rq_…}; {@code null} when there was no answer or no id in it. */
    public final @Nullable String requestId() {
        Reply reply = details().reply();
        return reply == null ? null : reply.requestId();
    }

    /**
     * Where a list was when the call failed: the id of the last item that it gave, for {@code listing.after(…)};
     * {@code null} before the first item, and for calls that list nothing.
     */
    public final @Nullable String cursor() {
        return details().cursor();
    }

    /**
     * Whether the service may have done what was asked, in any of the attempts; {@code false} only when it surely did
     * not: nothing was sent, or every attempt was refused.
     */
    public final boolean mayHaveBeenProcessed() {
        return attempts().stream().anyMatch(Attempt::mayHaveBeenProcessed);
    }

    /** The first bytes of the answer's body, as far as it was kept; {@code null} without a body. May hold secrets. */
    public final @Nullable Buffer body() {
        return details().body();
    }
}
