package io.github.authrocketvertx.examples.transfer;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** Hears of the changes of the files in a directory, of all of them from its making on. */
final class FileEvents implements AutoCloseable {

    private static final long LOOK_MILLIS = 50;

    private final WatchService service;

    FileEvents(Path directory) throws IOException {
        service = FileSystems.getDefault().newWatchService();
        directory.register(
                service,
                StandardWatchEventKinds.ENTRY_CREATE,
                StandardWatchEventKinds.ENTRY_MODIFY,
                StandardWatchEventKinds.ENTRY_DELETE);
    }

    /** Waits until so many changes of such files were heard of; returns false when the process ended before. */
    boolean await(int changes, Predicate<String> names, Process process) throws InterruptedException {
        int left = changes;
        while (left > 0) {
            WatchKey key = service.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            if (key == null) {
                if (!process.isAlive()) {
                    return false;
                }
                continue;
            }
            for (WatchEvent<?> event : key.pollEvents()) {
                if (event.context() instanceof Path name && names.test(name.toString())) {
                    left -= event.count();
                }
            }
            key.reset();
        }
        return process.isAlive();
    }

    @Override
    public void close() throws IOException {
        service.close();
    }
}
