package io.github.authrocketvertx.testkit.wire;

import io.github.authrocketvertx.AuthRocket;
import io.github.authrocketvertx.AuthRocketOptions;
import io.github.authrocketvertx.RetryPolicy;
import io.github.authrocketvertx.model.Secret;
import io.github.authrocketvertx.testkit.EmulatorTestBase;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.handler.ssl.ClientAuth;
import io.vertx.core.Vertx;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;

/** A raw server and a client of it for each test. */
public abstract class RawServerTestBase {

    private final Vertx vertx = Vertx.vertx();
    private final EventLoopGroup loops = new NioEventLoopGroup(1);
    private RawServer server;
    private AuthRocket client;

    /** A client, which makes one attempt a call, of a server that does this with every request. */
    protected AuthRocket clientOf(String protocol, Consumer<Ask> behaviour) throws Exception {
        return clientOf(protocol, behaviour, UnaryOperator.identity());
    }

    /** As {@link #clientOf(String, Consumer)}, with options that are changed so. */
    protected AuthRocket clientOf(String protocol, Consumer<Ask> behaviour, UnaryOperator<AuthRocketOptions> change)
            throws Exception {
        TestAuthority authority = new TestAuthority();
        Script script = new Script() {
            @Override
            public void asked(Ask ask) {
                behaviour.accept(ask);
            }
        };
        server =
                new RawServer(loops, RawServer.tls(authority.identity("localhost"), ClientAuth.NONE, protocol), script);
        client = AuthRocket.create(
                vertx,
                change.apply(AuthRocketOptions.of("https://localhost:" + server.port() + "/v1/", Secret.of("ko_SAMPLE"))
                        .trust(authority.trust())
                        .retry(RetryPolicy.none())));
        return client;
    }

    @AfterEach
    void closeAll() {
        if (client != null) {
            EmulatorTestBase.await(client.close());
            server.close();
        }
        EmulatorTestBase.await(vertx.close());
        loops.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly(5, TimeUnit.SECONDS);
    }
}
