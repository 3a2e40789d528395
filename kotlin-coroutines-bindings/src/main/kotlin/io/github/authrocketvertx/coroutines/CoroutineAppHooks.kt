package io.github.authrocketvertx.coroutines

import io.github.authrocketvertx.model.AppHook
import io.github.authrocketvertx.model.AppHookCreate
import io.github.authrocketvertx.model.AppHookQuery
import io.github.authrocketvertx.model.AppHookUpdate
import io.github.authrocketvertx.resource.AppHooks

/**
 * The app hooks of an account: who is told of events. Changing one takes an API key that may manage realms.
 *
 * Every suspending function makes its call at once, and throws [io.github.authrocketvertx.failure.AuthRocketException]
 * when the call fails. An id of another kind fails the call before anything is sent.
 *
 * See [AuthRocket 1: App Hooks](https://v1.authrocket.com/docs/api/app_hooks).
 */
public class CoroutineAppHooks internal constructor(private val calls: Calls<AppHooks>) {

    /** App hooks that a query asks for; nothing is called before the listing is used. */
    public fun list(query: AppHookQuery): CoroutineListing<AppHook> = CoroutineListing(calls.then { it.list(query) })

    /** All app hooks of the realm and of all realms; nothing is called before the listing is used. */
    public fun list(): CoroutineListing<AppHook> = list(AppHookQuery.create())

    /**
     * One app hook.
     *
     * @param hook the id, which starts with `hk_`
     * @return the app hook
     * @throws io.github.authrocketvertx.failure.NotFoundException when there is none
     */
    public suspend fun get(hook: String): AppHook = calls.call<AppHook> { it.get(hook) }

    /**
     * Creates an app hook.
     *
     * @return the app hook as created
     * @throws io.github.authrocketvertx.failure.ValidationException when a value is refused or taken
     */
    public suspend fun create(hook: AppHookCreate): AppHook = calls.call<AppHook> { it.create(hook) }

    /**
     * Changes an app hook.
     *
     * @param hook the id, which starts with `hk_`
     * @return the app hook as changed
     * @throws io.github.authrocketvertx.failure.NotFoundException when there is none
     * @throws io.github.authrocketvertx.failure.ValidationException when a value is refused
     */
    public suspend fun update(hook: String, changes: AppHookUpdate): AppHook =
        calls.call<AppHook> { it.update(hook, changes) }

    /**
     * Deletes an app hook.
     *
     * @param hook the id, which starts with `hk_`
     * @throws io.github.authrocketvertx.failure.NotFoundException when there is none
     */
    public suspend fun delete(hook: String) {
        calls.call { it.delete(hook) }
    }
}
