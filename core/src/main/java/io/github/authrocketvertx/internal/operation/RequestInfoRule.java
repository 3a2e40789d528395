package io.github.authrocketvertx.internal.operation;

import io.github.authrocketvertx.model.RequestInfo;
import java.util.Map;

/** Where a call tells on whose behalf it is made. */
@FunctionalInterface
public interface RequestInfoRule {

    /** Reads cause no event, so nothing is told. */
    RequestInfoRule NOWHERE = (arguments, info) -> arguments;

    /** Beside the root of the body, which is made where there is none. */
    RequestInfoRule BESIDE_ROOT = (arguments, info) -> {
        if (arguments.body() instanceof Body.Attributed body) {
            return arguments.withBody(body.withBeside("request", info.values()));
        }
        // Bytes that a caller brought stay as they are.
        return arguments.body() == null ? arguments.flat(Map.of("request", info.values())) : arguments;
    };

    /** In the query, as {@code request[ip]}: for verbs without a body. */
    RequestInfoRule IN_QUERY = (arguments, info) -> {
        Arguments told = arguments;
        for (String name : info.values().keySet()) {
            told = told.query(
                    "request[" + name + "]", Arguments.text(info.values().get(name)));
        }
        return told;
    };

    /** The arguments with the information. */
    Arguments tell(Arguments arguments, RequestInfo info);

    /** The usual rule of a verb. */
    static RequestInfoRule of(Verb verb) {
        return switch (verb) {
            case GET -> NOWHERE;
            case POST, PUT -> BESIDE_ROOT;
            case DELETE -> IN_QUERY;
        };
    }
}
