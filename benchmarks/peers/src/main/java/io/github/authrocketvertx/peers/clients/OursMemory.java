package io.github.authrocketvertx.peers.clients;

import io.github.authrocketvertx.AuthRocket;
import io.github.authrocketvertx.AuthRocketOptions;
import io.github.authrocketvertx.peers.PeerSettings;
import io.github.authrocketvertx.peers.Samples;
import io.github.authrocketvertx.peers.SharedHeaders;
import io.vertx.core.Context;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.LongSupplier;

/**
 * How much heap this project's client takes: many of a thing are made, and what is in use after a collection is compared
 * with before. Buffers outside the heap are not counted.
 */
public final class OursMemory {

    private static final int CLIENTS = 100;
    private static final int VIEWS = 100_000;
    private static final int CALLS = 10_000;

    private final PeerSettings settings;
    private final LongSupplier heap;
    private final Vertx vertx = Vertx.vertx();
    private final Context loop = vertx.getOrCreateContext();
    private final StringBuilder out = new StringBuilder();
    private final List<AuthRocket> clients = new ArrayList<>(CLIENTS);
    private final List<AuthRocket> views = new ArrayList<>(VIEWS);

    private OursMemory(PeerSettings settings, LongSupplier heap) {
        this.settings = settings;
        this.heap = heap;
    }

    /**
     * Measures; blocks.
     *
     * @param heap the bytes in use after a collection
     * @return pairs of what it is and its bytes, a blank before each word
     */
    public static String measure(PeerSettings settings, LongSupplier heap) throws IOException {
        OursMemory memory = new OursMemory(settings, heap);
        memory.clients();
        memory.waitingCalls();
        VertxSetup.join(memory.vertx.close());
        return memory.out.toString();
    }

    private void clients() {
        AuthRocketOptions options = OursPeer.options(settings);
        // Loads the classes, and what they keep.
        AuthRocket first = AuthRocket.create(vertx, options);
        get(first);
        measure("idle_client", CLIENTS, i -> clients.add(AuthRocket.create(vertx, options)));
        measure("its_connection", CLIENTS, i -> get(clients.get(i)));
        measure("realm_view", VIEWS, i -> views.add(first.realm(SharedHeaders.REALM)));
        clients.forEach(client -> VertxSetup.join(client.close()));
        VertxSetup.join(first.close());
    }

    /** A port where connections are made, and nobody ever says anything. */
    private void waitingCalls() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 0, InetAddress.getLoopbackAddress())) {
            PeerSettings nowhere = new PeerSettings(
                    URI.create("https://localhost:" + silent.getLocalPort() + "/v1/"),
                    settings.caPem(),
                    settings.protocol(),
                    settings.tls(),
                    settings.settings(),
                    1);
            AuthRocket client = AuthRocket.create(vertx, OursPeer.options(nowhere));
            onLoop(() -> client.users().get(Samples.userId(0)));
            long before = heap.getAsLong();
            onLoop(() -> {
                for (int i = 0; i < CALLS; i++) {
                    client.users().get(Samples.userId(0));
                }
            });
            long bytes = heap.getAsLong() - before;
            int waiting = client.gauges().calls() - 1;
            if (waiting != CALLS) {
                throw new IllegalStateException(waiting + " calls wait, not " + CALLS);
            }
            add("waiting_call", bytes, CALLS);
            VertxSetup.join(client.close());
        }
    }

    private void onLoop(Runnable work) {
        Promise<Void> done = Promise.promise();
        loop.runOnContext(v -> {
            work.run();
            done.complete();
        });
        VertxSetup.join(done.future());
    }

    private void get(AuthRocket client) {
        VertxSetup.join(client.users().get(Samples.userId(0)));
    }

    private void measure(String what, int count, IntConsumer make) {
        long before = heap.getAsLong();
        for (int i = 0; i < count; i++) {
            make.accept(i);
        }
        add(what, heap.getAsLong() - before, count);
    }

    private void add(String what, long bytes, int count) {
        out.append(' ').append(what).append(' ').append(bytes / count);
    }
}
