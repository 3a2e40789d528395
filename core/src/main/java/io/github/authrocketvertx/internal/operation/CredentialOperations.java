package io.github.authrocketvertx.internal.operation;

import static io.github.authrocketvertx.internal.operation.SafetyClass.ONCE;
import static io.github.authrocketvertx.internal.operation.SafetyClass.READ;
import static io.github.authrocketvertx.internal.operation.SafetyClass.REPEATABLE;
import static io.github.authrocketvertx.internal.operation.Verb.DELETE;
import static io.github.authrocketvertx.internal.operation.Verb.GET;
import static io.github.authrocketvertx.internal.operation.Verb.POST;
import static io.github.authrocketvertx.internal.operation.Verb.PUT;

import io.github.authrocketvertx.internal.json.Codecs;
import io.github.authrocketvertx.model.Credential;
import org.jspecify.annotations.Nullable;

/** The operations on credentials. */
public final class CredentialOperations {

    private static final ResponseReader<Credential> A_CREDENTIAL = ResponseReader.one(Codecs.CREDENTIAL);

    /** One credential. */
    public static final Operation<Credential> GET_ONE =
            Operation.of("credentials.get", GET, "credentials/{credential}", READ, A_CREDENTIAL);

    /** A new credential. */
    public static final Operation<Credential> CREATE =
            Operation.of("credentials.create", POST, "credentials", ONCE, A_CREDENTIAL);

    /** A changed credential. */
    public static final Operation<Credential> UPDATE =
            Operation.of("credentials.update", PUT, "credentials/{credential}", ONCE, A_CREDENTIAL);

    /** A verified credential. */
    public static final Operation<Credential> VERIFY =
            Operation.of("credentials.verify", POST, "credentials/{credential}/verify", ONCE, A_CREDENTIAL);

    /** A credential less. */
    public static final Operation<@Nullable Void> REMOVE = Operation.of(
            "credentials.delete", DELETE, "credentials/{credential}", REPEATABLE, ResponseReader.nothing());

    private CredentialOperations() {}
}
