package io.github.authrocketvertx.failure;

import java.util.Objects;

/** The service answered, and the answer can't be used: not the JSON expected, or nothing where something is due. */
public sealed class UnreadableResponseException extends AuthRocketException permits ResponseTooLargeException {

    private static final long serialVersionUID = 1L;

    /** A failure with these details; they need a reply. */
    public UnreadableResponseException(FailureDetails details) {
        this(details, "the answer can't be read");
    }

    UnreadableResponseException(FailureDetails details, String general) {
        super(details, general);
        Objects.requireNonNull(
                details.reply(),
                "Expected details with a reply, found none. Give one: FailureDetails.of(…).reply(Reply.of(status, requestId)).");
    }

    /** What the service answered. */
    @Override
    public final Reply reply() {
        return Objects.requireNonNull(super.reply());
    }
}
