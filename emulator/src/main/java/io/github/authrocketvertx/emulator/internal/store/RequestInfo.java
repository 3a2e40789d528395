package io.github.authrocketvertx.emulator.internal.store;

import org.jspecify.annotations.Nullable;

/** Who asked, as told by the caller in the {@code request} object of a call. */
public record RequestInfo(@Nullable String ip, @Nullable String client) {

    public static final RequestInfo NONE = new RequestInfo(null, null);
}
