package io.github.authrocketvertx.examples.transfer;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Exports in a process of their own, which are killed by SIGKILL at random points and go on, until so many kills were
 * made. Then every user is in each file once.
 */
final class Kills {

    private static final int USERS = 3_000;
    private static final int USERS_PER_PAGE = 50;
    private static final int USERS_PER_CHECKPOINT = 100;
    private static final Duration DELAY_PER_PAGE = Duration.ofMillis(5);
    /** Changes of files that a kill waits for, at most; a whole export makes some hundreds. */
    private static final int MOST_CHANGES = 60;

    private static final int MOST_MILLIS = 300;

    private final Random random;
    private int kills;
    private int restarts;
    private int exports;
    private int cut;
    private long users;
    private long lost;
    private long twice;
    private long broken;

    private Kills(long seed) {
        this.random = new Random(seed);
    }

    /**
     * What came of it.
     *
     * @param restarts starts that found a resume file
     * @param exports that were completed
     * @param cut starts that found bytes behind the offset of the resume file: kills in the middle of writing
     * @param users that are in the files of all exports together, each once
     * @param lost that are in none
     * @param twice that are there more than once, or out of order
     * @param broken lines that are no JSON
     */
    record Tally(int kills, int restarts, int exports, int cut, long users, long lost, long twice, long broken) {}

    /** Runs exports in a directory until so many were killed. */
    static Tally run(int wanted, long seed, Path directory) throws Exception {
        Kills kills = new Kills(seed);
        try (Stage stage = new Stage(directory, USERS)) {
            stage.emulator.faults().on(HttpMethod.GET, "users").always().delay(DELAY_PER_PAGE);
            while (kills.kills < wanted) {
                kills.export(stage, wanted);
            }
        }
        return new Tally(
                kills.kills,
                kills.restarts,
                kills.exports,
                kills.cut,
                kills.users,
                kills.lost,
                kills.twice,
                kills.broken);
    }

    /** One export from the start to the end, with all the kills that it meets. */
    private void export(Stage stage, int wanted) throws Exception {
        Path output = stage.file("export-" + exports + ".jsonl");
        Path resume = stage.file(output.getFileName() + ".resume");
        for (boolean complete = false; !complete; ) {
            if (Files.exists(resume)) {
                restarts++;
                cut += Files.size(output) > Stage.json(resume).getLong("offset") ? 1 : 0;
            }
            try (FileEvents events = new FileEvents(output.getParent())) {
                Process process = stage.start(
                        stage.emulator.realmId(),
                        "export",
                        "--output=" + output,
                        "--page-size=" + USERS_PER_PAGE,
                        "--checkpoint=" + USERS_PER_CHECKPOINT);
                if (kills < wanted
                        && isToBeKilled(process, events, output.getFileName().toString())) {
                    process.destroyForcibly();
                }
                int status = stage.end(process);
                complete = status == 0;
                kills += complete ? 0 : 1;
                if (!complete && status != 137) {
                    throw new AssertionError("Ended with status " + status + ": " + stage.log());
                }
            }
        }
        exports++;
        check(output);
        Files.delete(output);
        Files.delete(resume);
    }

    /** Waits for a random moment: some changes of files later, or in one case of eight, some time after the first. */
    private boolean isToBeKilled(Process process, FileEvents events, String file) throws InterruptedException {
        boolean byTime = random.nextInt(8) == 0;
        int changes = byTime ? 1 : 1 + random.nextInt(MOST_CHANGES);
        int micros = random.nextInt(byTime ? MOST_MILLIS * 1_000 : 3_000);
        return events.await(changes, name -> name.startsWith(file), process)
                && !process.waitFor(micros, TimeUnit.MICROSECONDS);
    }

    private void check(Path output) throws Exception {
        Map<String, Integer> seen = new HashMap<>();
        String last = "";
        for (String line : Files.readAllLines(output)) {
            String id = id(line);
            twice += id.compareTo(last) < 0 ? 1 : 0;
            last = id;
            seen.merge(id, 1, Integer::sum);
        }
        List<String> ids = Stage.ids(USERS);
        lost += ids.stream().filter(id -> !seen.containsKey(id)).count();
        twice += seen.values().stream().filter(times -> times > 1).count();
        users += ids.stream().filter(id -> seen.getOrDefault(id, 0) == 1).count();
    }

    private String id(String line) {
        try {
            return new JsonObject(line).getString("id", "");
        } catch (DecodeException e) {
            broken++;
            return "";
        }
    }

    /** {@code Kills COUNT [SEED]}: the long form; ends with status 1 when a user was lost or written twice. */
    public static void main(String[] args) throws Exception {
        int wanted = Integer.parseInt(args[0]);
        long seed = args.length > 1 ? Long.parseLong(args[1]) : new Random().nextLong();
        System.out.println("kills: seed=" + seed);
        long started = System.nanoTime();
        Path directory = Files.createTempDirectory("kills");
        Tally tally;
        try {
            tally = run(wanted, seed, directory);
        } finally {
            try (Stream<Path> files = Files.walk(directory)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        System.out.printf(
                "kills: kills=%d restarts=%d exports=%d cut=%d users=%d lost=%d twice=%d broken=%d seconds=%d%n",
                tally.kills(),
                tally.restarts(),
                tally.exports(),
                tally.cut(),
                tally.users(),
                tally.lost(),
                tally.twice(),
                tally.broken(),
                TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - started));
        boolean good = tally.kills() == wanted
                && tally.cut() > 0
                && tally.users() == (long) USERS * tally.exports()
                && tally.lost() + tally.twice() + tally.broken() == 0;
        System.exit(good ? 0 : 1);
    }
}
