package io.github.authrocketvertx.internal.operation;

import static io.github.authrocketvertx.internal.operation.SafetyClass.ONCE;
import static io.github.authrocketvertx.internal.operation.SafetyClass.READ;
import static io.github.authrocketvertx.internal.operation.SafetyClass.REPEATABLE;
import static io.github.authrocketvertx.internal.operation.Verb.DELETE;
import static io.github.authrocketvertx.internal.operation.Verb.GET;
import static io.github.authrocketvertx.internal.operation.Verb.POST;
import static io.github.authrocketvertx.internal.operation.Verb.PUT;

import io.github.authrocketvertx.internal.json.Codecs;
import io.github.authrocketvertx.model.Realm;
import org.jspecify.annotations.Nullable;

/** The operations on realms. */
public final class RealmOperations {

    private static final ResponseReader<Realm> A_REALM = ResponseReader.one(Codecs.REALM);

    /** A page of realms. */
    public static final ListOperation<Realm> LIST =
            ListOperation.of("realms.list", "realms", Codecs.REALM).realm(RealmRule.NOWHERE);

    /** One realm. */
    public static final Operation<Realm> GET_ONE =
            Operation.of("realms.get", GET, "realms/{realm}", READ, A_REALM).realm(RealmRule.NOWHERE);

    /** A new realm. */
    public static final Operation<Realm> CREATE =
            Operation.of("realms.create", POST, "realms", ONCE, A_REALM).realm(RealmRule.NOWHERE);

    /** A changed realm. */
    public static final Operation<Realm> UPDATE = Operation.of(
                    "realms.update", PUT, "realms/{realm}", REPEATABLE, A_REALM)
            .realm(RealmRule.NOWHERE);

    /** A realm less. */
    public static final Operation<@Nullable Void> REMOVE = Operation.of(
                    "realms.delete", DELETE, "realms/{realm}", REPEATABLE, ResponseReader.nothing())
            .realm(RealmRule.NOWHERE);

    /** A realm emptied. */
    public static final Operation<Realm> RESET = Operation.of(
                    "realms.reset", POST, "realms/{realm}/reset", ONCE, A_REALM)
            .realm(RealmRule.NOWHERE);

    private RealmOperations() {}
}
