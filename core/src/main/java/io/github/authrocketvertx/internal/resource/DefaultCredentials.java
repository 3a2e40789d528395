package io.github.authrocketvertx.internal.resource;

import io.github.authrocketvertx.internal.operation.Arguments;
import io.github.authrocketvertx.internal.operation.CredentialOperations;
import io.github.authrocketvertx.internal.operation.Ids;
import io.github.authrocketvertx.model.Credential;
import io.github.authrocketvertx.model.CredentialCreate;
import io.github.authrocketvertx.model.CredentialUpdate;
import io.github.authrocketvertx.model.Secret;
import io.github.authrocketvertx.resource.Credentials;
import io.vertx.core.Future;
import java.util.Map;

/** Calls of the operations on credentials. */
public final class DefaultCredentials implements Credentials {

    private static final String ROOT = "credential";

    private final Caller caller;

    /** Over these options. */
    public DefaultCredentials(Caller caller) {
        this.caller = caller;
    }

    @Override
    public Future<Credential> get(String credential) {
        return caller.call(CredentialOperations.GET_ONE, () -> Arguments.path(Ids.credential(credential)));
    }

    @Override
    public Future<Credential> create(CredentialCreate credential) {
        return caller.call(CredentialOperations.CREATE, () -> Arguments.path().rooted(ROOT, credential));
    }

    @Override
    public Future<Credential> update(String credential, CredentialUpdate changes) {
        return caller.call(
                CredentialOperations.UPDATE,
                () -> Arguments.path(Ids.credential(credential)).rooted(ROOT, changes));
    }

    @Override
    public Future<Credential> verify(String credential, Secret code) {
        return caller.call(
                CredentialOperations.VERIFY,
                () -> Arguments.path(Ids.credential(credential)).rooted(ROOT, Map.of("code", code)));
    }

    @Override
    public Future<Void> delete(String credential) {
        return caller.call(CredentialOperations.REMOVE, () -> Arguments.path(Ids.credential(credential)));
    }
}
