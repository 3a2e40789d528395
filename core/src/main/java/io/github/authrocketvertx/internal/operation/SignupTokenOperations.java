package io.github.authrocketvertx.internal.operation;

import static io.github.authrocketvertx.internal.operation.SafetyClass.ONCE;
import static io.github.authrocketvertx.internal.operation.SafetyClass.READ;
import static io.github.authrocketvertx.internal.operation.Verb.GET;
import static io.github.authrocketvertx.internal.operation.Verb.POST;

import io.github.authrocketvertx.internal.json.Codecs;
import io.github.authrocketvertx.model.SignupToken;

/** The operations on signup tokens. */
public final class SignupTokenOperations {

    private static final ResponseReader<SignupToken> A_TOKEN = ResponseReader.one(Codecs.SIGNUP_TOKEN);

    /** One signup token. */
    public static final Operation<SignupToken> GET_ONE =
            Operation.of("user_tokens.get", GET, "user_tokens/{token}", READ, A_TOKEN);

    /** A new signup token. */
    public static final Operation<SignupToken> CREATE = Operation.of(
                    "user_tokens.create", POST, "user_tokens", ONCE, A_TOKEN)
            .realm(RealmRule.IN_ROOT);

    private SignupTokenOperations() {}
}
