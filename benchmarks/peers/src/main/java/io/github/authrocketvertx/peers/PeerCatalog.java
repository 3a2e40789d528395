package io.github.authrocketvertx.peers;

import java.lang.reflect.InvocationTargetException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The clients that are measured. */
public final class PeerCatalog {

    private static final String CLIENTS = "io.github.authrocketvertx.peers.clients.";
    private static final Set<Protocol> ALL = EnumSet.allOf(Protocol.class);
    private static final Set<Tls> JDK = EnumSet.of(Tls.JDK);
    private static final Set<Tls> BOTH = EnumSet.allOf(Tls.class);

    private static final List<Entry> ENTRIES = List.of(
            new Entry("ours-future-4.5", "OursFuturePeer", ClassPath.VERTX_4_5, ALL, BOTH),
            new Entry("ours-uni-4.5", "OursUniPeer", ClassPath.VERTX_4_5, ALL, BOTH),
            new Entry("ours-suspend-4.5", "OursSuspendPeer", ClassPath.VERTX_4_5, ALL, BOTH),
            new Entry("raw-vertx-4.5", "RawVertxPeer", ClassPath.VERTX_4_5, ALL, BOTH),
            new Entry("web-vertx-4.5", "WebVertxPeer", ClassPath.VERTX_4_5, ALL, BOTH),
            new Entry("ours-future-5", "OursFuturePeer", ClassPath.VERTX_5_0, ALL, BOTH),
            new Entry("ours-uni-5", "OursUniPeer", ClassPath.VERTX_5_0, ALL, BOTH),
            new Entry("ours-suspend-5", "OursSuspendPeer", ClassPath.VERTX_5_0, ALL, BOTH),
            new Entry("raw-vertx-5", "RawVertxPeer", ClassPath.VERTX_5_0, ALL, BOTH),
            new Entry("web-vertx-5", "WebVertxPeer", ClassPath.VERTX_5_0, ALL, BOTH),
            new Entry("asynchttpclient", "AsyncHttpClientPeer", ClassPath.NETTY_4_2, ALL, BOTH),
            new Entry("reactor-netty", "ReactorNettyPeer", ClassPath.NETTY_4_2, ALL, BOTH),
            // Out of the box Apache's client asks for HTTP/2, which is the second entry.
            new Entry("apache", "ApachePeer", ClassPath.VERTX_4_5, EnumSet.of(Protocol.H1), JDK),
            new Entry("apache-h2", "ApachePeer", ClassPath.VERTX_4_5, EnumSet.of(Protocol.H2, Protocol.OWN), JDK),
            new Entry("okhttp", "OkHttpPeer", ClassPath.VERTX_4_5, ALL, JDK),
            new Entry("java-net-http", "JavaNetHttpPeer", ClassPath.VERTX_4_5, ALL, JDK),
            new Entry("quarkus-rest-client", "QuarkusRestClientPeer", ClassPath.QUARKUS, ALL, JDK));

    /** What takes the part of a client where the machine alone is looked at. */
    static final Entry NO_CLIENT = new Entry("no-client", "NoClientPeer", ClassPath.VERTX_4_5, ALL, BOTH);

    private PeerCatalog() {}

    /** All of them. */
    public static List<Entry> all() {
        return ENTRIES;
    }

    /** The one with this name, which may be {@link #NO_CLIENT}. */
    public static Entry named(String name) {
        return Stream.concat(ENTRIES.stream(), Stream.of(NO_CLIENT))
                .filter(entry -> entry.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No client is called " + name));
    }

    /** The class paths that clients run on. */
    public enum ClassPath {
        /** Vert.x 4.5 and what goes with any Netty. */
        VERTX_4_5,
        /** Vert.x 5.0. */
        VERTX_5_0,
        /** Netty 4.2 without Vert.x. */
        NETTY_4_2,
        /** A Quarkus application. */
        QUARKUS
    }

    /**
     * A client.
     *
     * @param name its name in commands and tables
     * @param className its simple class name
     * @param classPath where it runs
     * @param protocols what it can be told to speak
     * @param tls who can do TLS for it
     */
    public record Entry(String name, String className, ClassPath classPath, Set<Protocol> protocols, Set<Tls> tls) {

        /** Makes the client. */
        public Peer<?> create(PeerSettings settings) {
            try {
                // By name: its library need not be on the class path of the others.
                return Class.forName(CLIENTS + className)
                        .asSubclass(Peer.class)
                        .getConstructor(PeerSettings.class)
                        .newInstance(settings);
            } catch (InvocationTargetException e) {
                throw new IllegalStateException("Could not start " + name, e.getCause());
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("Could not start " + name, e);
            }
        }
    }
}
