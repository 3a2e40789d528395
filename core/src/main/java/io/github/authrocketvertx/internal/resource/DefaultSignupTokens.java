package io.github.authrocketvertx.internal.resource;

import io.github.authrocketvertx.internal.operation.Arguments;
import io.github.authrocketvertx.internal.operation.Ids;
import io.github.authrocketvertx.internal.operation.SignupTokenOperations;
import io.github.authrocketvertx.model.Secret;
import io.github.authrocketvertx.model.SignupToken;
import io.github.authrocketvertx.model.SignupTokenCreate;
import io.github.authrocketvertx.resource.SignupTokens;
import io.vertx.core.Future;

/** Calls of the operations on signup tokens. */
public final class DefaultSignupTokens implements SignupTokens {

    private final Caller caller;

    /** Over these options. */
    public DefaultSignupTokens(Caller caller) {
        this.caller = caller;
    }

    @Override
    public Future<SignupToken> get(Secret token) {
        return caller.call(SignupTokenOperations.GET_ONE, () -> Arguments.path(Ids.signupToken(token)));
    }

    @Override
    public Future<SignupToken> create(SignupTokenCreate token) {
        return caller.call(SignupTokenOperations.CREATE, () -> Arguments.path().rooted("user_token", token));
    }
}
