package io.github.authrocketvertx.emulator.internal.door;

import io.vertx.core.http.HttpConnection;
import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;

/**
 * Remembers which connections the emulator itself closed. All requests on such a connection end at once, and it was
 * not their client that ended them.
 */
final class CutConnections {

    private final Set<HttpConnection> cut = Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));
    private volatile boolean all;

    void cut(HttpConnection connection) {
        cut.add(connection);
        connection.close();
    }

    void cutAll() {
        all = true;
    }

    boolean contains(HttpConnection connection) {
        return all || cut.contains(connection);
    }
}
