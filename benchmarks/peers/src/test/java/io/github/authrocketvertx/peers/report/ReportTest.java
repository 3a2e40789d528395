package io.github.authrocketvertx.peers.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authrocketvertx.peers.CsvFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {

    private static final String HEADER = "client,protocol,tls,concurrency,payload,round,requests_per_s,cpu_us,bytes,"
            + "server_cpu_us,settings,client_share,server_share\n";

    @TempDir
    Path directory;

    @Test
    void goalsAreJudgedByRatiosOfMedians() throws IOException {
        Rows rows = read(line("ours-future-5", 1, 960, 9000)
                + line("ours-future-5", 2, 940, 9000)
                + line("ours-future-5", 3, 100, 9000)
                + line("raw-vertx-5", 1, 1000, 8000)
                + line("raw-vertx-5", 2, 1000, 8000)
                + line("raw-vertx-5", 3, 1000, 8000)
                + line("web-vertx-5", 1, 700, 13000));

        String goals = Tables.targets(rows);

        assertThat(goals)
                .contains("| raw-vertx-5 | requests | ≥ 0.95 (1.05) | 0.94 | 0.94 | **missed**")
                .contains("| raw-vertx-5 | bytes | < 1.00 | 1.13 | 1.13 | **missed** |")
                .contains("| web-vertx-5 | requests | ≥ 1.10 (1.20) | 1.34 | 1.37 | **reached, and the harder one**")
                .contains("| web-vertx-5 | bytes | ≤ 0.85 (0.75) | 0.69 | 0.69 | **reached, and the harder one** |")
                .contains("| asynchttpclient | CPU | ≤ 0.50 (0.40) | – | – | not measured |");
    }

    @Test
    void slowRoundsOfTheMachineMeetBothOfARound() throws IOException {
        Rows rows = read(line("ours-future-5", 1, 950, 1)
                + line("ours-future-5", 2, 475, 1)
                + line("ours-future-5", 3, 480, 1)
                + line("raw-vertx-5", 1, 1000, 1)
                + line("raw-vertx-5", 2, 500, 1)
                + line("raw-vertx-5", 3, 900, 1));

        assertThat(Tables.targets(rows))
                .contains("| raw-vertx-5 | requests | ≥ 0.95 (1.05) | 0.53 | 0.95 | **missed**");
    }

    @Test
    void aLossIsToldAsPlainlyAsAWin() throws IOException {
        Rows rows = read(line("ours-future-5", 1, 900, 7000)
                + line("ours-uni-5", 1, 2000, 1000)
                + line("raw-vertx-5", 1, 1000, 8000));

        assertThat(Tables.against(rows))
                .contains("| ours-future-5 | 900/s | raw-vertx-5 | 1,000/s | 0.90 | **worse** |")
                .contains("| ours-future-5 | 7.0 kB | raw-vertx-5 | 8.0 kB | 0.88 | better |");
    }

    @Test
    void wideRoundsAreMarked() throws IOException {
        Rows rows = read(line("ours-future-5", 1, 500, 1)
                + line("ours-future-5", 2, 1000, 1)
                + line("ours-future-5", 3, 1500, 1)
                + line("okhttp", 1, 1000, 1)
                + line("okhttp", 2, 1001, 1)
                + line("okhttp", 3, 999, 1));

        String table = Tables.cell(rows, rows.cells().keySet().iterator().next());

        assertThat(table.lines().filter(line -> line.contains("noise")))
                .singleElement()
                .asString()
                .contains("ours-future-5")
                .contains("*rising*");
    }

    @Test
    void clientsOutOfTheBoxShareACellWhateverTheySpeak() throws IOException {
        Rows rows =
                read(line("ours-future-5", 1, 900, 7000).replace(",h1,", ",h2,").replace("same", "default")
                        + line("reactor-netty", 1, 900, 7000).replace("same", "default"));

        assertThat(rows.cells()).hasSize(1);
        assertThat(rows.clients(rows.cells().keySet().iterator().next()))
                .isEqualTo(List.of("ours-future-5", "reactor-netty"));
    }

    @Test
    void whatAPersonSaysOfTheFiguresStandsBelowTheGoals() throws IOException {
        read(line("ours-future-5", 1, 900, 7000));
        Files.writeString(directory.resolve("findings.md"), "## Why so\n\nBecause.\n");
        Path report = directory.resolve("report.md");

        Report.write(directory, report);

        assertThat(Files.readString(report)).containsSubsequence("## Goals", "## Why so\n\nBecause.\n", "## Against");
    }

    @Test
    void cellsOfAnotherRunHaveTablesOfTheirOwn() throws IOException {
        read(line("ours-future-5", 1, 900, 7000));
        Files.writeString(
                directory.resolve("further.csv"),
                HEADER + line("okhttp", 1, 800, 7000).replace(",h1,", ",h2,"));
        Path report = directory.resolve("report.md");

        Report.write(directory, report);

        assertThat(Files.readString(report))
                .containsSubsequence("## All figures", "ours-future-5", "## Further cells", "HTTP/2", "okhttp");
    }

    private Rows read(String lines) throws IOException {
        Path file = directory.resolve("peers.csv");
        Files.writeString(file, HEADER + lines);
        return Rows.of(CsvFile.read(file));
    }

    private static String line(String client, int round, double requests, double bytes) {
        return client + ",h1,jdk,64,user," + round + "," + requests + ",20.0," + bytes + ",15.0,same,1.0,0.5\n";
    }
}
