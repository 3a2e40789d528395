package io.github.authrocketvertx.internal.operation;

import static io.github.authrocketvertx.internal.operation.SafetyClass.ONCE;
import static io.github.authrocketvertx.internal.operation.SafetyClass.READ;
import static io.github.authrocketvertx.internal.operation.SafetyClass.REPEATABLE;
import static io.github.authrocketvertx.internal.operation.Verb.DELETE;
import static io.github.authrocketvertx.internal.operation.Verb.GET;
import static io.github.authrocketvertx.internal.operation.Verb.POST;

import io.github.authrocketvertx.internal.json.Codecs;
import io.github.authrocketvertx.model.JwtKey;
import org.jspecify.annotations.Nullable;

/** The operations on JWT keys. */
public final class JwtKeyOperations {

    private static final ResponseReader<JwtKey> A_KEY = ResponseReader.one(Codecs.JWT_KEY);

    /** A page of JWT keys. */
    public static final ListOperation<JwtKey> LIST = ListOperation.of("jwt_keys.list", "jwt_keys", Codecs.JWT_KEY);

    /** One JWT key. */
    public static final Operation<JwtKey> GET_ONE = Operation.of("jwt_keys.get", GET, "jwt_keys/{key}", READ, A_KEY);

    /** A new JWT key. */
    public static final Operation<JwtKey> CREATE =
            Operation.of("jwt_keys.create", POST, "jwt_keys", ONCE, A_KEY).realm(RealmRule.IN_ROOT);

    /** A JWT key less. */
    public static final Operation<@Nullable Void> REMOVE =
            Operation.of("jwt_keys.delete", DELETE, "jwt_keys/{key}", REPEATABLE, ResponseReader.nothing());

    private JwtKeyOperations() {}
}
