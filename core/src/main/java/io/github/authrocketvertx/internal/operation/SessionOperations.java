package io.github.authrocketvertx.internal.operation;

import static io.github.authrocketvertx.internal.operation.SafetyClass.ONCE;
import static io.github.authrocketvertx.internal.operation.SafetyClass.READ;
import static io.github.authrocketvertx.internal.operation.SafetyClass.REPEATABLE;
import static io.github.authrocketvertx.internal.operation.Verb.DELETE;
import static io.github.authrocketvertx.internal.operation.Verb.GET;
import static io.github.authrocketvertx.internal.operation.Verb.POST;

import io.github.authrocketvertx.internal.json.Codecs;
import io.github.authrocketvertx.model.Page;
import io.github.authrocketvertx.model.Session;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The operations on sessions. */
public final class SessionOperations {

    private static final ResponseReader<Session> A_SESSION = ResponseReader.one(Codecs.SESSION);

    /** The sessions of a user. */
    public static final Operation<List<Session>> LIST = Operation.of(
            "sessions.list",
            GET,
            "sessions",
            READ,
            ResponseReader.page(Codecs.SESSION).then(Page::items));

    /** One session. */
    public static final Operation<Session> GET_ONE =
            Operation.of("sessions.get", GET, "sessions/{session}", READ, A_SESSION);

    /** A new session. */
    public static final Operation<Session> CREATE = Operation.of("sessions.create", POST, "sessions", ONCE, A_SESSION);

    /** A session less. */
    public static final Operation<@Nullable Void> REMOVE =
            Operation.of("sessions.delete", DELETE, "sessions/{session}", REPEATABLE, ResponseReader.nothing());

    private SessionOperations() {}
}
