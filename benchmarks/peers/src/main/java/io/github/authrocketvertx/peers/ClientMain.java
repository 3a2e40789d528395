package io.github.authrocketvertx.peers;

import io.github.authrocketvertx.peers.clients.OursMemory;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import jdk.jfr.Recording;

/**
 * A client's JVM. Its arguments are the client's name, the address of the service, the file with the certificate to
 * trust, protocol, TLS and settings. It says {@code ready} and carries out commands:
 *
 * <ul>
 *   <li>{@code closed CONCURRENCY PAYLOAD LEAD_MILLIS MILLIS CALLS}: a closed loop of so many calls; {@code open} when the
 *       lead is over (so long at least, and a few answers for each call in flight),
 *       {@code closed REQUESTS NANOS CPU_NANOS BYTES SLOW_SHARE} when the time is; see {@link Metronome}.
 *   <li>{@code profile} and the same arguments and a file: records that time by Java Flight Recorder, and answers alike.
 *   <li>{@code memory CONCURRENCY}: {@code memory} and pairs of a name and the bytes of heap that one of those takes.
 *   <li>{@code rate CONCURRENCY PAYLOAD PER_SECOND LEAD_MILLIS MILLIS}: calls at a fixed rate; see {@link OpenLoop}.
 *   <li>{@code first CONCURRENCY PAYLOAD}: makes the client and two calls, {@code first CREATE_NANOS NANOS NANOS}.
 *   <li>{@code footprint}: {@code footprint RSS_KB HEAP_KB CLASSES THREADS} after a collection.
 * </ul>
 *
 * <p>What goes wrong is answered with {@code failed} and why.
 */
public final class ClientMain {

    private final PeerCatalog.Entry entry;
    private final String[] args;
    private final Wire wire = new Wire();
    private final Map<Integer, Peer<?>> peers = new HashMap<>();
    private final Metronome metronome = Metronome.create();

    private ClientMain(String[] args) {
        this.args = args;
        this.entry = PeerCatalog.named(args[0]);
    }

    /** Carries out commands until the standard input ends. */
    public static void main(String[] args) throws IOException {
        serve(args);
        System.exit(0);
    }

    /** As {@link #main}, and returns then. */
    public static void serve(String[] args) throws IOException {
        new ClientMain(args).serve();
    }

    private void serve() throws IOException {
        wire.say("ready");
        for (String[] command = wire.next(); command != null; command = wire.next()) {
            try {
                wire.say(
                        switch (command[0]) {
                            case "closed" -> closed(command, () -> {});
                            case "profile" -> profile(command);
                            case "memory" ->
                                "memory" + OursMemory.measure(settings(Integer.parseInt(command[1])), Footprint::heap);
                            case "rate" -> rate(command);
                            case "first" -> first(command);
                            case "footprint" -> Footprint.measure();
                            default -> throw new IllegalArgumentException("No such command: " + command[0]);
                        });
            } catch (Exception e) {
                e.printStackTrace();
                wire.say("failed " + e);
            }
        }
    }

    private String closed(String[] command, Runnable onOpen) throws InterruptedException {
        ClosedLoop<?> loop =
                ClosedLoop.start(peer(Integer.parseInt(command[1])), payload(command[2]), Integer.parseInt(command[5]));
        loop.settle(TimeUnit.MILLISECONDS.toNanos(Long.parseLong(command[3])));
        wire.say("open");
        onOpen.run();
        metronome.start();
        Meter before = Meter.read();
        long done = loop.done();
        loop.runFor(TimeUnit.MILLISECONDS.toNanos(Long.parseLong(command[4])));
        long requests = loop.done() - done;
        Meter after = Meter.read();
        Beats beats = metronome.stop();
        loop.stop();
        return "closed " + requests + " " + (after.nanos() - before.nanos()) + " "
                + (after.cpuNanos() - before.cpuNanos()) + " " + after.bytesSince(before) + " " + beats.slowShare();
    }

    private String profile(String[] command) throws IOException, InterruptedException {
        try (Recording recording = Profile.recording()) {
            String closed = closed(command, recording::start);
            recording.stop();
            recording.dump(Path.of(command[6]));
            return closed;
        }
    }

    private String rate(String[] command) throws InterruptedException {
        OpenLoop<?> loop = new OpenLoop<>(
                peer(Integer.parseInt(command[1])),
                payload(command[2]),
                Double.parseDouble(command[3]),
                TimeUnit.MILLISECONDS.toNanos(Long.parseLong(command[4])),
                TimeUnit.MILLISECONDS.toNanos(Long.parseLong(command[5])),
                Pace.SYSTEM);
        metronome.start();
        Beats beats;
        try {
            loop.run();
        } finally {
            beats = metronome.stop();
        }
        return loop.outcome(beats).toLine();
    }

    private String first(String[] command) throws InterruptedException {
        long start = System.nanoTime();
        Peer<?> peer = peer(Integer.parseInt(command[1]));
        long created = System.nanoTime();
        SingleCall.make(peer, payload(command[2]));
        long first = System.nanoTime();
        SingleCall.make(peer, payload(command[2]));
        return "first " + (created - start) + " " + (first - created) + " " + (System.nanoTime() - first);
    }

    /** Of settings that depend on the concurrency, a client for each; out of the box, one. */
    private Peer<?> peer(int concurrency) {
        PeerSettings settings = settings(concurrency);
        return peers.computeIfAbsent(settings.same() ? concurrency : 0, key -> entry.create(settings));
    }

    private PeerSettings settings(int concurrency) {
        try {
            return new PeerSettings(
                    URI.create(args[1]),
                    Files.readString(Path.of(args[2])),
                    Protocol.valueOf(args[3].toUpperCase(Locale.ROOT)),
                    Tls.valueOf(args[4].toUpperCase(Locale.ROOT)),
                    Settings.valueOf(args[5].toUpperCase(Locale.ROOT)),
                    concurrency);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Payload payload(String label) {
        return Payload.valueOf(label.toUpperCase(Locale.ROOT));
    }
}
