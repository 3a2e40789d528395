package io.github.authrocketvertx.resource;

import io.github.authrocketvertx.model.AppHook;
import io.github.authrocketvertx.model.AppHookCreate;
import io.github.authrocketvertx.model.AppHookQuery;
import io.github.authrocketvertx.model.AppHookUpdate;
import io.vertx.core.Future;

/**
 * The app hooks of an account: who is told of events. Changing one takes an API key that may manage realms.
 *
 * <p>Every method makes its call at once and returns a future that completes on the caller's context, with the result
 * or with an {@link io.github.authrocketvertx.failure.AuthRocketException}. An id of another kind fails the call before
 * anything is sent.
 *
 * @see <a href="https://v1.authrocket.com/docs/api/app_hooks">AuthRocket 1: App Hooks</a>
 */
public interface AppHooks {

    /** App hooks that a query asks for; nothing is called before the listing is used. */
    Listing<AppHook> list(AppHookQuery query);

    /** All app hooks of the realm and of all realms; nothing is called before the listing is used. */
    default Listing<AppHook> list() {
        return list(AppHookQuery.create());
    }

    /**
     * One app hook.
     *
     * @param hook the id, which starts with {@code hk_}
     * @return the app hook; fails with {@link io.github.authrocketvertx.failure.NotFoundException} when there is none
     */
    Future<AppHook> get(String hook);

    /**
     * Creates an app hook.
     *
     * @return the app hook as created; fails with {@link io.github.authrocketvertx.failure.ValidationException} when a
     *     value is refused or taken
     */
    Future<AppHook> create(AppHookCreate hook);

    /**
     * Changes an app hook.
     *
     * @param hook the id, which starts with {@code hk_}
     * @return the app hook as changed; fails with {@link io.github.authrocketvertx.failure.NotFoundException} when
     *     there is none, and with {@link io.github.authrocketvertx.failure.ValidationException} when a value is refused
     */
    Future<AppHook> update(String hook, AppHookUpdate changes);

    /**
     * Deletes an app hook.
     *
     * @param hook the id, which starts with {@code hk_}
     * @return nothing; fails with {@link io.github.authrocketvertx.failure.NotFoundException} when there is none
     */
    Future<Void> delete(String hook);
}
