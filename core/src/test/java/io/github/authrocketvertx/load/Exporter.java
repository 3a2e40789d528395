package io.github.authrocketvertx.load;

import io.github.authrocketvertx.AuthRocket;
import io.github.authrocketvertx.AuthRocketOptions;
import io.github.authrocketvertx.model.User;
import io.github.authrocketvertx.testkit.EmulatorTestBase;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.PemTrustOptions;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.BitSet;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** The client's half of an export, in a process of its own: takes every user and counts whom it has seen. */
public final class Exporter {

    /** What the first word of the line of figures is. */
    static final String FIGURES = "exported";

    /** Where the process finds the certificate to trust. */
    static final String CERTIFICATE = "EXPORT_CERTIFICATE";

    private static final long MIBI = 1 << 20;

    private final BitSet seen = new BitSet();
    private int users;
    private int twice;

    private Exporter() {}

    /** One kind of stream. */
    public interface Surface {

        /** Hands all users over, one at a time, and comes back after the last. */
        void export(AuthRocket client, Consumer<User> each) throws Exception;
    }

    /** Exports as the environment says, and prints the figures. */
    public static void run(Surface surface) throws Exception {
        Vertx vertx = Vertx.vertx();
        AuthRocket client = AuthRocket.create(
                vertx,
                AuthRocketOptions.fromEnvironment()
                        .trust(new PemTrustOptions().addCertValue(Buffer.buffer(System.getenv(CERTIFICATE)))));
        Exporter exporter = new Exporter();
        long start = System.nanoTime();
        surface.export(client, exporter::take);
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        EmulatorTestBase.await(client.close());
        EmulatorTestBase.await(vertx.close());
        System.out.println(FIGURES + " " + exporter.users + " " + exporter.seen.cardinality() + " " + exporter.twice
                + " " + peakHeap() / MIBI + " " + millis);
    }

    /** Not by two threads at once; a stream hands over one thing after the other. */
    private void take(User user) {
        int number = Export.number(user.id());
        if (seen.get(number)) {
            twice++;
        }
        seen.set(number);
        users++;
    }

    /** The most that each part of the heap ever held, in bytes: no less than the heap as a whole did. */
    private static long peakHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(peak -> peak.getUsed())
                .sum();
    }
}
