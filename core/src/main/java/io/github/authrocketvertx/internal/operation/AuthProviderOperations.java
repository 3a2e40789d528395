package io.github.authrocketvertx.internal.operation;

import static io.github.authrocketvertx.internal.operation.SafetyClass.ONCE;
import static io.github.authrocketvertx.internal.operation.SafetyClass.READ;
import static io.github.authrocketvertx.internal.operation.SafetyClass.REPEATABLE;
import static io.github.authrocketvertx.internal.operation.Verb.DELETE;
import static io.github.authrocketvertx.internal.operation.Verb.GET;
import static io.github.authrocketvertx.internal.operation.Verb.POST;
import static io.github.authrocketvertx.internal.operation.Verb.PUT;

import io.github.authrocketvertx.internal.json.Codecs;
import io.github.authrocketvertx.model.AuthProvider;
import org.jspecify.annotations.Nullable;

/** The operations on auth providers. */
public final class AuthProviderOperations {

    private static final ResponseReader<AuthProvider> A_PROVIDER = ResponseReader.one(Codecs.AUTH_PROVIDER);

    /** A page of auth providers. */
    public static final ListOperation<AuthProvider> LIST =
            ListOperation.of("auth_providers.list", "auth_providers", Codecs.AUTH_PROVIDER);

    /** One auth provider. */
    public static final Operation<AuthProvider> GET_ONE =
            Operation.of("auth_providers.get", GET, "auth_providers/{provider}", READ, A_PROVIDER);

    /** A new auth provider. */
    public static final Operation<AuthProvider> CREATE = Operation.of(
                    "auth_providers.create", POST, "auth_providers", ONCE, A_PROVIDER)
            .realm(RealmRule.IN_ROOT);

    /** A changed auth provider. */
    public static final Operation<AuthProvider> UPDATE =
            Operation.of("auth_providers.update", PUT, "auth_providers/{provider}", REPEATABLE, A_PROVIDER);

    /** An auth provider less. */
    public static final Operation<@Nullable Void> REMOVE = Operation.of(
            "auth_providers.delete", DELETE, "auth_providers/{provider}", REPEATABLE, ResponseReader.nothing());

    private AuthProviderOperations() {}
}
