package io.github.authrocketvertx.mutiny;

import io.github.authrocketvertx.model.Credential;
import io.github.authrocketvertx.model.CredentialCreate;
import io.github.authrocketvertx.model.CredentialUpdate;
import io.github.authrocketvertx.model.Secret;
import io.github.authrocketvertx.resource.Credentials;
import io.smallrye.mutiny.Uni;

/**
 * The credentials of users: passwords, API keys, second factors and social accounts. There is no list of them; a user
 * has its own embedded.
 *
 * <p>Every {@link Uni} makes a call for each subscription and completes on the subscriber's context, with the result or
 * with an {@link io.github.authrocketvertx.failure.AuthRocketException}. An id of another kind fails the call before
 * anything is sent.
 *
 * @see <a href="https://v1.authrocket.com/docs/api/credentials">AuthRocket 1: Credentials</a>
 */
public final class MutinyCredentials {

    private final Calls<Credentials> calls;

    MutinyCredentials(Calls<Credentials> calls) {
        this.calls = calls;
    }

    /**
     * One credential.
     *
     * @param credential the id, which starts with {@code crd_}
     * @return the credential; fails with {@link io.github.authrocketvertx.failure.NotFoundException} when there is none
     */
    public Uni<Credential> get(String credential) {
        return calls.call(credentials -> credentials.get(credential));
    }

    /**
     * Creates a credential.
     *
     * @return the credential as created, an API key with the key, a second factor with its secret; fails with {@link
     *     io.github.authrocketvertx.failure.ValidationException} when a value is refused or taken
     */
    public Uni<Credential> create(CredentialCreate credential) {
        return calls.call(credentials -> credentials.create(credential));
    }

    /**
     * Changes a credential.
     *
     * @param credential the id, which starts with {@code crd_}
     * @return the credential as changed; fails with {@link io.github.authrocketvertx.failure.NotFoundException} when
     *     there is none, and with {@link io.github.authrocketvertx.failure.ValidationException} when a value is refused
     */
    public Uni<Credential> update(String credential, CredentialUpdate changes) {
        return calls.call(credentials -> credentials.update(credential, changes));
    }

    /**
     * Verifies a second factor: a code from it shows that the user has it.
     *
     * @param credential the id, which starts with {@code crd_}
     * @param code the code of the moment
     * @return the credential, now active; fails with {@link io.github.authrocketvertx.failure.NotFoundException} when
     *     there is none, and with {@link io.github.authrocketvertx.failure.ValidationException} when the code is wrong
     */
    public Uni<Credential> verify(String credential, Secret code) {
        return calls.call(credentials -> credentials.verify(credential, code));
    }

    /**
     * Deletes a credential.
     *
     * @param credential the id, which starts with {@code crd_}
     * @return {@code null} when done; fails with {@link io.github.authrocketvertx.failure.NotFoundException} when there
     *     is none
     */
    public Uni<Void> delete(String credential) {
        return calls.call(credentials -> credentials.delete(credential));
    }
}
