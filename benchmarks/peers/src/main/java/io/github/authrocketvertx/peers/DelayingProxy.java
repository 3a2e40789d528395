package io.github.authrocketvertx.peers;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetSocket;

/**
 * Passes bytes on as a long way would: each way takes half of the delay, and any number of bytes may be on the way. The
 * connection itself is accepted at once, since the system does that.
 */
final class DelayingProxy {

    private static final String HOST = "127.0.0.1";

    private final Vertx vertx;
    private final NetClient out;
    private final NetServer in;
    private final int target;
    private final int there;
    private final int back;

    private DelayingProxy(Vertx vertx, int target, int delayMillis) {
        this.vertx = vertx;
        this.target = target;
        this.there = delayMillis / 2;
        this.back = delayMillis - there;
        this.out = vertx.createNetClient();
        this.in = vertx.createNetServer().connectHandler(this::accept);
    }

    /**
     * Starts one in front of a port of this machine.
     *
     * @param delayMillis there and back, at least 2
     */
    static Future<DelayingProxy> start(Vertx vertx, int target, int delayMillis) {
        DelayingProxy proxy = new DelayingProxy(vertx, target, delayMillis);
        return proxy.in.listen(0, HOST).map(proxy);
    }

    /** Where it listens. */
    int port() {
        return in.actualPort();
    }

    private void accept(NetSocket client) {
        client.pause();
        out.connect(target, HOST).onFailure(e -> client.close()).onSuccess(server -> {
            pass(client, server, there);
            pass(server, client, back);
            client.resume();
        });
    }

    /** Timers of the same length run in the order in which they were set, so that bytes keep theirs. */
    private void pass(NetSocket from, NetSocket to, int millis) {
        from.handler(data -> vertx.setTimer(millis, timer -> to.write(data)));
        from.closeHandler(v -> vertx.setTimer(millis, timer -> to.close()));
    }
}
