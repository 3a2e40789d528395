package io.github.authrocketvertx.examples.transfer;

import static io.github.authrocketvertx.model.EmailVerification.VERIFIED;
import static io.github.authrocketvertx.model.UserState.ACTIVE;
import static io.github.authrocketvertx.model.UserState.INACTIVE;
import static io.github.authrocketvertx.model.UserType.API;
import static io.github.authrocketvertx.model.UserType.HUMAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.authrocketvertx.model.Expand;
import io.github.authrocketvertx.model.User;
import io.github.authrocketvertx.model.UserQuery;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The program against an emulator, in this process and in its own. */
@Timeout(120)
class ImportUsersTest {

    private static final int USERS = 600;

    @TempDir
    Path directory;

    private Stage stage;
    private String empty;
    private Path lines;

    @BeforeEach
    void export() throws Exception {
        stage = new Stage(directory, USERS);
        empty = stage.emulator.createRealm("copy");
        lines = stage.file("users.jsonl");
        assertThat(Program.run(stage, stage.emulator.realmId(), "export", "--output=" + lines))
                .isZero();
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void exportedUsersImportedIntoAnEmptyRealmAreTheSame() throws Exception {
        assertThat(Program.run(stage, empty, "import", "--input=" + lines)).isZero();

        List<User> before = users(stage.emulator.realmId());
        assertThat(before).hasSize(USERS);
        assertThat(carriedOver(users(empty))).isEqualTo(carriedOver(before));
        assertThat(resumeFile().getLong("created")).isEqualTo(USERS);
    }

    @Test
    void programsAndInactiveUsersAreCarriedOver() throws Exception {
        Files.writeString(lines, """
                {"user_type":"api","username":"robot","name":"Robot","custom":{"a":[1,2]}}
                {"username":"ada","email":"ada@example.com","state":"inactive","email_verification":"verified"}""");

        assertThat(Program.run(stage, empty, "import", "--input=" + lines)).isZero();

        assertThat(users(empty))
                .extracting(User::username, User::userType, User::state, User::emailVerification, User::custom)
                .containsExactly(
                        tuple("ada", HUMAN, INACTIVE, VERIFIED, new JsonObject()),
                        tuple("robot", API, ACTIVE, null, new JsonObject("{\"a\":[1,2]}")));
    }

    @Test
    void whatIsRefusedIsToldOfAndTheRestIsImported() throws Exception {
        Files.writeString(lines, """
                {"username":"ada","email":"ada@example.com"}
                my secret password
                {"username":"bob"}
                {"username":"ADA","email":"another@example.com"}
                {"username":"carl","email":"no address"}
                {"username":"dora","email":"dora@example.com"}
                """);

        // One after the other: of two that are under way at once either may be the one that takes the name.
        assertThat(Program.run(stage, empty, "import", "--concurrency=1", "--input=" + lines))
                .isEqualTo(3);

        assertThat(users(empty)).extracting(User::username).containsExactlyInAnyOrder("ada", "dora");
        List<JsonObject> rejects = Files.readAllLines(stage.file("users.jsonl.rejects")).stream()
                .map(JsonObject::new)
                .toList();
        assertThat(rejects).extracting(line -> line.getInteger("line")).containsExactly(2, 3, 4, 5);
        assertThat(rejects.get(2).getString("request_id")).startsWith("rq_");
        assertThat(rejects.toString())
                .contains("Expected a JSON object", "Username has already been taken", "Email is invalid")
                .doesNotContain("secret");
    }

    @Test
    void aCreateWhoseAnswerIsLostIsNotMadeTwice() throws Exception {
        stage.emulator.faults().on(HttpMethod.POST, "users").times(3).loseAnswer();

        assertThat(Program.run(stage, empty, "import", "--concurrency=1", "--input=" + lines))
                .isZero();

        assertThat(users(empty)).hasSize(USERS);
        assertThat(resumeFile().getLong("already_there")).isEqualTo(3);
    }

    @Test
    void anOutageEndsItAndTheSameCommandGoesOn() throws Exception {
        stage.emulator
                .faults()
                .when(request -> request.body().toString().contains("u000350@"))
                .times(1)
                .answer(503, "text/plain", "down");

        Program.Ended first = Program.runAndTell(stage, empty, "import", "--input=" + lines);

        assertThat(first.status()).as(first.text()).isEqualTo(1);
        assertThat(first.text()).contains("503", "request rq_", "The same command goes on");
        assertThat(resumeFile().getLong("lines")).isEqualTo(350);
        Program.Ended second = Program.runAndTell(stage, empty, "import", "--input=" + lines);
        assertThat(second.status()).as(second.text()).isZero();
        assertThat(second.text()).contains("Going on after line 350");
        assertThat(users(empty)).hasSize(USERS);
    }

    @Test
    void anImportStoppedBySigtermLeavesNothingInDoubtAndGoesOn() throws Exception {
        stage.emulator.faults().on(HttpMethod.POST, "users").always().delay(Duration.ofMillis(5));
        Process process = startAndAwaitCheckpoints();
        process.destroy();

        assertThat(stage.end(process)).as(stage.log()).isEqualTo(143);

        long through = resumeFile().getLong("lines");
        assertThat(stage.log()).contains("Stopped after " + through + " lines", "The same command goes on");
        assertThat(through).isBetween(1L, USERS - 1L);
        assertThat(users(empty)).hasSize((int) through);
        stage.emulator.faults().clear();
        assertThat(Program.run(stage, empty, "import", "--input=" + lines)).isZero();
        assertThat(users(empty)).hasSize(USERS);
        assertThat(resumeFile().getLong("created")).isEqualTo(USERS);
        assertThat(resumeFile().getLong("already_there")).isZero();
    }

    @Test
    void aKilledImportFindsWhatItHadCreated() throws Exception {
        stage.emulator.faults().on(HttpMethod.POST, "users").always().delay(Duration.ofMillis(5));
        Process process = startAndAwaitCheckpoints();
        process.destroyForcibly();
        assertThat(stage.end(process)).as(stage.log()).isEqualTo(137);

        stage.emulator.faults().clear();
        assertThat(Program.run(stage, empty, "import", "--input=" + lines)).isZero();

        assertThat(users(empty)).hasSize(USERS);
        assertThat(resumeFile().getLong("created") + resumeFile().getLong("already_there"))
                .isEqualTo(USERS);
        assertThat(resumeFile().getLong("rejected")).isZero();
    }

    private Process startAndAwaitCheckpoints() throws Exception {
        try (FileEvents events = new FileEvents(directory)) {
            Process process = stage.start(empty, "import", "--input=" + lines);
            assertThat(events.await(6, name -> name.endsWith(".import-resume"), process))
                    .as(stage.log())
                    .isTrue();
            return process;
        }
    }

    private JsonObject resumeFile() throws Exception {
        return Stage.json(stage.file("users.jsonl.import-resume"));
    }

    private List<User> users(String realm) throws Exception {
        List<User> users = new ArrayList<>();
        UserQuery query = UserQuery.create().sort("username").expand(Expand.CUSTOM);
        Stage.await(stage.client.realm(realm).users().list(query).forEach(users::add));
        return users;
    }

    private static List<String> carriedOver(List<User> users) {
        return users.stream().map(ImportUsersTest::carriedOver).toList();
    }

    /** All but what the service gives itself. */
    private static String carriedOver(User user) {
        JsonObject line = UserLines.toLine(user).toJsonObject();
        line.remove("id");
        line.remove("created_at");
        return line.encode();
    }
}
