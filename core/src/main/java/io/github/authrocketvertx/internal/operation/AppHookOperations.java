package io.github.authrocketvertx.internal.operation;

import static io.github.authrocketvertx.internal.operation.SafetyClass.ONCE;
import static io.github.authrocketvertx.internal.operation.SafetyClass.READ;
import static io.github.authrocketvertx.internal.operation.SafetyClass.REPEATABLE;
import static io.github.authrocketvertx.internal.operation.Verb.DELETE;
import static io.github.authrocketvertx.internal.operation.Verb.GET;
import static io.github.authrocketvertx.internal.operation.Verb.POST;
import static io.github.authrocketvertx.internal.operation.Verb.PUT;

import io.github.authrocketvertx.internal.json.Codecs;
import io.github.authrocketvertx.model.AppHook;
import org.jspecify.annotations.Nullable;

/** The operations on app hooks. */
public final class AppHookOperations {

    private static final ResponseReader<AppHook> A_HOOK = ResponseReader.one(Codecs.APP_HOOK);

    /** A page of app hooks. */
    public static final ListOperation<AppHook> LIST = ListOperation.of("app_hooks.list", "app_hooks", Codecs.APP_HOOK);

    /** One app hook. */
    public static final Operation<AppHook> GET_ONE =
            Operation.of("app_hooks.get", GET, "app_hooks/{hook}", READ, A_HOOK);

    /** A new app hook. */
    public static final Operation<AppHook> CREATE =
            Operation.of("app_hooks.create", POST, "app_hooks", ONCE, A_HOOK).realm(RealmRule.IN_ROOT);

    /** A changed app hook. */
    public static final Operation<AppHook> UPDATE =
            Operation.of("app_hooks.update", PUT, "app_hooks/{hook}", REPEATABLE, A_HOOK);

    /** An app hook less. */
    public static final Operation<@Nullable Void> REMOVE =
            Operation.of("app_hooks.delete", DELETE, "app_hooks/{hook}", REPEATABLE, ResponseReader.nothing());

    private AppHookOperations() {}
}
