package io.github.authrocketvertx.faults;

import io.github.authrocketvertx.testkit.UndisturbedTime;
import io.github.authrocketvertx.testkit.wire.RawServer;
import io.github.authrocketvertx.testkit.wire.TestAuthority;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.handler.ssl.ClientAuth;
import io.netty.handler.ssl.SslContext;
import io.vertx.core.Vertx;
import io.vertx.core.net.TrustOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** What all faults share: threads, certificates, and a port behind which nobody is. */
final class Bench implements AutoCloseable {

    private final EventLoopGroup loops = new NioEventLoopGroup(2);
    private final Vertx vertx = Vertx.vertx();
    private final UndisturbedTime undisturbed = new UndisturbedTime();
    private final TestAuthority authority = new TestAuthority();
    private final Map<Fault.Shown, TestAuthority.Identity> identities = new EnumMap<>(Fault.Shown.class);
    private final ServerSocket blackHole = new ServerSocket();
    private final Socket bound = new Socket();
    private final List<Socket> fillers = new ArrayList<>();
    private final List<Throwable> unhandled = new CopyOnWriteArrayList<>();

    Bench() throws Exception {
        identities.put(Fault.Shown.GOOD, authority.identity("localhost"));
        identities.put(Fault.Shown.OTHER_HOST, authority.identity("elsewhere.example"));
        identities.put(Fault.Shown.EXPIRED, authority.expired("localhost"));
        identities.put(Fault.Shown.EARLY, authority.early("localhost"));
        identities.put(Fault.Shown.UNTRUSTED, new TestAuthority().identity("localhost"));
        vertx.exceptionHandler(unhandled::add);
        bound.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        fillBlackHole();
    }

    /** Nobody accepts, and once the backlog is full the kernel drops what asks for a connection. */
    private void fillBlackHole() throws IOException {
        blackHole.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
        for (int i = 0; i < 20; i++) {
            Socket filler = new Socket();
            fillers.add(filler);
            try {
                filler.connect(blackHole.getLocalSocketAddress(), 100);
            } catch (SocketTimeoutException full) {
                return;
            }
        }
        throw new IllegalStateException("The backlog does not fill");
    }

    Vertx vertx() {
        return vertx;
    }

    /** The time by which calls are to end. */
    UndisturbedTime undisturbed() {
        return undisturbed;
    }

    /** What was thrown on the client's contexts and caught by nobody. */
    List<Throwable> unhandled() {
        return unhandled;
    }

    TrustOptions trust() throws Exception {
        return authority.trust();
    }

    int blackHolePort() {
        return blackHole.getLocalPort();
    }

    /** Nothing listens there, and nobody else can: the port is taken, and connections to it are refused. */
    int closedPort() {
        return bound.getLocalPort();
    }

    RawServer open(Fault fault, Protocol protocol, Scene scene) throws Exception {
        return new RawServer(
                loops, fault.place() == Fault.Place.CLEAR_TEXT_SERVER ? null : tls(fault, protocol), scene);
    }

    private SslContext tls(Fault fault, Protocol protocol) throws Exception {
        ClientAuth auth = fault.wantsClientCertificate() ? ClientAuth.REQUIRE : ClientAuth.NONE;
        String[] offered = fault.offersNoProtocol() ? new String[0] : new String[] {protocol.alpn()};
        return RawServer.tls(identities.get(fault.shown()), auth, offered);
    }

    @Override
    public void close() throws IOException {
        undisturbed.close();
        vertx.close()
                .toCompletionStage()
                .toCompletableFuture()
                .orTimeout(20, TimeUnit.SECONDS)
                .join();
        loops.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly(5, TimeUnit.SECONDS);
        blackHole.close();
        bound.close();
        for (Socket filler : fillers) {
            filler.close();
        }
    }
}
