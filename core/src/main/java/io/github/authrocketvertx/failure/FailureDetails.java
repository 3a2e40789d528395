package io.github.authrocketvertx.failure;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What is known about a failed call; every failure is made from it.
 *
 * <p>Immutable: every method with an argument returns a changed copy. Tests of an application make failures with it:
 * {@code new NotFoundException(FailureDetails.of("users.get").reply(Reply.of(404, "rq_1")))}.
 */
public final class FailureDetails {

    private static final int LINE_SEPARATOR = 0x2028;
    private static final int PARAGRAPH_SEPARATOR = 0x2029;

    private final String operation;
    private final @Nullable String text;
    private final @Nullable Throwable cause;
    private final @Nullable Phase phase;
    private final @Nullable Reply reply;
    private final List<Attempt> attempts;
    private final @Nullable Buffer body;
    private final ErrorBody error;
    private final @Nullable String note;
    private final @Nullable String cursor;

    private FailureDetails(
            String operation,
            @Nullable String text,
            @Nullable Throwable cause,
            @Nullable Phase phase,
            @Nullable Reply reply,
            List<Attempt> attempts,
            @Nullable Buffer body,
            ErrorBody error,
            @Nullable String note,
            @Nullable String cursor) {
        this.note = note;
        this.cursor = cursor;
        this.operation = operation;
        this.text = text;
        this.cause = cause;
        this.phase = phase;
        this.reply = reply;
        this.attempts = attempts;
        this.body = body;
        this.error = error;
    }

    /** Details of a failed call of this operation, such as {@code users.get}. */
    public static FailureDetails of(String operation) {
        return new FailureDetails(
                Objects.requireNonNull(operation, "operation"),
                null,
                null,
                null,
                null,
                List.of(),
                null,
                ErrorBody.NONE,
                null,
                null);
    }

    /** With a text that says what happened, in place of the general one of the failure's type. */
    public FailureDetails text(String text) {
        return new FailureDetails(operation, text, cause, phase, reply, attempts, body, error, note, cursor);
    }

    /** With what caused it. */
    public FailureDetails cause(@Nullable Throwable cause) {
        return new FailureDetails(operation, text, cause, phase, reply, attempts, body, error, note, cursor);
    }

    /** With where the call was when it ended. */
    public FailureDetails phase(@Nullable Phase phase) {
        return new FailureDetails(operation, text, cause, phase, reply, attempts, body, error, note, cursor);
    }

    /** With what the service answered. */
    public FailureDetails reply(@Nullable Reply reply) {
        return new FailureDetails(operation, text, cause, phase, reply, attempts, body, error, note, cursor);
    }

    /** With the attempts made, in order. */
    public FailureDetails attempts(List<Attempt> attempts) {
        return new FailureDetails(
                operation, text, cause, phase, reply, List.copyOf(attempts), body, error, note, cursor);
    }

    /** With the raw body of the answer; not copied. */
    public FailureDetails body(@Nullable Buffer body) {
        return new FailureDetails(operation, text, cause, phase, reply, attempts, body, error, note, cursor);
    }

    /** With what the body of the answer says about the error. */
    public FailureDetails error(ErrorBody error) {
        return new FailureDetails(
                operation,
                text,
                cause,
                phase,
                reply,
                attempts,
                body,
                Objects.requireNonNull(error, "error"),
                note,
                cursor);
    }

    /** With why it was not tried again, where there is more to say than that it can't be. */
    public FailureDetails note(@Nullable String note) {
        return new FailureDetails(operation, text, cause, phase, reply, attempts, body, error, note, cursor);
    }

    /** With where a list was: the id of the last item that it gave. */
    public FailureDetails cursor(@Nullable String cursor) {
        return new FailureDetails(operation, text, cause, phase, reply, attempts, body, error, note, cursor);
    }

    String operation() {
        return operation;
    }

    @Nullable
    Throwable cause() {
        return cause;
    }

    @Nullable
    Phase phase() {
        return phase;
    }

    @Nullable
    Reply reply() {
        return reply;
    }

    List<Attempt> attempts() {
        return attempts;
    }

    @Nullable
    Buffer body() {
        return body;
    }

    ErrorBody error() {
        return error;
    }

    @Nullable
    String cursor() {
        return cursor;
    }

    /** The text of the exception: operation, what happened, what the service said, where to look it up. */
    String describe(String general) {
        StringBuilder out = new StringBuilder(operation).append(": ").append(text == null ? general : text);
        if (reply != null) {
            out.append(" [status ").append(reply.statusCode());
            out.append(", request id ").append(reply.requestId() == null ? "none" : reply.requestId());
            out.append(']');
        } else if (phase != null) {
            out.append(" [phase ").append(phase).append(", no answer]");
        }
        String said = printable(error.summary());
        if (!said.isEmpty()) {
            out.append(" The service said: ").append(said);
        }
        if (note != null) {
            out.append(" Not sent again: ").append(note).append('.');
        }
        if (cursor != null) {
            out.append(" The list goes on after ").append(printable(cursor)).append('.');
        }
        if (attempts.size() > 1) {
            out.append(" Attempts: ").append(attempts);
        }
        return out.toString();
    }

    /** On one line and without control characters: what a service repeats must not forge a line of a log. */
    private static String printable(String text) {
        return text.codePoints()
                .map(c -> Character.isISOControl(c) || c == LINE_SEPARATOR || c == PARAGRAPH_SEPARATOR ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** What the body of an answer said about an error. */
    public static final class ErrorBody {

        /** Nothing was said. */
        public static final ErrorBody NONE = new ErrorBody(null, Map.of(), Map.of());

        private static final int LONGEST_SUMMARY = 500;

        private final @Nullable String message;
        private final Map<String, List<String>> errors;
        private final Map<String, @Nullable Object> metadata;

        private ErrorBody(
                @Nullable String message, Map<String, List<String>> errors, Map<String, @Nullable Object> metadata) {
            this.message = message;
            this.errors = errors;
            this.metadata = metadata;
        }

        /**
         * What an answer said.
         *
         * @param message one text for all, or {@code null}
         * @param errors messages by field, in order; copied
         * @param metadata what stood beside them; copied
         */
        public static ErrorBody of(
                @Nullable String message, Map<String, List<String>> errors, Map<String, @Nullable Object> metadata) {
            Map<String, List<String>> copy = new LinkedHashMap<>();
            errors.forEach(
                    (field, messages) -> copy.put(field, Collections.unmodifiableList(new ArrayList<>(messages))));
            return new ErrorBody(
                    message,
                    Collections.unmodifiableMap(copy),
                    Collections.unmodifiableMap(new LinkedHashMap<>(metadata)));
        }

        /** Messages by field and nothing else. */
        public static ErrorBody ofErrors(Map<String, List<String>> errors) {
            return of(null, errors, Map.of());
        }

        /** The same with every message changed; metadata stays as it is. */
        public ErrorBody map(UnaryOperator<String> change) {
            Map<String, List<String>> changed = new LinkedHashMap<>();
            errors.forEach((field, messages) ->
                    changed.put(field, messages.stream().map(change).toList()));
            return of(message == null ? null : change.apply(message), changed, metadata);
        }

        @Nullable
        String message() {
            return message;
        }

        Map<String, List<String>> errors() {
            return errors;
        }

        JsonObject metadata() {
            return new JsonObject(metadata);
        }

        private String summary() {
            String all = errors.isEmpty() ? Objects.requireNonNullElse(message, "") : errors.toString();
            return all.length() > LONGEST_SUMMARY ? all.substring(0, LONGEST_SUMMARY) + "…" : all;
        }
    }
}
