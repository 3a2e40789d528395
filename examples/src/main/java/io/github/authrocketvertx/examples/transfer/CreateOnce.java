package io.github.authrocketvertx.examples.transfer;

import io.github.authrocketvertx.AuthRocket;
import io.github.authrocketvertx.failure.AuthRocketException;
import io.github.authrocketvertx.failure.ClientErrorException;
import io.github.authrocketvertx.failure.ConflictException;
import io.github.authrocketvertx.failure.InvalidCallException;
import io.github.authrocketvertx.failure.NotFoundException;
import io.github.authrocketvertx.failure.ValidationException;
import io.github.authrocketvertx.model.UserCreate;
import io.vertx.core.Future;

/** Creates a user, unless the user is there; by the username, which a realm has once. */
final class CreateOnce {

    private CreateOnce() {}

    /** What came of it. */
    enum Made {
        CREATED,
        ALREADY_THERE
    }

    /**
     * Creates a user. When the service refuses, or may have done it although the call failed, looks who has the
     * username.
     *
     * @return what came of it; fails with what the create failed with when the user is not there or another has the
     *     username, and with what the look-up failed with when it did not tell
     */
    static Future<Made> create(AuthRocket client, UserCreate user) {
        return client.users()
                .create(user)
                .map(Made.CREATED)
                .recover(failure -> mayBeThere(failure) ? lookUp(client, user, failure) : Future.failedFuture(failure));
    }

    private static boolean mayBeThere(Throwable failure) {
        return failure instanceof ValidationException
                || failure instanceof ConflictException
                || (failure instanceof AuthRocketException call && call.mayHaveBeenProcessed());
    }

    private static Future<Made> lookUp(AuthRocket client, UserCreate user, Throwable failure) {
        if (!(user.values().get("username") instanceof String username)) {
            return Future.failedFuture(failure);
        }
        return client.users().get(username).transform(found -> {
            if (found.succeeded()) {
                return UserLines.isSame(user, found.result())
                        ? Future.succeededFuture(Made.ALREADY_THERE)
                        : Future.failedFuture(failure);
            }
            return Future.failedFuture(found.cause() instanceof NotFoundException ? failure : found.cause());
        });
    }

    /** Whether a failure is about the one user, so that another may do better. */
    static boolean isRefusal(Throwable failure) {
        return failure instanceof IllegalArgumentException
                || failure instanceof ValidationException
                || failure instanceof ConflictException
                || failure instanceof ClientErrorException
                || failure instanceof InvalidCallException;
    }
}
