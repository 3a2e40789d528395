package io.github.authrocketvertx.internal.operation;

import static io.github.authrocketvertx.internal.operation.SafetyClass.ONCE;
import static io.github.authrocketvertx.internal.operation.SafetyClass.READ;
import static io.github.authrocketvertx.internal.operation.SafetyClass.REPEATABLE;
import static io.github.authrocketvertx.internal.operation.Verb.DELETE;
import static io.github.authrocketvertx.internal.operation.Verb.GET;
import static io.github.authrocketvertx.internal.operation.Verb.POST;
import static io.github.authrocketvertx.internal.operation.Verb.PUT;

import io.github.authrocketvertx.internal.json.Codecs;
import io.github.authrocketvertx.model.Org;
import org.jspecify.annotations.Nullable;

/** The operations on orgs. */
public final class OrgOperations {

    private static final ResponseReader<Org> A_ORG = ResponseReader.one(Codecs.ORG);

    /** A page of orgs. */
    public static final ListOperation<Org> LIST = ListOperation.of("orgs.list", "orgs", Codecs.ORG);

    /** One org. */
    public static final Operation<Org> GET_ONE = Operation.of("orgs.get", GET, "orgs/{org}", READ, A_ORG);

    /** A new org. */
    public static final Operation<Org> CREATE =
            Operation.of("orgs.create", POST, "orgs", ONCE, A_ORG).realm(RealmRule.IN_ROOT);

    /** A changed org. */
    public static final Operation<Org> UPDATE = Operation.of("orgs.update", PUT, "orgs/{org}", REPEATABLE, A_ORG);

    /** An org less. */
    public static final Operation<@Nullable Void> REMOVE =
            Operation.of("orgs.delete", DELETE, "orgs/{org}", REPEATABLE, ResponseReader.nothing());

    private OrgOperations() {}
}
