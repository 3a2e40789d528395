package io.github.authrocketvertx.coroutines

import io.github.authrocketvertx.model.Credential
import io.github.authrocketvertx.model.CredentialCreate
import io.github.authrocketvertx.model.CredentialUpdate
import io.github.authrocketvertx.model.Secret
import io.github.authrocketvertx.resource.Credentials

/**
 * The credentials of users: passwords, API keys, second factors and social accounts. There is no list of them; a user
 * has its own embedded.
 *
 * Every suspending function makes its call at once, and throws [io.github.authrocketvertx.failure.AuthRocketException]
 * when the call fails. An id of another kind fails the call before anything is sent.
 *
 * See [AuthRocket 1: Credentials](https://v1.authrocket.com/docs/api/credentials).
 */
public class CoroutineCredentials internal constructor(private val calls: Calls<Credentials>) {

    /**
     * One credential.
     *
     * @param credential the id, which starts with `crd_`
     * @return the credential
     * @throws io.github.authrocketvertx.failure.NotFoundException when there is none
     */
    public suspend fun get(credential: String): Credential = calls.call<Credential> { it.get(credential) }

    /**
     * Creates a credential.
     *
     * @return the credential as created, an API key with the key, a second factor with its secret
     * @throws io.github.authrocketvertx.failure.ValidationException when a value is refused or taken
     */
    public suspend fun create(credential: CredentialCreate): Credential =
        calls.call<Credential> { it.create(credential) }

    /**
     * Changes a credential.
     *
     * @param credential the id, which starts with `crd_`
     * @return the credential as changed
     * @throws io.github.authrocketvertx.failure.NotFoundException when there is none
     * @throws io.github.authrocketvertx.failure.ValidationException when a value is refused
     */
    public suspend fun update(credential: String, changes: CredentialUpdate): Credential =
        calls.call<Credential> { it.update(credential, changes) }

    /**
     * Verifies a second factor: a code from it shows that the user has it.
     *
     * @param credential the id, which starts with `crd_`
     * @param code the code of the moment
     * @return the credential, now active
     * @throws io.github.authrocketvertx.failure.NotFoundException when there is none
     * @throws io.github.authrocketvertx.failure.ValidationException when the code is wrong
     */
    public suspend fun verify(credential: String, code: Secret): Credential =
        calls.call<Credential> { it.verify(credential, code) }

    /**
     * Deletes a credential.
     *
     * @param credential the id, which starts with `crd_`
     * @throws io.github.authrocketvertx.failure.NotFoundException when there is none
     */
    public suspend fun delete(credential: String) {
        calls.call { it.delete(credential) }
    }
}
