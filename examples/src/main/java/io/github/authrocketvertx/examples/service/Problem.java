package io.github.authrocketvertx.examples.service;

import io.github.authrocketvertx.failure.AuthRocketException;
import io.github.authrocketvertx.failure.CallRefusedException;
import io.github.authrocketvertx.failure.CallTimeoutException;
import io.github.authrocketvertx.failure.ConflictException;
import io.github.authrocketvertx.failure.ConnectionException;
import io.github.authrocketvertx.failure.InvalidCallException;
import io.github.authrocketvertx.failure.LoginFailedException;
import io.github.authrocketvertx.failure.NotFoundException;
import io.github.authrocketvertx.failure.RateLimitedException;
import io.github.authrocketvertx.failure.RedirectException;
import io.github.authrocketvertx.failure.Reply;
import io.github.authrocketvertx.failure.ServerErrorException;
import io.github.authrocketvertx.failure.UnreadableResponseException;
import io.github.authrocketvertx.failure.ValidationException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a browser is told of a failed call: a problem as in RFC 9457, with AuthRocket's request id. Texts of failures stay
 * in the log, since they are for operators.
 *
 * @param status the HTTP status
 * @param title what it is about, always the same for a status
 * @param requestId AuthRocket's id of the request, {@code rq_…}; {@code null} when it did not answer
 * @param retryAfter how long to wait before trying again; {@code null} when not known
 * @param mayHaveBeenProcessed whether what was asked may have been done all the same
 * @param errors messages by field, for a form to show
 */
public record Problem(
        int status,
        String title,
        @Nullable String requestId,
        @Nullable Duration retryAfter,
        boolean mayHaveBeenProcessed,
        Map<String, List<String>> errors) {

    /** The media type of {@link #toJson()}. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** A problem with the browser's request, seen before any call. */
    public static Problem of(int status) {
        return new Problem(status, title(status), null, null, false, Map.of());
    }

    /** What a failure comes to. */
    public static Problem of(Throwable failure) {
        return of(status(failure), failure);
    }

    /** What a failed login comes to: the same for a wrong password and an unknown user, lest strangers learn names. */
    public static Problem ofLogin(Throwable failure) {
        return failure instanceof NotFoundException ? of(401, failure) : of(failure);
    }

    private static Problem of(int status, Throwable failure) {
        if (!(failure instanceof AuthRocketException ours)) {
            return of(status);
        }
        Reply reply = ours.reply();
        return new Problem(
                status,
                title(status),
                ours.requestId(),
                reply == null ? null : reply.retryAfter(),
                status >= 500 && ours.mayHaveBeenProcessed(),
                ours instanceof ValidationException refused ? refused.errors() : Map.of());
    }

    // snippet: service-statuses
    private static int status(Throwable failure) {
        if (failure instanceof LoginFailedException) {
            return 401;
        } else if (failure instanceof NotFoundException) {
            return 404;
        } else if (failure instanceof ConflictException) {
            return 409;
        } else if (failure instanceof ValidationException) {
            return 422;
        } else if (failure instanceof RateLimitedException) {
            return 429;
        } else if (failure instanceof InvalidCallException) {
            return 400; // what the browser sent can't be an id
        } else if (failure instanceof UnreadableResponseException || failure instanceof RedirectException) {
            return 502;
        } else if (failure instanceof ServerErrorException
                || failure instanceof ConnectionException
                || failure instanceof CallRefusedException) { // too many calls wait, or we are shutting down
            return 503;
        } else if (failure instanceof CallTimeoutException) {
            return 504;
        }
        return 500; // our API key, our account or our code: nothing that the browser can mend
    }
    // end

    private static String title(int status) {
        return switch (status) {
            case 400 -> "The request is not as expected";
            case 401 -> "Wrong name, password or code";
            case 404 -> "Not found";
            case 409 -> "Changed by somebody else";
            case 413 -> "The request is too large";
            case 422 -> "The values were refused";
            case 429 -> "Too many attempts";
            case 502, 503, 504 -> "Logins are not available for the moment";
            default -> status < 500 ? "The request was refused" : "Something went wrong";
        };
    }

    /** The header {@code Retry-After}: whole seconds, rounded up; {@code null} where there is none. */
    public @Nullable String retryAfterSeconds() {
        return retryAfter == null ? null : Long.toString((retryAfter.toMillis() + 999) / 1000);
    }

    /** The body of the answer. */
    public JsonObject toJson() {
        JsonObject json = new JsonObject().put("title", title).put("status", status);
        if (requestId != null) {
            json.put("request_id", requestId);
        }
        if (mayHaveBeenProcessed) {
            json.put("may_have_been_processed", true);
        }
        if (!errors.isEmpty()) {
            JsonObject fields = new JsonObject();
            errors.forEach((field, messages) -> fields.put(field, new JsonArray(List.copyOf(messages))));
            json.put("errors", fields);
        }
        return json;
    }
}
