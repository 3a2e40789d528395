package io.github.authrocketvertx.emulator;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Has an emulator start anew whenever a seed file changes. Has a thread of its own, which waits for the file system. */
final class SeedWatcher {

    private static final long MAX_SECONDS = 300;

    private final Path file;
    private final EmulatorState state;
    private final Consumer<String> log;
    private final WatchService service;
    private final Thread thread;
    private @Nullable String last;

    private SeedWatcher(Path file, EmulatorState state, Consumer<String> log) throws IOException {
        this.file = file.toAbsolutePath();
        this.state = state;
        this.log = log;
        this.last = contents();
        this.service = file.getFileSystem().newWatchService();
        // The directory and not the file: editors put a new file in the place of the old one.
        Objects.requireNonNull(this.file.getParent(), "a file is in a directory")
                .register(
                        service,
                        StandardWatchEventKinds.ENTRY_CREATE,
                        StandardWatchEventKinds.ENTRY_MODIFY,
                        StandardWatchEventKinds.ENTRY_DELETE);
        this.thread = new Thread(this::watch, "seed-watcher");
        this.thread.setDaemon(true);
    }

    /** Watches until it is closed; {@code log} gets a line about each change, whatever became of it. */
    static SeedWatcher start(Path file, EmulatorState state, Consumer<String> log) throws IOException {
        SeedWatcher watcher = new SeedWatcher(file, state, log);
        watcher.thread.start();
        return watcher;
    }

    private void watch() {
        try {
            while (true) {
                WatchKey key = service.take();
                key.pollEvents();
                // Before the look, so that a change during it is told of again.
                key.reset();
                look();
            }
        } catch (ClosedWatchServiceException closed) {
            // This is how it ends.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() throws InterruptedException {
        String now = contents();
        if (now == null || now.equals(last)) {
            return;
        }
        last = now;
        try {
            SeedData data = SeedData.parse(now, String.valueOf(file.getFileName()));
            state.reseed(data).toCompletionStage().toCompletableFuture().get(MAX_SECONDS, TimeUnit.SECONDS);
            log.accept("Started anew with " + file.getFileName());
        } catch (SeedDataException e) {
            log.accept("Not taken: " + e.getMessage());
        } catch (ExecutionException | TimeoutException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            log.accept("Not taken: " + cause.getMessage());
        }
    }

    /** The text of the file, or null if it cannot be read now: it may be on its way. */
    private @Nullable String contents() {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return null;
        }
    }

    /** Watches no more. */
    void close() {
        try {
            service.close();
        } catch (IOException e) {
            log.accept("The watching of " + file.getFileName() + " did not end in order: " + e);
        }
    }
}
