package io.github.authrocketvertx.emulator.internal.rules;

/** Ends a call early with an error answer. Carries no stack trace: it is an outcome, not a fault. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int BAD_REQUEST = 400;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;

    private final transient Answer answer;

    public Refusal(Answer answer) {
        super("refused with status " + answer.status(), null, false, false);
        this.answer = answer;
    }

    public Refusal(int status, String text) {
        this(Answer.error(status, text));
    }

    public static Refusal badRequest(String text) {
        return new Refusal(BAD_REQUEST, text);
    }

    /** The user could not be authenticated; the API key was right. */
    public static Refusal loginFailed() {
        return new Refusal(UNAUTHORIZED, "Login failed");
    }

    public static Refusal forbidden(String text) {
        return new Refusal(FORBIDDEN, text);
    }

    public static Refusal notFound(String what) {
        return new Refusal(NOT_FOUND, what + " not found");
    }

    public Answer answer() {
        return answer;
    }
}
