package io.github.authrocketvertx.internal.resource;

import static java.util.Objects.requireNonNull;

import io.github.authrocketvertx.internal.operation.Arguments;
import io.github.authrocketvertx.internal.operation.Ids;
import io.github.authrocketvertx.internal.operation.SessionOperations;
import io.github.authrocketvertx.model.Expand;
import io.github.authrocketvertx.model.Secret;
import io.github.authrocketvertx.model.Session;
import io.github.authrocketvertx.resource.Sessions;
import io.vertx.core.Future;
import java.util.List;
import java.util.Map;

/** Calls of the operations on sessions. */
public final class DefaultSessions implements Sessions {

    private final Caller caller;

    /** Over these options. */
    public DefaultSessions(Caller caller) {
        this.caller = caller;
    }

    @Override
    public Future<List<Session>> list(String user) {
        return caller.call(SessionOperations.LIST, () -> Arguments.path().query("user_id", Ids.userId(user)));
    }

    @Override
    public Future<Session> get(String session, Expand... expand) {
        return caller.call(
                SessionOperations.GET_ONE,
                () -> Arguments.path(Ids.session(session)).expand(expand));
    }

    @Override
    public Future<Session> get(Secret token, Expand... expand) {
        return caller.call(
                SessionOperations.GET_ONE,
                () -> Arguments.path(requireNonNull(token, "token")).expand(expand));
    }

    @Override
    public Future<Session> create(String user) {
        return caller.call(
                SessionOperations.CREATE,
                () -> Arguments.path().rooted("session", Map.of("user_id", requireNonNull(user, "user"))));
    }

    @Override
    public Future<Void> delete(String session) {
        return caller.call(SessionOperations.REMOVE, () -> Arguments.path(Ids.session(session)));
    }

    @Override
    public Future<Void> delete(Secret token) {
        return caller.call(SessionOperations.REMOVE, () -> Arguments.path(requireNonNull(token, "token")));
    }
}
