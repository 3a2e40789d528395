package io.github.authrocketvertx.peers.clients;

import io.github.authrocketvertx.AuthRocket;
import io.github.authrocketvertx.AuthRocketOptions;
import io.github.authrocketvertx.model.Secret;
import io.github.authrocketvertx.model.User;
import io.github.authrocketvertx.peers.Peer;
import io.github.authrocketvertx.peers.PeerSettings;
import io.github.authrocketvertx.peers.Protocol;
import io.github.authrocketvertx.peers.SharedHeaders;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.JdkSSLEngineOptions;
import io.vertx.core.net.OpenSSLEngineOptions;
import java.util.concurrent.Executor;

/** The client of this project. It sends the shared headers by itself, with its own name for a user agent. */
public abstract class OursPeer implements Peer<User> {

    // An open loop that a pause of the JVM holds up has more calls waiting than the 1,000 that may by default.
    private static final int QUEUE = 100_000;

    private final Vertx vertx = Vertx.vertx();
    private final AuthRocket client;
    private final Context loop = vertx.getOrCreateContext();

    OursPeer(PeerSettings settings) {
        client = AuthRocket.create(vertx, options(settings));
    }

    static AuthRocketOptions options(PeerSettings settings) {
        AuthRocketOptions options = AuthRocketOptions.of(settings.base().toString(), Secret.of(SharedHeaders.API_KEY))
                .realm(SharedHeaders.REALM)
                .trust(VertxSetup.trust(settings))
                .http((http, pool) -> {
                    if (settings.protocol() == Protocol.H1) {
                        http.setProtocolVersion(HttpVersion.HTTP_1_1).setUseAlpn(false);
                    }
                    // Left to itself, the client takes OpenSSL where it finds it, and here it is there.
                    http.setSslEngineOptions(
                            settings.openSsl() ? new OpenSSLEngineOptions() : new JdkSSLEngineOptions());
                    if (settings.same()) {
                        // The other clients on Vert.x don't ask for compressed answers unless they are told to.
                        http.setDecompressionSupported(false);
                    }
                });
        return settings.same()
                ? options.http1Connections(settings.concurrency())
                        .http2Connections(1)
                        .queueSize(QUEUE)
                : options;
    }

    final AuthRocket client() {
        return client;
    }

    @Override
    public final String id(User user) {
        return user.id();
    }

    @Override
    public final String username(User user) {
        return String.valueOf(user.username());
    }

    @Override
    public final Executor loop() {
        return calls -> loop.runOnContext(v -> calls.run());
    }

    @Override
    public final void close() {
        VertxSetup.join(client.close());
        VertxSetup.join(vertx.close());
    }
}
