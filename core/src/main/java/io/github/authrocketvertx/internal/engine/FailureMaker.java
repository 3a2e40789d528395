package io.github.authrocketvertx.internal.engine;

import io.github.authrocketvertx.failure.AccessDeniedException;
import io.github.authrocketvertx.failure.AccountInactiveException;
import io.github.authrocketvertx.failure.AuthRocketException;
import io.github.authrocketvertx.failure.CallCancelledException;
import io.github.authrocketvertx.failure.CallTimeoutException;
import io.github.authrocketvertx.failure.ClientClosedException;
import io.github.authrocketvertx.failure.ClientErrorException;
import io.github.authrocketvertx.failure.ConflictException;
import io.github.authrocketvertx.failure.ConnectFailedException;
import io.github.authrocketvertx.failure.ConnectionLostException;
import io.github.authrocketvertx.failure.FailureDetails;
import io.github.authrocketvertx.failure.HostedRefusalException;
import io.github.authrocketvertx.failure.InvalidCallException;
import io.github.authrocketvertx.failure.LoginFailedException;
import io.github.authrocketvertx.failure.NotFoundException;
import io.github.authrocketvertx.failure.QueueFullException;
import io.github.authrocketvertx.failure.RateLimitedException;
import io.github.authrocketvertx.failure.RedirectException;
import io.github.authrocketvertx.failure.Reply;
import io.github.authrocketvertx.failure.ResponseTooLargeException;
import io.github.authrocketvertx.failure.ServerErrorException;
import io.github.authrocketvertx.failure.TlsException;
import io.github.authrocketvertx.failure.UnexpectedException;
import io.github.authrocketvertx.failure.UnreadableResponseException;
import io.github.authrocketvertx.failure.ValidationException;
import io.github.authrocketvertx.internal.json.BodyBytes;
import io.github.authrocketvertx.internal.transport.Loss;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes every failure there is, so that none can forget the operation, the attempts or the request id. */
public final class FailureMaker {

    private final Function<BodyBytes, FailureDetails.ErrorBody> errorReader;
    private final int maxErrorBodyBytes;

    /**
     * Makes failures.
     *
     * @param errorReader tells what the body of an error answer says; never throws
     * @param maxErrorBodyBytes how much of a body a failure keeps
     */
    public FailureMaker(Function<BodyBytes, FailureDetails.ErrorBody> errorReader, int maxErrorBodyBytes) {
        this.errorReader = errorReader;
        this.maxErrorBodyBytes = maxErrorBodyBytes;
    }

    AuthRocketException invalid(String operation, String text) {
        return new InvalidCallException(FailureDetails.of(operation).text(text));
    }

    AuthRocketException broken(String operation, String text, @Nullable String cursor) {
        return new UnexpectedException(FailureDetails.of(operation).text(text).cursor(cursor));
    }

    AuthRocketException listDeadline(String operation, Duration limit, @Nullable String cursor) {
        return new CallTimeoutException(FailureDetails.of(operation)
                .text("the list did not end within the limit of " + limit.toMillis() + " ms")
                .cursor(cursor));
    }

    AuthRocketException closed(Exchange<?> exchange) {
        return new ClientClosedException(withoutAnswer(exchange));
    }

    AuthRocketException cancelled(Exchange<?> exchange) {
        return new CallCancelledException(withoutAnswer(exchange));
    }

    AuthRocketException deadline(Exchange<?> exchange, Duration limit) {
        return new CallTimeoutException(
                withoutAnswer(exchange).text("no complete answer within the deadline of " + limit.toMillis() + " ms"));
    }

    AuthRocketException attemptTimeout(Exchange<?> exchange, Duration limit, @Nullable String note) {
        return new CallTimeoutException(withoutAnswer(exchange)
                .note(note)
                .text("no complete answer within the attempt time-out of " + limit.toMillis() + " ms"));
    }

    AuthRocketException lost(Exchange<?> exchange, Loss loss, @Nullable String note) {
        FailureDetails details =
                withoutAnswer(exchange).text(loss.text()).cause(loss.cause()).note(note);
        return switch (loss.kind()) {
            case QUEUE_FULL -> new QueueFullException(details);
            case CLOSED -> new ClientClosedException(details);
            case CONNECT -> new ConnectFailedException(details);
            case TLS -> new TlsException(details);
            case CONNECTION_LOST -> new ConnectionLostException(details);
            case GARBLED ->
                exchange.partialAnswer() == null
                        ? new UnexpectedException(details)
                        : new UnreadableResponseException(details);
            case OTHER -> new UnexpectedException(details);
        };
    }

    AuthRocketException noKey(Exchange<?> exchange, Throwable cause) {
        return new UnexpectedException(withoutAnswer(exchange)
                .text("the credential supplier gave no key: " + cause.getClass().getName())
                .cause(cause));
    }

    AuthRocketException unexpected(Exchange<?> exchange, RuntimeException fault) {
        return new UnexpectedException(withoutAnswer(exchange)
                .text("a fault in the client or in what is plugged into it: "
                        + fault.getClass().getName())
                .cause(fault));
    }

    AuthRocketException unreadable(Exchange<?> exchange, Answer answer, String text) {
        return new UnreadableResponseException(withAnswer(exchange, answer).text(text));
    }

    AuthRocketException tooLarge(Exchange<?> exchange, Answer answer) {
        return new ResponseTooLargeException(withAnswer(exchange, answer)
                .text("the body of the answer is larger than the limit of "
                        + exchange.engine().settings().maxBodyBytes() + " bytes; raise maxBodyBytes, or ask for less"));
    }

    /** The status said success and the body did not. */
    AuthRocketException refusedInBody(Exchange<?> exchange, Answer answer) {
        return new HostedRefusalException(
                withAnswer(exchange, answer).error(exchange.arguments().redact(errorReader.apply(answer.body()))));
    }

    /** The service answered with a status that is not a success. */
    AuthRocketException refused(Exchange<?> exchange, Answer answer, @Nullable String note) {
        Reply reply = answer.reply();
        FailureDetails details = withAnswer(exchange, answer)
                .note(note)
                .error(exchange.arguments().redact(errorReader.apply(answer.body())));
        int status = reply.statusCode();
        return switch (status) {
            case 401 -> new LoginFailedException(details);
            case 402 -> new AccountInactiveException(details);
            case 403 -> new AccessDeniedException(details);
            case 404 -> new NotFoundException(details);
            case 409 -> new ConflictException(details);
            case 422 -> new ValidationException(details);
            case 429 -> new RateLimitedException(details);
            default -> byHundreds(status, details, reply);
        };
    }

    private static AuthRocketException byHundreds(int status, FailureDetails details, Reply reply) {
        return switch (status / 100) {
            case 3 ->
                new RedirectException(details.text("the service redirected the call to "
                        + (reply.redirectHost() == null ? "a place without a host" : "host " + reply.redirectHost())
                        + "; redirects are not followed because the API key would travel along"));
            case 4 -> new ClientErrorException(details);
            case 5 -> new ServerErrorException(details);
            default -> new UnexpectedException(details.text("a status that HTTP does not know"));
        };
    }

    private FailureDetails withAnswer(Exchange<?> exchange, Answer answer) {
        return FailureDetails.of(exchange.operationName())
                .attempts(exchange.attempts())
                .cursor(exchange.cursor())
                .reply(answer.reply())
                .body(answer.body().buffer(maxErrorBodyBytes));
    }

    private FailureDetails withoutAnswer(Exchange<?> exchange) {
        Answer partial = exchange.partialAnswer();
        FailureDetails details = partial == null
                ? FailureDetails.of(exchange.operationName())
                        .attempts(exchange.attempts())
                        .cursor(exchange.cursor())
                : withAnswer(exchange, partial);
        return details.phase(exchange.phase());
    }
}
