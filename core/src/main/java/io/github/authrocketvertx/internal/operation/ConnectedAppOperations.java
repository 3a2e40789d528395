package io.github.authrocketvertx.internal.operation;

import static io.github.authrocketvertx.internal.operation.SafetyClass.ONCE;
import static io.github.authrocketvertx.internal.operation.SafetyClass.READ;
import static io.github.authrocketvertx.internal.operation.SafetyClass.REPEATABLE;
import static io.github.authrocketvertx.internal.operation.Verb.DELETE;
import static io.github.authrocketvertx.internal.operation.Verb.GET;
import static io.github.authrocketvertx.internal.operation.Verb.POST;
import static io.github.authrocketvertx.internal.operation.Verb.PUT;

import io.github.authrocketvertx.internal.json.Codecs;
import io.github.authrocketvertx.model.ConnectedApp;
import org.jspecify.annotations.Nullable;

/** The operations on connected apps. */
public final class ConnectedAppOperations {

    private static final ResponseReader<ConnectedApp> AN_APP = ResponseReader.one(Codecs.CONNECTED_APP);

    /** A page of connected apps. */
    public static final ListOperation<ConnectedApp> LIST =
            ListOperation.of("login_policies.list", "login_policies", Codecs.CONNECTED_APP);

    /** One connected app. */
    public static final Operation<ConnectedApp> GET_ONE =
            Operation.of("login_policies.get", GET, "login_policies/{app}", READ, AN_APP);

    /** A new connected app. */
    public static final Operation<ConnectedApp> CREATE = Operation.of(
                    "login_policies.create", POST, "login_policies", ONCE, AN_APP)
            .realm(RealmRule.IN_ROOT);

    /** A changed connected app. */
    public static final Operation<ConnectedApp> UPDATE =
            Operation.of("login_policies.update", PUT, "login_policies/{app}", REPEATABLE, AN_APP);

    /** A connected app less. */
    public static final Operation<@Nullable Void> REMOVE =
            Operation.of("login_policies.delete", DELETE, "login_policies/{app}", REPEATABLE, ResponseReader.nothing());

    private ConnectedAppOperations() {}
}
