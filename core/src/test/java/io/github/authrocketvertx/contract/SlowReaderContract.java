package io.github.authrocketvertx.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authrocketvertx.AuthRocket;
import io.github.authrocketvertx.AuthRocketOptions;
import io.github.authrocketvertx.model.Secret;
import io.github.authrocketvertx.model.User;
import io.github.authrocketvertx.testkit.wire.LongPage;
import io.github.authrocketvertx.testkit.wire.TestAuthority;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpVersion;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is read from the wire for a reader who asks for one item, by each surface's own kind of stream. */
public abstract class SlowReaderContract {

    private static final int KIBI = 1024;
    private static final int RECEIVE_BUFFER = 32 * KIBI;
    private static final long ITEMS = 64 * KIBI;
    /** Those of the kernel, of TLS, of HTTP/2 and of Vert.x, on both sides; a sixteenth of the page. */
    private static final long BUFFERS = 4 * KIBI * KIBI;

    private static final int QUIET_TURNS = 100;

    private static final int SLOW_READERS = 20;

    private final Vertx serverVertx = Vertx.vertx();
    private final Vertx vertx = Vertx.vertx();
    private LongPage server;
    private AuthRocket core;

    /** The surface under test. */
    protected abstract Surface surface();

    private Future<User> first(HttpVersion version, long items) throws Exception {
        TestAuthority authority = new TestAuthority();
        server = Await.result(new LongPage(serverVertx, authority.identity("localhost"), items).start());
        core = AuthRocket.create(
                vertx,
                AuthRocketOptions.of("https://localhost:" + server.port() + "/v1/", Secret.of("ko_SAMPLE"))
                        .trust(authority.trust())
                        .http((http, pool) -> http.setProtocolVersion(version)
                                .setUseAlpn(version == HttpVersion.HTTP_2)
                                .setReceiveBufferSize(RECEIVE_BUFFER)));
        return surface().first(surface().over(core).users().list());
    }

    @AfterEach
    void close() throws Exception {
        Await.result(core.close());
        Await.result(vertx.close());
        Await.result(server.close());
        Await.result(serverVertx.close());
    }

    @ParameterizedTest
    @EnumSource(
            value = HttpVersion.class,
            names = {"HTTP_1_1", "HTTP_2"})
    void theFirstItemIsDeliveredBeforeTheLastByteIsSent(HttpVersion version) throws Exception {
        assertThat(Await.result(first(version, 2)).id()).isEqualTo("usr_0");
        // What is sent is told to the server a little later than to the client.
        Await.until(() -> "the server sends all but the last byte", server::whole);
    }

    @ParameterizedTest
    @EnumSource(
            value = HttpVersion.class,
            names = {"HTTP_1_1", "HTTP_2"})
    void noMoreThanTheBuffersIsReadForOneItem(HttpVersion version) throws Exception {
        assertThat(Await.result(first(version, ITEMS)).id()).isEqualTo("usr_0");
        awaitQuiet();
        assertThat(server.sent()).isLessThan(BUFFERS);
        assertThat(server.requests()).isOne();
    }

    /** They share a connection, and what nobody reads takes up its window as well as that of its stream. */
    @Test
    void slowReadersDoNotHoldUpOtherCalls() throws Exception {
        Future<User> slow = first(HttpVersion.HTTP_2, ITEMS);
        for (int more = 1; more < SLOW_READERS; more++) {
            slow = slow.compose(
                    user -> surface().first(surface().over(core).users().list()));
        }
        Await.result(slow);
        awaitQuiet();

        assertThat(Await.result(core.users().get("usr_0")).id()).isEqualTo("usr_0");
    }

    /** Until nothing was sent while both sides had many turns. */
    private void awaitQuiet() throws Exception {
        long before = -1;
        while (before != server.sent()) {
            before = server.sent();
            for (int turn = 0; turn < QUIET_TURNS; turn++) {
                Await.result(serverVertx.executeBlocking(() -> null));
                Await.result(vertx.executeBlocking(() -> null));
            }
        }
    }
}
