package io.github.authrocketvertx.mutiny;

import io.github.authrocketvertx.model.AppHook;
import io.github.authrocketvertx.model.AppHookCreate;
import io.github.authrocketvertx.model.AppHookQuery;
import io.github.authrocketvertx.model.AppHookUpdate;
import io.github.authrocketvertx.resource.AppHooks;
import io.smallrye.mutiny.Uni;
import java.util.Objects;

/**
 * The app hooks of an account: who is told of events. Changing one takes an API key that may manage realms.
 *
 * <p>Every {@link Uni} makes a call for each subscription and completes on the subscriber's context, with the result or
 * with an {@link io.github.authrocketvertx.failure.AuthRocketException}. An id of another kind fails the call before
 * anything is sent.
 *
 * @see <a href="https://v1.authrocket.com/docs/api/app_hooks">AuthRocket 1: App Hooks</a>
 */
public final class MutinyAppHooks {

    private final Calls<AppHooks> calls;

    MutinyAppHooks(Calls<AppHooks> calls) {
        this.calls = calls;
    }

    /** App hooks that a query asks for; nothing is called before the listing is used. */
    public MutinyListing<AppHook> list(AppHookQuery query) {
        Objects.requireNonNull(query, "query");
        return new MutinyListing<>(calls.then(hooks -> hooks.list(query)));
    }

    /** All app hooks of the realm and of all realms; nothing is called before the listing is used. */
    public MutinyListing<AppHook> list() {
        return list(AppHookQuery.create());
    }

    /**
     * One app hook.
     *
     * @param hook the id, which starts with {@code hk_}
     * @return the app hook; fails with {@link io.github.authrocketvertx.failure.NotFoundException} when there is none
     */
    public Uni<AppHook> get(String hook) {
        return calls.call(hooks -> hooks.get(hook));
    }

    /**
     * Creates an app hook.
     *
     * @return the app hook as created; fails with {@link io.github.authrocketvertx.failure.ValidationException} when a
     *     value is refused or taken
     */
    public Uni<AppHook> create(AppHookCreate hook) {
        return calls.call(hooks -> hooks.create(hook));
    }

    /**
     * Changes an app hook.
     *
     * @param hook the id, which starts with {@code hk_}
     * @return the app hook as changed; fails with {@link io.github.authrocketvertx.failure.NotFoundException} when
     *     there is none, and with {@link io.github.authrocketvertx.failure.ValidationException} when a value is refused
     */
    public Uni<AppHook> update(String hook, AppHookUpdate changes) {
        return calls.call(hooks -> hooks.update(hook, changes));
    }

    /**
     * Deletes an app hook.
     *
     * @param hook the id, which starts with {@code hk_}
     * @return {@code null} when done; fails with {@link io.github.authrocketvertx.failure.NotFoundException} when there
     *     is none
     */
    public Uni<Void> delete(String hook) {
        return calls.call(hooks -> hooks.delete(hook));
    }
}
