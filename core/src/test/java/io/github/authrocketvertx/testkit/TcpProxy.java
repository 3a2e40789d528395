package io.github.authrocketvertx.testkit;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetServerOptions;
import io.vertx.core.net.NetSocket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Passes bytes between clients and a server on this machine, and lets connections go wrong on the way. */
public final class TcpProxy {

    private final NetClient out;
    private final NetServer in;
    private final int target;
    private final List<Pair> pairs = new CopyOnWriteArrayList<>();

    private TcpProxy(Vertx vertx, int target) {
        this.target = target;
        this.out = vertx.createNetClient();
        this.in = vertx.createNetServer(new NetServerOptions().setHost("localhost"))
                .connectHandler(this::accept);
    }

    /** Starts one in front of a port of this machine. */
    public static Future<TcpProxy> start(Vertx vertx, int target) {
        TcpProxy proxy = new TcpProxy(vertx, target);
        return proxy.in.listen(0).map(proxy);
    }

    /** Where it listens. */
    public int port() {
        return in.actualPort();
    }

    /** How many connections there were. */
    public int connections() {
        return pairs.size();
    }

    /** Connections that stand become black holes: open, and nothing passes. New ones are not affected. */
    public void freeze() {
        pairs.forEach(pair -> pair.frozen = true);
    }

    /** Connections that stand are closed as soon as the client sends anything more. New ones are not affected. */
    public void closeWhenUsed() {
        pairs.forEach(pair -> pair.closing = true);
    }

    private void accept(NetSocket from) {
        from.pause();
        Pair pair = new Pair();
        pairs.add(pair);
        out.connect(target, "localhost").onSuccess(to -> {
            from.handler(data -> {
                if (pair.closing) {
                    from.close();
                } else if (!pair.frozen) {
                    to.write(data);
                }
            });
            to.handler(data -> {
                if (!pair.frozen) {
                    from.write(data);
                }
            });
            from.closeHandler(v -> to.close());
            to.closeHandler(v -> {
                if (!pair.frozen) {
                    from.close();
                }
            });
            from.resume();
        });
    }

    private static final class Pair {
        private volatile boolean frozen;
        private volatile boolean closing;
    }
}
