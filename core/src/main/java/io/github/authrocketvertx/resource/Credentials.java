package io.github.authrocketvertx.resource;

import io.github.authrocketvertx.model.Credential;
import io.github.authrocketvertx.model.CredentialCreate;
import io.github.authrocketvertx.model.CredentialUpdate;
import io.github.authrocketvertx.model.Secret;
import io.vertx.core.Future;

/**
 * The credentials of users: passwords, API keys, second factors and social accounts. There is no list of them; a user
 * has its own embedded.
 *
 * <p>Every method makes its call at once and returns a future that completes on the caller's context, with the result
 * or with an {@link io.github.authrocketvertx.failure.AuthRocketException}. An id of another kind fails the call before
 * anything is sent.
 *
 * @see <a href="https://v1.authrocket.com/docs/api/credentials">AuthRocket 1: Credentials</a>
 */
public interface Credentials {

    /**
     * One credential.
     *
     * @param credential the id, which starts with {@code crd_}
     * @return the credential; fails with {@link io.github.authrocketvertx.failure.NotFoundException} when there is none
     */
    Future<Credential> get(String credential);

    /**
     * Creates a credential.
     *
     * @return the credential as created, an API key with the key, a second factor with its secret; fails with {@link
     *     io.github.authrocketvertx.failure.ValidationException} when a value is refused or taken
     */
    Future<Credential> create(CredentialCreate credential);

    /**
     * Changes a credential.
     *
     * @param credential the id, which starts with {@code crd_}
     * @return the credential as changed; fails with {@link io.github.authrocketvertx.failure.NotFoundException} when
     *     there is none, and with {@link io.github.authrocketvertx.failure.ValidationException} when a value is refused
     */
    Future<Credential> update(String credential, CredentialUpdate changes);

    /**
     * Verifies a second factor: a code from it shows that the user has it.
     *
     * @param credential the id, which starts with {@code crd_}
     * @param code the code of the moment
     * @return the credential, now active; fails with {@link io.github.authrocketvertx.failure.NotFoundException} when
     *     there is none, and with {@link io.github.authrocketvertx.failure.ValidationException} when the code is wrong
     */
    Future<Credential> verify(String credential, Secret code);

    /**
     * Deletes a credential.
     *
     * @param credential the id, which starts with {@code crd_}
     * @return nothing; fails with {@link io.github.authrocketvertx.failure.NotFoundException} when there is none
     */
    Future<Void> delete(String credential);
}
