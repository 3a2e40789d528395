package io.github.authrocketvertx.peers.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.authrocketvertx.emulator.internal.door.Certificates;
import io.github.authrocketvertx.peers.BodyServer;
import io.github.authrocketvertx.peers.Payload;
import io.github.authrocketvertx.peers.PeerCatalog;
import io.github.authrocketvertx.peers.PeerSettings;
import io.github.authrocketvertx.peers.Protocol;
import io.github.authrocketvertx.peers.Settings;
import io.github.authrocketvertx.peers.SharedHeaders;
import io.github.authrocketvertx.peers.SingleCall;
import io.github.authrocketvertx.peers.Tls;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpVersion;
import java.net.URI;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class QuarkusRestClientPeerTest {

    private final Queue<HttpVersion> versions = new ConcurrentLinkedQueue<>();
    private final Queue<MultiMap> headers = new ConcurrentLinkedQueue<>();
    private final Certificates certificates = Certificates.create("localhost");
    private Vertx vertx;
    private BodyServer server;

    @BeforeEach
    void start() {
        vertx = Vertx.vertx();
        server = BodyServer.start(vertx, certificates, request -> {
                    versions.add(request.version());
                    headers.add(MultiMap.caseInsensitiveMultiMap().addAll(request.headers()));
                })
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    @AfterEach
    void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void getsRightAnswersOverTheProtocolThatItIsTold() throws InterruptedException {
        call("v1", Protocol.H1);
        assertThat(versions).containsOnly(HttpVersion.HTTP_1_1).hasSize(2);
        versions.clear();
        call("v1", Protocol.H2);
        assertThat(versions).containsOnly(HttpVersion.HTTP_2).hasSize(2);
        call("v1", Protocol.OWN);
    }

    @Test
    void sendsTheSharedHeaders() throws InterruptedException {
        call("v1", Protocol.H1);

        assertThat(headers).isNotEmpty().allSatisfy(sent -> {
            SharedHeaders.all()
                    .forEach((name, value) -> assertThat(sent.getAll(name)).containsExactly(value));
            assertThat(sent.names())
                    .hasSizeLessThanOrEqualTo(SharedHeaders.all().size() + 2);
        });
    }

    @Test
    void takesNoErrorForAnAnswer() {
        assertThatThrownBy(() -> call("no-such-version", Protocol.H1)).isInstanceOf(IllegalStateException.class);
    }

    private void call(String version, Protocol protocol) throws InterruptedException {
        PeerSettings settings = new PeerSettings(
                URI.create("https://localhost:" + server.port() + "/" + version + "/"),
                certificates.ca().toString(),
                protocol,
                Tls.JDK,
                protocol == Protocol.OWN ? Settings.DEFAULT : Settings.SAME,
                2);
        try (var peer = PeerCatalog.named("quarkus-rest-client").create(settings)) {
            SingleCall.make(peer, Payload.USER);
            SingleCall.make(peer, Payload.LIST100);
        }
    }
}
