package io.github.authrocketvertx.examples.transfer;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * A file that grows, and a resume file beside it that says up to which byte it is good and where the job goes on.
 *
 * <p>Bytes reach the disk before the resume file names them, and the resume file is replaced as a whole. So whenever the
 * process dies, the resume file is true; what stands in the file behind its offset is cut off at the next start.
 *
 * <p>Its methods block: call them from {@code executeBlocking}. For one thread at a time.
 */
final class Journal implements Closeable {

    private static final String OFFSET = "offset";
    private static final String COMPLETE = "complete";

    private final Path resumeFile;
    private final JsonObject job;
    private final FileChannel data;
    private JsonObject state;
    private long length;

    private Journal(Path resumeFile, JsonObject job, FileChannel data, JsonObject state) {
        this.resumeFile = resumeFile;
        this.job = job;
        this.data = data;
        this.state = state;
        this.length = state.getLong(OFFSET);
    }

    /**
     * Opens the file for this job, new or where an earlier run left it.
     *
     * @param job what the two files belong to; a resume file of another job is refused
     * @throws IllegalArgumentException when the files that are there are not those of this job
     * @throws IOException when a file can't be written, or another process writes it
     */
    static Journal open(Path file, Path resumeFile, JsonObject job) throws IOException {
        FileChannel data = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            // Taken back by the system when the process dies, however it dies.
            FileLock lock = data.tryLock();
            if (lock == null) {
                throw new IOException(file + ": another process is writing it.");
            }
            JsonObject found = read(resumeFile);
            if (found == null && data.size() > 0) {
                throw new IllegalArgumentException("Expected no file " + file + ", or " + resumeFile
                        + " beside it to go on from; found the file alone. Move it away or choose another name.");
            }
            Journal journal = new Journal(resumeFile, job, data, found == null ? start() : found);
            if (found == null) {
                journal.commit(new JsonObject(), false);
            }
            journal.requireSameJob();
            journal.cut(file);
            return journal;
        } catch (IOException | RuntimeException e) {
            data.close();
            throw e;
        }
    }

    private static JsonObject start() {
        return new JsonObject().put(OFFSET, 0L).put(COMPLETE, false);
    }

    private static @Nullable JsonObject read(Path resumeFile) throws IOException {
        if (!Files.exists(resumeFile)) {
            return null;
        }
        try {
            JsonObject state = new JsonObject(Files.readString(resumeFile));
            if (state.getValue(OFFSET) instanceof Number && state.getValue(COMPLETE) instanceof Boolean) {
                return state;
            }
        } catch (DecodeException e) {
            // Told below.
        }
        throw new IllegalArgumentException("Expected a resume file of this program, found something else: " + resumeFile
                + ". Choose another by --resume.");
    }

    private void requireSameJob() {
        for (String name : job.fieldNames()) {
            Object expected = job.getValue(name);
            Object found = state.getValue(name);
            // As text: a number may come back as another type of number.
            if (!String.valueOf(expected).equals(String.valueOf(found))) {
                throw new IllegalArgumentException(resumeFile + ": expected " + name + " " + expected + ", found "
                        + found + ". Go on with what it was begun with, or choose another file.");
            }
        }
    }

    /** Cuts off what an earlier run wrote and did not commit. */
    private void cut(Path file) throws IOException {
        if (data.size() < length) {
            throw new IllegalArgumentException("Expected at least " + length + " bytes in " + file + ", as "
                    + resumeFile + " says; found " + data.size() + ".");
        }
        data.truncate(length);
        data.position(length);
    }

    /** What was committed last, with the names of the job; never {@code null}. */
    JsonObject state() {
        return state.copy();
    }

    /** Whether the job was over. */
    boolean isComplete() {
        return state.getBoolean(COMPLETE);
    }

    /** Appends to the file. It may be lost until it is committed. */
    void append(Buffer lines) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(lines.getBytes());
        while (bytes.hasRemaining()) {
            length += data.write(bytes);
        }
    }

    /**
     * Makes what was appended last, and notes where to go on.
     *
     * @param progress whatever the job needs to go on
     */
    void commit(JsonObject progress, boolean complete) throws IOException {
        // This order is the whole point: a resume file never promises bytes that are not on the disk.
        data.force(true);
        JsonObject next = job.copy().mergeIn(progress).put(OFFSET, length).put(COMPLETE, complete);
        replaceResumeFile(next.encodePrettily());
        state = next;
    }

    private void replaceResumeFile(String text) throws IOException {
        Path whole = resumeFile.toAbsolutePath();
        Path fresh = whole.resolveSibling(whole.getFileName() + ".new");
        try (FileChannel channel = FileChannel.open(
                fresh, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer bytes = ByteBuffer.wrap(Buffer.buffer(text).getBytes());
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(fresh, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        force(whole.getParent());
    }

    /** Has the names in a directory reach the disk, where the system lets directories be opened. */
    private static void force(@Nullable Path directory) throws IOException {
        if (directory != null
                && directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    /** Closes the file and lets others write it. */
    @Override
    public void close() throws IOException {
        data.close();
    }
}
