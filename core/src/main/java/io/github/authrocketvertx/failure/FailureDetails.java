package io.github.authrocketvertx.failure;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
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

    private final Values values;

    private FailureDetails(Values values) {
        this.values = values;
    }

    /** Details of a failed call of this operation, such as {@code users.get}. */
    public static FailureDetails of(String operation) {
        return new FailureDetails(new Values(Objects.requireNonNull(operation, "operation")));
    }

    /** With a text that says what happened, in place of the general one of the failure's type. */
    public FailureDetails text(String text) {
        return with(v -> v.text = text);
    }

    /** With what caused it. */
    public FailureDetails cause(@Nullable Throwable cause) {
        return with(v -> v.cause = cause);
    }

    /** With where the call was when it ended. */
    public FailureDetails phase(@Nullable Phase phase) {
        return with(v -> v.phase = phase);
    }

    /** With what the service answered. */
    public FailureDetails reply(@Nullable Reply reply) {
        return with(v -> v.reply = reply);
    }

    /** With the attempts made, in order. */
    public FailureDetails attempts(List<Attempt> attempts) {
        List<Attempt> copy = List.copyOf(attempts);
        return with(v -> v.attempts = copy);
    }

    /** With the raw body of the answer; not copied. */
    public FailureDetails body(@Nullable Buffer body) {
        return with(v -> v.body = body);
    }

    /** With what the body of the answer says about the error. */
    public FailureDetails error(ErrorBody error) {
        Objects.requireNonNull(error, "error");
        return with(v -> v.error = error);
    }

    /** With why it was not tried again, where there is more to say than that it can't be. */
    public FailureDetails note(@Nullable String note) {
        return with(v -> v.note = note);
    }

    /** With where a list was: the id of the last item that it gave. */
    public FailureDetails cursor(@Nullable String cursor) {
        return with(v -> v.cursor = cursor);
    }

    private FailureDetails with(Consumer<Values> change) {
        Values changed = values.copy();
        change.accept(changed);
        return new FailureDetails(changed);
    }

    String operation() {
        return values.operation;
    }

    @Nullable
    Throwable cause() {
        return values.cause;
    }

    @Nullable
    Phase phase() {
        return values.phase;
    }

    @Nullable
    Reply reply() {
        return values.reply;
    }

    List<Attempt> attempts() {
        return values.attempts;
    }

    @Nullable
    Buffer body() {
        return values.body;
    }

    ErrorBody error() {
        return values.error;
    }

    @Nullable
    String cursor() {
        return values.cursor;
    }

    /** The text of the exception: operation, what happened, what the service said, where to look it up. */
    String describe(String general) {
        StringBuilder out =
                new StringBuilder(values.operation).append(": ").append(values.text == null ? general : values.text);
        if (values.reply != null) {
            out.append(" [status ").append(values.reply.statusCode());
            out.append(", request id ").append(values.reply.requestId() == null ? "none" : values.reply.requestId());
            out.append(']');
        } else if (values.phase != null) {
            out.append(" [phase ").append(values.phase).append(", no answer]");
        }
        String said = printable(values.error.summary());
        if (!said.isEmpty()) {
            out.append(" The service said: ").append(said);
        }
        if (values.note != null) {
            out.append(" Not sent again: ").append(values.note).append('.');
        }
        if (values.cursor != null) {
            out.append(" The list goes on after ")
                    .append(printable(values.cursor))
                    .append('.');
        }
        if (values.attempts.size() > 1) {
            out.append(" Attempts: ").append(values.attempts);
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

    /** All values in one place, so that a new one is a field, a method that sets it and one that reads it. */
    private static final class Values implements Cloneable {
        private final String operation;
        private @Nullable String text;
        private @Nullable Throwable cause;
        private @Nullable Phase phase;
        private @Nullable Reply reply;
        private List<Attempt> attempts = List.of();
        private @Nullable Buffer body;
        private ErrorBody error = ErrorBody.NONE;
        private @Nullable String note;
        private @Nullable String cursor;

        private Values(String operation) {
            this.operation = operation;
        }

        private Values copy() {
            try {
                return (Values) clone();
            } catch (CloneNotSupportedException impossible) {
                throw new AssertionError(impossible);
            }
        }
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
