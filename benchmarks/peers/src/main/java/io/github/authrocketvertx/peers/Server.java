package io.github.authrocketvertx.peers;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/** The server's JVM, seen from the runner. */
final class Server implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 30;

    private final ChildJvm jvm;
    private final URI base;
    private final Path ca;

    private Server(ChildJvm jvm, URI base, Path ca) {
        this.jvm = jvm;
        this.base = base;
        this.ca = ca;
    }

    /** Starts it and waits until it listens. */
    static Server start(RunnerOptions options, Path directory)
            throws IOException, InterruptedException, ChildJvm.FailedException {
        Path ca = directory.resolve("ca.pem");
        List<String> command = ChildJvm.command(
                options,
                ChildJvm.SERVER_CORE,
                options.server(),
                List.of(ca.toString(), String.valueOf(options.delayMillis())));
        ChildJvm jvm = new ChildJvm("server", command, directory.resolve("server.log"));
        String[] ready = jvm.await("ready", PATIENCE_SECONDS);
        return new Server(jvm, URI.create("https://localhost:" + ready[1] + "/v1/"), ca);
    }

    /** Where the service is. */
    URI base() {
        return base;
    }

    /** The file with the certificate to trust. */
    Path ca() {
        return ca;
    }

    /** What it has used and done so far. */
    Stat stat() throws IOException, InterruptedException, ChildJvm.FailedException {
        jvm.send("stat");
        String[] words = jvm.await("stat", PATIENCE_SECONDS);
        return new Stat(Long.parseLong(words[1]), Long.parseLong(words[2]), Long.parseLong(words[3]));
    }

    @Override
    public void close() {
        jvm.close();
    }

    /**
     * What a server has used and done.
     *
     * @param cpuNanos its CPU time
     * @param http1 requests over HTTP/1.1
     * @param http2 requests over HTTP/2
     */
    record Stat(long cpuNanos, long http1, long http2) {

        /** From an earlier one to this one. */
        Stat since(Stat earlier) {
            return new Stat(cpuNanos - earlier.cpuNanos, http1 - earlier.http1, http2 - earlier.http2);
        }

        /** Both together. */
        Stat plus(Stat other) {
            return new Stat(cpuNanos + other.cpuNanos, http1 + other.http1, http2 + other.http2);
        }

        /** How many requests there were. */
        long requests() {
            return http1 + http2;
        }

        /** The protocol that all requests came over. */
        String protocol() throws ChildJvm.FailedException {
            if (http1 > 0 && http2 > 0) {
                throw new ChildJvm.FailedException("both protocols were spoken");
            }
            return protocolSpoken();
        }

        /** The protocol that requests came over, where it was found to be one. */
        String protocolSpoken() {
            return http2 > 0 ? Protocol.H2.label() : Protocol.H1.label();
        }

        /** Microseconds of its CPU for a request. */
        double cpuMicros() {
            return cpuNanos / 1e3 / Math.max(1, requests());
        }
    }
}
