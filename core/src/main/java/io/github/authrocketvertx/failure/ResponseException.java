package io.github.authrocketvertx.failure;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The service answered with a status that is not a success, or, LoginRocket, with an error in place of a result. */
public abstract sealed class ResponseException extends AuthRocketException
        permits LoginFailedException,
                AccountInactiveException,
                AccessDeniedException,
                NotFoundException,
                ConflictException,
                ValidationException,
                RateLimitedException,
                HostedRefusalException,
                RedirectException,
                ClientErrorException,
                ServerErrorException {

    private static final long serialVersionUID = 1L;

    ResponseException(FailureDetails details, String general) {
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

    /** The HTTP status. */
    public final int statusCode() {
        return reply().statusCode();
    }

    /** The messages of the service by field, in its order; unmodifiable, empty where it sent none. */
    public final Map<String, List<String>> errors() {
        return details().error().errors();
    }

    /** The one text that the service sent for the whole; {@code null} where it sent none. For people, not programs. */
    public final @Nullable String serviceMessage() {
        return details().error().message();
    }

    /** What the service sent beside the errors, such as {@code retry_url}; read-only, usually empty. */
    public final JsonObject metadata() {
        return details().error().metadata();
    }
}
