package io.github.authrocketvertx.failure;

/** All connections are busy and the queue in front of them is full. */
public final class QueueFullException extends CallRefusedException {

    private static final long serialVersionUID = 1L;

    /** A failure with these details. */
    public QueueFullException(FailureDetails details) {
        super(details, "all connections are busy and the queue is full");
    }
}
