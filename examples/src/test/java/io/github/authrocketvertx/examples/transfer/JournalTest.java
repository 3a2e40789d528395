package io.github.authrocketvertx.examples.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {

    private static final JsonObject JOB = new JsonObject().put("job", "test").put("realm", "rl_1");

    @TempDir
    Path directory;

    private Path file;
    private Path resumeFile;

    @BeforeEach
    void name() {
        file = directory.resolve("file");
        resumeFile = directory.resolve("resume");
    }

    private Journal open() throws IOException {
        return Journal.open(file, resumeFile, JOB);
    }

    @Test
    void whatWasNotCommittedIsCutOff() throws IOException {
        try (Journal journal = open()) {
            journal.append(Buffer.buffer("one\n"));
            journal.commit(new JsonObject().put("cursor", "1"), false);
            journal.append(Buffer.buffer("two\n"));
        }
        assertThat(file).hasContent("one\ntwo\n");

        try (Journal journal = open()) {
            assertThat(file).hasContent("one\n");
            assertThat(journal.state().getString("cursor")).isEqualTo("1");
            assertThat(journal.isComplete()).isFalse();
            journal.append(Buffer.buffer("zwei\n"));
            journal.commit(new JsonObject().put("cursor", "2"), true);
        }
        try (Journal journal = open()) {
            assertThat(journal.isComplete()).isTrue();
        }
        assertThat(file).hasContent("one\nzwei\n");
        assertThat(directory).isDirectoryNotContaining(left -> left.toString().endsWith(".new"));
    }

    @Test
    void aResumeFileIsThereBeforeTheFirstByte() throws IOException {
        try (Journal journal = open()) {
            assertThat(journal.state().getLong("offset")).isZero();
            assertThat(resumeFile).exists();
        }
    }

    @Test
    void twoCanNotWriteAtATime() throws IOException {
        try (Journal first = open()) {
            // Of two processes the second hears that it is another; within one the system says so.
            assertThatThrownBy(this::open).isInstanceOf(OverlappingFileLockException.class);
            assertThat(first.isComplete()).isFalse();
        }
    }

    @Test
    void aResumeFileOfAnotherKindIsRefused() throws IOException {
        Files.writeString(resumeFile, "users:\n- ada\n");

        assertThatThrownBy(this::open)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Expected a resume file of this program");
    }

    @Test
    void aFileShorterThanTheResumeFileSaysIsRefused() throws IOException {
        try (Journal journal = open()) {
            journal.append(Buffer.buffer("one\n"));
            journal.commit(new JsonObject(), false);
        }
        Files.writeString(file, "o");

        assertThatThrownBy(this::open)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at least 4 bytes")
                .hasMessageContaining("found 1");
    }

    @Test
    void theResumeFileOfAnotherJobIsRefused() throws IOException {
        open().close();

        assertThatThrownBy(() -> Journal.open(file, resumeFile, JOB.copy().put("realm", "rl_2")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected realm rl_2, found rl_1");
    }
}
