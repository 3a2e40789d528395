package io.github.authrocketvertx.examples.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The program against an emulator, in this process and in its own. Kills are in {@link KillsTest}. */
@Timeout(120)
class ExportUsersTest {

    private static final int USERS = 1_000;

    @TempDir
    Path directory;

    private Stage stage;
    private String realm;
    private Path output;

    @BeforeEach
    void start() throws Exception {
        stage = new Stage(directory, USERS);
        realm = stage.emulator.realmId();
        output = stage.file("users.jsonl");
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private Program.Ended export(String... more) {
        String[] arguments = new String[more.length + 2];
        arguments[0] = "export";
        arguments[1] = "--output=" + output;
        System.arraycopy(more, 0, arguments, 2, more.length);
        return Program.runAndTell(stage, realm, arguments);
    }

    private List<String> exportedIds() throws Exception {
        return Files.readAllLines(output).stream()
                .map(line -> new JsonObject(line).getString("id"))
                .toList();
    }

    private JsonObject resumeFile() throws Exception {
        return Stage.json(stage.file("users.jsonl.resume"));
    }

    @Test
    void everyUserIsALineWithCustomAttributesAndWithoutSecrets() throws Exception {
        Program.Ended ended = export();

        assertThat(ended.status()).as(ended.text()).isZero();
        assertThat(ended.text()).contains("Exported 1000 users");
        assertThat(exportedIds()).isEqualTo(Stage.ids(USERS));
        JsonObject first = new JsonObject(Files.readAllLines(output).get(0));
        assertThat(first.getString("first_name")).isEqualTo("Zoë");
        assertThat(first.getJsonObject("custom").getString("plan")).isEqualTo("small\n\"large\"");
        assertThat(first.fieldNames()).doesNotContain("password", "api_key", "token");
    }

    @Test
    void onceCompleteItIsNotRunAgain() throws Exception {
        assertThat(export().status()).isZero();
        stage.emulator.clearRequests();

        Program.Ended again = export();

        assertThat(again.status()).isZero();
        assertThat(again.text()).contains("complete already");
        assertThat(stage.emulator.requests()).isEmpty();
    }

    @Test
    void aFailureTellsTheRequestAndTheSameCommandGoesOn() throws Exception {
        stage.emulator
                .faults()
                .when(request -> request.query().contains("u000499"))
                .always()
                .answer(400, Map.of(), Buffer.buffer());

        Program.Ended first = export("--page-size=100");

        assertThat(first.status()).as(first.text()).isEqualTo(1);
        assertThat(first.text()).contains("400", "support: request rq_", "The same command goes on");
        assertThat(resumeFile().getLong("users")).isEqualTo(500);
        assertThat(resumeFile().getLong("offset")).isEqualTo(Files.size(output));
        stage.emulator.faults().clear();
        Program.Ended second = export("--page-size=100");
        assertThat(second.status()).as(second.text()).isZero();
        assertThat(second.text()).contains("Going on after 500 users");
        assertThat(exportedIds()).isEqualTo(Stage.ids(USERS));
    }

    @Test
    void sigtermEndsItInOrderAndTheSameCommandGoesOn() throws Exception {
        stage.emulator.faults().on(HttpMethod.GET, "users").always().delay(Duration.ofMillis(50));
        Process process;
        try (FileEvents events = new FileEvents(directory)) {
            process = stage.start(realm, "export", "--output=" + output, "--page-size=20", "--checkpoint=40");
            assertThat(events.await(5, name -> name.endsWith(".resume"), process))
                    .as(stage.log())
                    .isTrue();
        }
        process.destroy();

        assertThat(stage.end(process)).as(stage.log()).isEqualTo(143);

        long users = resumeFile().getLong("users");
        assertThat(users).isBetween(1L, USERS - 1L);
        assertThat(stage.log()).contains("Stopped after " + users + " users", "The same command goes on");
        assertThat(exportedIds()).isEqualTo(Stage.ids(USERS).subList(0, (int) users));
        assertThat(resumeFile().getLong("offset")).isEqualTo(Files.size(output));
        stage.emulator.faults().clear();
        assertThat(export().status()).isZero();
        assertThat(exportedIds()).isEqualTo(Stage.ids(USERS));
    }

    @Test
    void aFileThatIsNotOursIsLeftAlone() throws Exception {
        Files.writeString(output, "my diary");

        Program.Ended ended = export();

        assertThat(ended.status()).isEqualTo(2);
        assertThat(ended.text()).contains("found the file alone");
        assertThat(output).hasContent("my diary");
    }

    @Test
    void anotherRealmIsNotAppended() throws Exception {
        assertThat(export().status()).isZero();
        String before = realm;
        realm = stage.emulator.createRealm("another");

        Program.Ended ended = export();

        assertThat(ended.status()).isEqualTo(2);
        assertThat(ended.text()).contains("expected realm " + realm + ", found " + before);
    }
}
