package io.github.authrocketvertx.internal.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.authrocketvertx.AuthRocket;
import io.github.authrocketvertx.AuthRocketOptions;
import io.github.authrocketvertx.emulator.AuthRocketEmulator;
import io.github.authrocketvertx.failure.ConnectFailedException;
import io.github.authrocketvertx.failure.Phase;
import io.github.authrocketvertx.failure.TlsException;
import io.github.authrocketvertx.model.Secret;
import io.github.authrocketvertx.testkit.EmulatorTestBase;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetServerOptions;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TlsTest extends EmulatorTestBase {

    @Test
    void clearTextIsRefusedAtConstructionOnLoopbackToo() {
        for (String url : new String[] {"http://localhost:8080/v1/", "HTTP://127.0.0.1/v1/", "http://[::1]:1/v1/"}) {
            assertThatThrownBy(() -> AuthRocketOptions.of(url, Secret.of("ko_SAMPLE")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("only https is used");
        }
    }

    @Test
    void anUnknownAuthorityIsRefused() {
        AuthRocketEmulator other = await(AuthRocketEmulator.start(vertx));
        TlsException failure = awaitFailure(
                TlsException.class,
                client(options -> options.trust(other.trustOptions())).users().get("usr_1"));

        assertThat(failure.phase()).isEqualTo(Phase.CONNECT);
        assertThat(failure.mayHaveBeenProcessed()).isFalse();
        assertThat(emulator.requests()).isEmpty();
        await(other.close());
    }

    @Test
    void aCertificateForAnotherHostIsRefusedWhateverTheApplicationAdjusts() {
        int port = forwardFromAnotherAddress();
        AuthRocketOptions options = AuthRocketOptions.of(
                        "https://127.0.0.2:" + port + "/v1/", Secret.of(emulator.apiKey()))
                .trust(emulator.trustOptions())
                .http((http, pool) -> {
                    http.setVerifyHost(false).setTrustAll(true).setSsl(false);
                    http.setEnabledSecureTransportProtocols(Set.of("TLSv1"));
                });
        AuthRocket client = AuthRocket.create(vertx, options);

        TlsException failure = awaitFailure(TlsException.class, client.users().get("usr_1"));

        assertThat(failure.phase()).isEqualTo(Phase.CONNECT);
        assertThat(emulator.requests()).isEmpty();
        await(client.close());
    }

    @Test
    void onlyTheNameKeepsTheTestAboveFromReachingTheEmulator() {
        int port = forwardFromAnotherAddress();
        HttpClientOptions careless = new HttpClientOptions().setSsl(true).setVerifyHost(false);
        careless.setTrustOptions(emulator.trustOptions());

        HttpClient client = VertxLine.createHttpClient(vertx, careless, new PoolOptions());
        int status = await(client.request(
                        new RequestOptions().setHost("127.0.0.2").setPort(port).setURI("/v1/users"))
                .compose(request -> request.send().map(response -> response.statusCode())));

        assertThat(status).isEqualTo(406);
        await(client.close());
    }

    /** All of 127/8 leads to this machine; the certificate of the emulator names 127.0.0.1 only. */
    private int forwardFromAnotherAddress() {
        NetClient out = vertx.createNetClient();
        NetServer in = vertx.createNetServer(new NetServerOptions().setHost("127.0.0.2"));
        in.connectHandler(from -> {
            from.pause();
            out.connect(emulator.port(), "localhost").onSuccess(to -> {
                from.handler(to::write).closeHandler(v -> to.close());
                to.handler(from::write).closeHandler(v -> from.close());
                from.resume();
            });
        });
        return await(in.listen(0)).actualPort();
    }

    @Test
    void aServerWithoutTlsIsATlsFailure() {
        NetServer clear = vertx.createNetServer(new NetServerOptions().setHost("localhost"));
        clear.connectHandler(socket -> socket.write("HTTP/1.1 400 Bad Request\r\n\r\n"));
        int port = await(clear.listen(0)).actualPort();
        AuthRocketOptions options = AuthRocketOptions.of("https://localhost:" + port + "/v1/", Secret.of("ko_SAMPLE"));
        AuthRocket client = AuthRocket.create(vertx, options);

        awaitFailure(TlsException.class, client.users().get("usr_1"));
        await(client.close());
    }

    @Test
    void aClosedPortIsAFailureToConnect() {
        NetServer server = vertx.createNetServer(new NetServerOptions().setHost("localhost"));
        server.connectHandler(socket -> {});
        int port = await(server.listen(0)).actualPort();
        await(server.close());
        AuthRocketOptions options = AuthRocketOptions.of("https://localhost:" + port + "/v1/", Secret.of("ko_SAMPLE"));
        AuthRocket client = AuthRocket.create(vertx, options);

        ConnectFailedException failure =
                awaitFailure(ConnectFailedException.class, client.users().get("usr_1"));

        assertThat(failure.phase()).isEqualTo(Phase.CONNECT);
        assertThat(failure.mayHaveBeenProcessed()).isFalse();
        await(client.close());
    }

    @Test
    void thePolicyHoldsOverWhatWasAdjusted() {
        HttpClientOptions adjusted = new HttpClientOptions();
        adjusted.setTrustAll(true).setVerifyHost(false).setSsl(false).setLogActivity(true);
        adjusted.setEnabledSecureTransportProtocols(Set.of("TLSv1", "SSLv3"));

        TlsPolicy.apply(adjusted, null);

        assertThat(adjusted.isSsl()).isTrue();
        assertThat(adjusted.isTrustAll()).isFalse();
        assertThat(adjusted.isVerifyHost()).isTrue();
        assertThat(adjusted.getLogActivity()).isFalse();
        assertThat(adjusted.getEnabledSecureTransportProtocols()).containsExactlyInAnyOrder("TLSv1.2", "TLSv1.3");
    }
}
