package io.github.authrocketvertx.spi;

import io.github.authrocketvertx.model.Secret;
import io.vertx.core.Future;

/**
 * Where API keys come from when they change while the client runs: a vault, a file, a rotation job.
 *
 * <p>Asked for every attempt; while one question is open, all attempts share it, so that a thousand calls at once ask
 * once. Must not block. What is quick to answer should be answered from memory.
 */
@FunctionalInterface
public interface CredentialSupplier {

    /**
     * The key to use now.
     *
     * @return the key; when it fails, the call fails, and nothing is sent
     */
    Future<Secret> apiKey();

    /**
     * The service refused a key with 403, which can mean that it is no longer good, or that it may not do what was
     * asked. Asked at most once per half a minute, whatever the number of refused calls.
     *
     * @param refused the key that was refused
     * @return the key to use from now on; the refused call is made again only when it is another one
     */
    default Future<Secret> afterRefusal(Secret refused) {
        return apiKey();
    }
}
