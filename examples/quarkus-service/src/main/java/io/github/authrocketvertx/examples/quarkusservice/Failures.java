package io.github.authrocketvertx.examples.quarkusservice;

import io.github.authrocketvertx.examples.service.Problem;
import io.github.authrocketvertx.failure.AuthRocketException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Tells the browser of failed calls, and the log where it is not the browser's doing. */
public class Failures {

    private static final Logger LOG = Logger.getLogger(Failures.class);

    // snippet: quarkus-service-failures
    @ServerExceptionMapper
    public Response failed(AuthRocketException failure) {
        return tell(Problem.of(failure), failure);
    }

    @ServerExceptionMapper
    public Response refused(LoginRefused login) {
        return tell(Problem.ofLogin(login.failure()), login.failure());
    }

    private static Response tell(Problem problem, Throwable failure) {
        if (problem.status() >= 500) {
            // The text names the operation, the request id and the attempts, and no secret.
            LOG.warn(failure.getMessage());
        }
        ResponseBuilder answer = Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .entity(problem.toJson().encode());
        return answer.header("Retry-After", problem.retryAfterSeconds()).build();
    }
    // end
}
