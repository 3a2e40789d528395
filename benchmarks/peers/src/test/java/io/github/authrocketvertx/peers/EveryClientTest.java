package io.github.authrocketvertx.peers;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authrocketvertx.emulator.internal.door.Certificates;
import io.netty.handler.ssl.OpenSsl;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;

/** Every client gets a user and a list over loopback TLS, on the class path that it is measured on. */
@Timeout(120)
class EveryClientTest {

    // What a client may send beside the shared headers: it is part of its protocol, or says what it can decode.
    private static final Set<String> OF_THE_PROTOCOL = Set.of(
            "host", "connection", "content-length", "accept-encoding", ":authority", ":method", ":path", ":scheme");

    private static final Queue<String> WRONG_REQUESTS = new ConcurrentLinkedQueue<>();
    private static Vertx vertx;
    private static BodyServer server;
    private static Certificates certificates;

    @BeforeAll
    static void start() {
        vertx = Vertx.vertx();
        certificates = Certificates.create("localhost");
        server = BodyServer.start(vertx, certificates, EveryClientTest::witness)
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    @AfterAll
    static void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @BeforeEach
    void forget() {
        WRONG_REQUESTS.clear();
    }

    @Test
    void clientsOnVertx45GetRightAnswersWithTheSharedHeaders() {
        assertAllRight(OneOfEach.call(base("v1"), ca(), "VERTX_4_5", "JDK"), 24);
    }

    @Test
    @EnabledIf("hasOpenSsl")
    void clientsOnVertx45GetRightAnswersByOpenSsl() {
        assertAllRight(OneOfEach.call(base("v1"), ca(), "VERTX_4_5", "OPENSSL"), 15);
    }

    @Test
    void clientsOnVertx5GetRightAnswersWithTheSharedHeaders() throws Exception {
        assertAllRight(elsewhere("../peers-vertx-5.0", "VERTX_5_0"), 15);
    }

    @Test
    void clientsOnNetty42GetRightAnswersWithTheSharedHeaders() throws Exception {
        assertAllRight(elsewhere("../peers-netty-4.2", "NETTY_4_2"), 6);
    }

    @Test
    void noClientTakesAnErrorForAnAnswer() {
        List<String> lines = OneOfEach.call(base("no-such-version"), ca(), "VERTX_4_5", "JDK");

        assertThat(lines).hasSize(24).noneMatch(line -> line.endsWith("right"));
    }

    @Test
    void theServerRefusesACallWithoutTheApiKey() throws Exception {
        var request = java.net.http.HttpRequest.newBuilder(java.net.URI.create(base("v1") + "users"))
                .build();
        var settings =
                new PeerSettings(java.net.URI.create(base("v1")), ca(), Protocol.H1, Tls.JDK, Settings.DEFAULT, 1);

        var response = java.net.http.HttpClient.newBuilder()
                .sslContext(io.github.authrocketvertx.peers.clients.TestTls.context(settings))
                .build()
                .send(request, java.net.http.HttpResponse.BodyHandlers.discarding());

        assertThat(response.statusCode()).isEqualTo(401);
    }

    static boolean hasOpenSsl() {
        return OpenSsl.isAvailable();
    }

    private static void assertAllRight(List<String> lines, int expected) {
        assertThat(lines).hasSize(expected).allMatch(line -> line.endsWith(": right"));
        assertThat(WRONG_REQUESTS).isEmpty();
    }

    /** Calls on another class path, in this JVM: nothing but the JDK is shared with it. */
    @SuppressWarnings("unchecked")
    private static List<String> elsewhere(String module, String classPath) throws Exception {
        List<URL> urls = new ArrayList<>(List.of(url("target/classes"), url("target/test-classes")));
        String written = Files.readString(Path.of(module, "target/classpath")).strip();
        for (String part : written.split(File.pathSeparator, -1)) {
            urls.add(url(part));
        }
        try (URLClassLoader loader =
                new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            ClassLoader before = Thread.currentThread().getContextClassLoader();
            Thread.currentThread().setContextClassLoader(loader);
            try {
                return (List<String>) loader.loadClass(OneOfEach.class.getName())
                        .getMethod("call", String.class, String.class, String.class, String.class)
                        .invoke(null, base("v1"), ca(), classPath, "JDK");
            } finally {
                Thread.currentThread().setContextClassLoader(before);
            }
        }
    }

    private static URL url(String path) throws MalformedURLException {
        return Path.of(path).toUri().toURL();
    }

    private static String base(String version) {
        return "https://localhost:" + server.port() + "/" + version + "/";
    }

    private static String ca() {
        return certificates.ca().toString();
    }

    private static void witness(HttpServerRequest request) {
        Map<String, String> rest = new TreeMap<>();
        request.headers().forEach(header -> rest.put(header.getKey().toLowerCase(Locale.ROOT), header.getValue()));
        rest.keySet().removeAll(OF_THE_PROTOCOL);
        Map<String, String> shared = new TreeMap<>();
        SharedHeaders.all().forEach((name, value) -> shared.put(name.toLowerCase(Locale.ROOT), value));
        // This project's client has a name of its own, of about the same length.
        if (String.valueOf(rest.get("user-agent")).startsWith("authrocket-vertx/")) {
            shared.put("user-agent", rest.get("user-agent"));
        }
        if (!rest.equals(shared) || request.query() != null) {
            WRONG_REQUESTS.add(request.uri() + " "
                    + new TreeSet<>(
                            rest.entrySet().stream().map(Object::toString).toList()));
        }
    }
}
