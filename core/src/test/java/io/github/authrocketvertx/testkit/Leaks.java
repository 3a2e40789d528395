package io.github.authrocketvertx.testkit;

import io.github.authrocketvertx.contract.Await;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.util.ResourceLeakDetector;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Has Netty watch every buffer, and gathers what it reports as leaked. */
public final class Leaks extends Handler implements AutoCloseable {

    private final ResourceLeakDetector.Level before = ResourceLeakDetector.getLevel();
    private final Logger logger = Logger.getLogger(ResourceLeakDetector.class.getName());
    private final List<String> reports = new CopyOnWriteArrayList<>();

    /** Watches every buffer from now on. */
    public Leaks() {
        this(ResourceLeakDetector.Level.PARANOID);
    }

    /** Watches from now on, as closely as the level says. */
    public Leaks(ResourceLeakDetector.Level level) {
        ResourceLeakDetector.setLevel(level);
        logger.addHandler(this);
        // The leak on purpose is not for the log of the build.
        logger.setUseParentHandlers(false);
    }

    @Override
    public void publish(LogRecord line) {
        if (line.getMessage().contains("LEAK")) {
            reports.add(line.getMessage());
        }
    }

    /**
     * What has leaked so far. Netty reports a leak when the buffer is collected as garbage, so one is leaked on
     * purpose, and its report waited for: it shows, too, that reports come here.
     */
    public List<String> found() {
        // Every buffer from here on, so that the planted one is watched.
        ResourceLeakDetector.setLevel(ResourceLeakDetector.Level.PARANOID);
        String planted = "planted-" + System.nanoTime();
        plant(planted);
        Await.until(() -> "the planted leak is not reported", () -> {
            System.gc();
            // Reports are made when a further buffer is asked for.
            PooledByteBufAllocator.DEFAULT.buffer().release();
            return reports.stream().anyMatch(report -> report.contains(planted));
        });
        return reports.stream()
                .filter(report -> !report.contains("planted-"))
                // Vert.x 5 copies the debug data of a GOAWAY when HttpClosedException is asked for it, and lets go of
                // it.
                .filter(report -> !report.contains("io.vertx.core.http.GoAway.<init>"))
                .toList();
    }

    private static void plant(String hint) {
        ByteBuf buffer = PooledByteBufAllocator.DEFAULT.buffer();
        buffer.touch(hint);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        logger.removeHandler(this);
        logger.setUseParentHandlers(true);
        ResourceLeakDetector.setLevel(before);
    }
}
