package io.github.authrocketvertx.internal.transport;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authrocketvertx.AuthRocket;
import io.github.authrocketvertx.RawCall;
import io.github.authrocketvertx.emulator.AuthRocketEmulator;
import io.github.authrocketvertx.failure.InvalidCallException;
import io.github.authrocketvertx.failure.RedirectException;
import io.github.authrocketvertx.testkit.EmulatorTestBase;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.NetServerOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** No byte of the key leaves for anywhere but the service over TLS, whichever door is used. */
class KeyStaysHomeTest extends EmulatorTestBase {

    private final AtomicInteger bytesAtClearServer = new AtomicInteger();
    private int clearPort;
    private AuthRocketEmulator other;
    private AuthRocket client;
    private WebClient web;

    @BeforeEach
    void startOthers() {
        clearPort = await(vertx.createNetServer(new NetServerOptions().setHost("localhost"))
                        .connectHandler(socket -> socket.handler(data -> {
                            bytesAtClearServer.addAndGet(data.length());
                            socket.write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi");
                        }))
                        .listen(0))
                .actualPort();
        other = await(AuthRocketEmulator.start(vertx));
        client = client();
        web = client.webClient();
    }

    @AfterEach
    void nothingHasLeft() {
        assertThat(bytesAtClearServer).hasValue(0);
        assertThat(other.requests()).isEmpty();
        await(other.close());
    }

    @Test
    void theWebClientServesTheServiceWithTheCredentials() {
        HttpResponse<Buffer> response = await(web.get("/v1/users").send());

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(emulator.requests().get(0).header("X-Authrocket-Api-Key")).isEqualTo(emulator.apiKey());
        assertThat(emulator.requests().get(0).header("User-Agent")).startsWith("authrocket-vertx/");
    }

    @Test
    void theWebClientTakesAnAbsoluteAddressOfTheService() {
        assertThat(await(web.getAbs(emulator.baseUrl() + "users").send()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void theWebClientSendsABodyToTheService() {
        HttpResponse<Buffer> response = await(web.post("/v1/users")
                .sendJsonObject(new io.vertx.core.json.JsonObject()
                        .put("user", new io.vertx.core.json.JsonObject().put("user_type", "api"))));

        assertThat(response.statusCode()).isEqualTo(201);
    }

    @Test
    void theWebClientRefusesClearText() {
        refused(web.getAbs("http://localhost:" + clearPort + "/v1/users").send());
        refused(web.get("/v1/users").ssl(false).send());
        refused(web.getAbs("http://localhost:" + emulator.port() + "/v1/users").send());
    }

    @Test
    void theWebClientRefusesAnotherHostOrPort() {
        refused(web.getAbs(other.baseUrl() + "users").send());
        refused(web.getAbs("https://127.0.0.1:" + emulator.port() + "/v1/users").send());
        refused(web.get(other.port(), "localhost", "/v1/users").send());
        refused(web.get("/v1/users").port(other.port()).send());
        refused(web.get("/v1/users").host("127.0.0.1").send());
    }

    @Test
    void theWebClientRefusesAnotherServerUnderTheNameOfTheService() {
        SocketAddress server = SocketAddress.inetSocketAddress(other.port(), "localhost");
        RequestOptions disguised = new RequestOptions()
                .setHost("localhost")
                .setPort(emulator.port())
                .setSsl(true)
                .setURI("/v1/users");
        refused(web.request(HttpMethod.GET, server, disguised).send());
        refused(web.request(HttpMethod.GET, server, emulator.port(), "localhost", "/v1/users")
                .send());
    }

    @Test
    void theWebClientFollowsNoRedirectEvenWhenAsked() {
        emulator.faults().next().times(2).redirect(other.baseUrl() + "users");

        assertThat(await(web.get("/v1/users").send()).statusCode()).isEqualTo(302);
        awaitFailure(
                IllegalStateException.class,
                web.get("/v1/users").followRedirects(true).send());
    }

    @Test
    void theWebClientKeepsNoCookies() {
        emulator.faults()
                .next()
                .answer(200, java.util.Map.of("Set-Cookie", "session=canary; Path=/"), Buffer.buffer("{}"));
        await(web.get("/v1/users").send());
        await(web.get("/v1/users").send());

        assertThat(emulator.requests().get(1).header("Cookie")).isNull();
    }

    @Test
    void rawCallsTakeNoAddress() {
        for (String path : new String[] {
            "http://localhost:" + clearPort + "/v1/users",
            other.baseUrl() + "users",
            "//localhost:" + other.port() + "/v1/users",
            "../users",
            "users/../../x",
            "users?x=1",
            "users#x",
            "@localhost:" + other.port() + "/",
            "",
        }) {
            InvalidCallException failure =
                    awaitFailure(InvalidCallException.class, client.raw().send(RawCall.get(path)));
            assertThat(failure).hasMessageContaining("relative to the base URL");
        }
        assertThat(emulator.requests()).isEmpty();
    }

    @Test
    void rawCallsAndTypedCallsFollowNoRedirect() {
        emulator.faults().next().times(2).redirect(other.baseUrl() + "users");

        RedirectException raw =
                awaitFailure(RedirectException.class, client.raw().send(RawCall.get("users")));
        RedirectException typed =
                awaitFailure(RedirectException.class, client.users().get("usr_1"));

        assertThat(raw.targetHost()).isEqualTo("localhost");
        assertThat(typed.targetHost()).isEqualTo("localhost");
    }

    private void refused(Future<?> call) {
        int before = emulator.requests().size();
        IllegalArgumentException failure = awaitFailure(IllegalArgumentException.class, call);
        assertThat(failure).hasMessageContaining("Nothing was sent");
        assertThat(emulator.requests()).hasSize(before);
    }

    @Test
    void theWebClientRefusesTheNameOfAnotherHostInAHeader() {
        refused(web.get("/v1/users").putHeader("host", "evil.example").send());
        refused(web.get("/v1/users")
                .putHeader("Host", "localhost:" + other.port())
                .send());
    }

    @Test
    void theWebClientRefusesPathsThatCannotBeSent() {
        for (String path :
                new String[] {"/v1/us ers", "/v1/users HTTP/1.1\r\nX-Evil: 1\r\n\r\n", "/v1/\u00fc", "/v1/\t"}) {
            refused(web.get(path).send());
        }
    }
}
