package io.github.authrocketvertx.internal.operation;

import static io.github.authrocketvertx.internal.operation.SafetyClass.ONCE;
import static io.github.authrocketvertx.internal.operation.SafetyClass.READ;
import static io.github.authrocketvertx.internal.operation.SafetyClass.REPEATABLE;
import static io.github.authrocketvertx.internal.operation.Verb.DELETE;
import static io.github.authrocketvertx.internal.operation.Verb.GET;
import static io.github.authrocketvertx.internal.operation.Verb.POST;
import static io.github.authrocketvertx.internal.operation.Verb.PUT;

import io.github.authrocketvertx.internal.json.Codecs;
import io.github.authrocketvertx.model.Membership;
import org.jspecify.annotations.Nullable;

/** The operations on memberships. */
public final class MembershipOperations {

    private static final ResponseReader<Membership> A_MEMBERSHIP = ResponseReader.one(Codecs.MEMBERSHIP);

    /** A page of memberships. */
    public static final ListOperation<Membership> LIST =
            ListOperation.of("memberships.list", "memberships", Codecs.MEMBERSHIP);

    /** One membership. */
    public static final Operation<Membership> GET_ONE =
            Operation.of("memberships.get", GET, "memberships/{membership}", READ, A_MEMBERSHIP);

    /** A new membership. */
    public static final Operation<Membership> CREATE =
            Operation.of("memberships.create", POST, "memberships", ONCE, A_MEMBERSHIP);

    /** A changed membership. */
    public static final Operation<Membership> UPDATE =
            Operation.of("memberships.update", PUT, "memberships/{membership}", REPEATABLE, A_MEMBERSHIP);

    /** A membership less. */
    public static final Operation<@Nullable Void> REMOVE = Operation.of(
            "memberships.delete", DELETE, "memberships/{membership}", REPEATABLE, ResponseReader.nothing());

    private MembershipOperations() {}
}
