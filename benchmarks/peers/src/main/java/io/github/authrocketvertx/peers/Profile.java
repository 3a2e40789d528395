package io.github.authrocketvertx.peers;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedStackTrace;
import jdk.jfr.consumer.RecordingFile;
import org.jspecify.annotations.Nullable;

/**
 * What a recording of Java Flight Recorder says about CPU time and allocation, as shares: by layer, and by the frame at the
 * top or the class. CPU is of samples of threads that run Java code; what they do in system calls is not among them.
 */
final class Profile {

    private static final Duration PERIOD = Duration.ofMillis(10);
    private static final String CPU = "jdk.ExecutionSample";
    private static final String ALLOCATION = "jdk.ObjectAllocationSample";
    private static final int DEPTH = 64;
    // The class of a lambda has another number in every run.
    private static final Pattern LAMBDA = Pattern.compile("(\\$\\$Lambda).*");

    private final Tally cpu = new Tally("cpu", "frame");
    private final Tally allocation = new Tally("allocation", "class");

    private Profile() {}

    /** A recording, not started yet, of what is read here. */
    static Recording recording() {
        Recording recording = new Recording();
        recording.enable(CPU).withPeriod(PERIOD);
        recording.enable(ALLOCATION).withStackTrace().with("throttle", "1000/s");
        return recording;
    }

    /** Reads a recording. */
    static Profile of(Path file) throws IOException {
        Profile profile = new Profile();
        try (RecordingFile events = new RecordingFile(file)) {
            while (events.hasMoreEvents()) {
                profile.add(events.readEvent());
            }
        }
        return profile;
    }

    private void add(RecordedEvent event) {
        List<String> frames = frames(event.getStackTrace());
        if (frames.isEmpty()) {
            return;
        }
        if (event.getEventType().getName().equals(CPU)) {
            cpu.add(Layer.of(frames), frames.get(0), 1);
        } else if (event.getEventType().getName().equals(ALLOCATION)) {
            allocation.add(Layer.of(frames), event.getClass("objectClass").getName(), event.getLong("weight"));
        }
    }

    private static List<String> frames(@Nullable RecordedStackTrace trace) {
        return trace == null
                ? List.of()
                : trace.getFrames().stream()
                        .filter(RecordedFrame::isJavaFrame)
                        .limit(DEPTH)
                        .map(frame -> LAMBDA.matcher(frame.getMethod().getType().getName())
                                        .replaceFirst("$1") + "."
                                + frame.getMethod().getName())
                        .toList();
    }

    /** Lines {@code KIND,LEVEL,NAME,WEIGHT,SHARE}, of each level the largest first; weights are samples or bytes. */
    List<String> lines() {
        return Stream.of(cpu, allocation).flatMap(Tally::lines).toList();
    }

    /** Adds up one kind of cost. */
    private static final class Tally {
        private final String kind;
        private final String detail;
        private final Map<String, Long> layers = new TreeMap<>();
        private final Map<String, Long> details = new TreeMap<>();

        private Tally(String kind, String detail) {
            this.kind = kind;
            this.detail = detail;
        }

        private void add(Layer layer, String name, long weight) {
            layers.merge(layer.label(), weight, Long::sum);
            details.merge(name, weight, Long::sum);
        }

        private Stream<String> lines() {
            return Stream.concat(lines("layer", layers), lines(detail, details));
        }

        private Stream<String> lines(String level, Map<String, Long> weights) {
            double all = weights.values().stream().mapToLong(Long::longValue).sum();
            return weights.entrySet().stream()
                    .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                    .map(entry -> String.format(
                            Locale.ROOT,
                            "%s,%s,%s,%d,%.4f",
                            kind,
                            level,
                            entry.getKey().replace(',', ' '),
                            entry.getValue(),
                            entry.getValue() / all));
        }
    }

    /** Who a cost is put down to. */
    enum Layer {
        /** The JDK's TLS and what it calls. */
        TLS("TLS", "sun.security.", "com.sun.crypto.", "javax.net.ssl.", "javax.crypto.", "java.security."),
        /** Reading and writing JSON. */
        JSON("JSON", "io.github.authrocketvertx.internal.json.", "com.fasterxml."),
        /** Not the client: what makes the calls and looks at the answers. */
        HARNESS("the measurement", "io.github.authrocketvertx.peers."),
        /** This project, without its JSON. */
        OURS("this project", "io.github.authrocketvertx."),
        /** Vert.x. */
        VERTX("Vert.x", "io.vertx."),
        /** Netty, with the sockets below it. */
        NETTY("Netty", "io.netty."),
        /** Nobody of these. */
        OTHER("other");

        private final String label;
        private final String prefixes;

        Layer(String label, String... prefixes) {
            this.label = label;
            this.prefixes = String.join(" ", prefixes);
        }

        String label() {
            return label;
        }

        /** Of frames, the top first: the first that belongs to any. A map of the JDK counts for who uses it. */
        static Layer of(List<String> frames) {
            return frames.stream()
                    .flatMap(frame -> Stream.of(values())
                            .filter(layer -> layer.owns(frame))
                            .limit(1))
                    .findFirst()
                    .orElse(OTHER);
        }

        private boolean owns(String frame) {
            return Stream.of(prefixes.split(" ")).anyMatch(prefix -> !prefix.isEmpty() && frame.startsWith(prefix));
        }
    }
}
