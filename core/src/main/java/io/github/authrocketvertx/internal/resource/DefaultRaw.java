package io.github.authrocketvertx.internal.resource;

import io.github.authrocketvertx.Raw;
import io.github.authrocketvertx.RawCall;
import io.github.authrocketvertx.RawReply;
import io.github.authrocketvertx.internal.operation.Arguments;
import io.github.authrocketvertx.internal.operation.BadArgumentException;
import io.github.authrocketvertx.internal.operation.Operation;
import io.github.authrocketvertx.internal.operation.PathTemplate;
import io.github.authrocketvertx.internal.operation.SafetyClass;
import io.github.authrocketvertx.internal.operation.Verb;
import io.github.authrocketvertx.resource.CallStream;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.util.Map;

/** Calls of operations that are made up as one goes. */
public final class DefaultRaw implements Raw {

    private static final PathTemplate UNKNOWN = PathTemplate.of("unknown");

    private final Caller caller;

    /** Over these options. */
    public DefaultRaw(Caller caller) {
        this.caller = caller;
    }

    @Override
    public Future<RawReply> send(RawCall call) {
        Verb verb = Verb.valueOf(call.verb());
        String name = "raw " + verb + " " + call.path();
        PathTemplate path;
        try {
            path = PathTemplate.of(call.path());
        } catch (BadArgumentException e) {
            // The path may be anything, an address with a key in it too, so it is not the name of the failure.
            return caller.engine().refuse(operation("raw " + verb, verb, UNKNOWN), e.text());
        }
        return caller.call(operation(name, verb, path), () -> arguments(call));
    }

    @Override
    public CallStream<Buffer> stream(RawCall call) {
        Verb verb = Verb.valueOf(call.verb());
        try {
            PathTemplate path = PathTemplate.of(call.path());
            Operation<RawReply> operation = operation("raw " + verb + " " + call.path(), verb, path);
            return new BodyStream(caller, operation, () -> arguments(call), call.maxBodyBytes());
        } catch (BadArgumentException e) {
            return new BodyStream(
                    caller,
                    operation("raw " + verb, verb, UNKNOWN),
                    () -> {
                        throw e;
                    },
                    null);
        }
    }

    private static Operation<RawReply> operation(String name, Verb verb, PathTemplate path) {
        // Nothing is known about what such a call does, so only reads count as repeatable.
        SafetyClass safety = verb == Verb.GET ? SafetyClass.READ : SafetyClass.ONCE;
        return Operation.of(name, verb, path, safety, (reply, body, json) -> RawReply.of(reply, body.buffer()));
    }

    private static Arguments arguments(RawCall call) {
        Arguments arguments = Arguments.path(call.pathValues().toArray(new String[0]));
        for (Map.Entry<String, String> parameter : call.query()) {
            arguments = arguments.query(parameter.getKey(), parameter.getValue());
        }
        return call.body() == null || call.contentType() == null
                ? arguments
                : arguments.bytes(call.body(), call.contentType());
    }
}
