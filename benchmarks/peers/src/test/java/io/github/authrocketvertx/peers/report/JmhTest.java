package io.github.authrocketvertx.peers.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authrocketvertx.peers.CsvFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JmhTest {

    private static final String HEADER =
            "\"Benchmark\",\"Mode\",\"Threads\",\"Samples\",\"Score\",\"Score Error (99.9%)\",\"Unit\",\"Param: version\"\n";

    @TempDir
    Path directory;

    @Test
    void goalsAreJudgedByRatioDifferenceAndTheFigureItself() throws IOException {
        Jmh jmh = read(line("HeaderInjectionBenchmark.prepared", 70, 1, 200, "")
                + line("HeaderInjectionBenchmark.strings", 100, 1, 200.001, "")
                + line("EngineBenchmark.engine", 500, 5, 600, "")
                + line("EngineBenchmark.future", 900, 5, 2000, "")
                + line("EngineBenchmark.uni", 950, 5, 2400, "")
                + line("EngineBenchmark.suspend", 950, 5, 2500, ""));

        assertThat(JmhTables.goals(jmh))
                .contains("| headers, against Strings one by one | time | ≤ 0.65 | 0.70 | **missed** by 0.05 |")
                .contains("| headers, beyond Vert.x's own objects | bytes | ≤ 0 B | 0 B | met |")
                .contains("| engine alone | time | < 1,000 ns | 500 ns | met |")
                .contains("| engine alone | bytes | < 600 B | 600 B | **missed** by 0 B |")
                .contains("| `Uni` more than `Future` | bytes | ≤ 400 B | 400 B | met |")
                .contains("| `suspend` more than `Future` | bytes | ≤ 400 B | 500 B | **missed** by 100 B |")
                .contains("| one user, against databind | time | ≤ 0.90 | – | not measured |");
    }

    @Test
    void aRatioThatTheErrorsLeaveOpenIsMarked() throws IOException {
        Jmh jmh = read(line("ParsingBenchmark.pageByCodec", 78, 3, 1, "")
                + line("ParsingBenchmark.pageByDatabind", 100, 2, 2, "")
                + line("ParsingBenchmark.userByCodec", 50, 3, 1, "")
                + line("ParsingBenchmark.userByDatabind", 100, 2, 2, ""));

        assertThat(JmhTables.goals(jmh))
                .contains("| time | ≤ 0.80 | 0.78 | met, *within the error* |")
                .contains("| time | ≤ 0.90 | 0.50 | met |");
    }

    @Test
    void parametersTellBenchmarksApart() throws IOException {
        Jmh jmh = read(line("ListOverTlsBenchmark.items", 90, 1, 1, "HTTP_2")
                + line("ListOverTlsBenchmark.rawWithDatabind", 100, 1, 1, "HTTP_2")
                + line("ListOverTlsBenchmark.items", 120, 1, 1, "HTTP_1_1")
                + line("ListOverTlsBenchmark.rawWithDatabind", 100, 1, 1, "HTTP_1_1"));

        assertThat(JmhTables.goals(jmh))
                .contains("| the same over TLS, HTTP/1.1 | time | ≤ 1.00 | 1.20 | **missed** by 0.20 |")
                .contains("| the same over TLS, HTTP/2 | time | ≤ 1.00 | 0.90 | met |");
        assertThat(JmhTables.all(jmh))
                .containsOnlyOnce("### ListOverTlsBenchmark")
                .contains("| items (version=HTTP_2) | 90.0 | 1.0 | ns/op | 1 |");
    }

    private Jmh read(String lines) throws IOException {
        Path file = directory.resolve("jmh.csv");
        Files.writeString(file, HEADER + lines);
        return Jmh.of(CsvFile.read(file));
    }

    private static String line(String name, double time, double error, double bytes, String parameter) {
        String start = "\"io.github.authrocketvertx.benchmarks." + name;
        String end = "\"" + parameter + "\"\n";
        return start + "\",\"avgt\",1,10," + time + "," + error + ",\"ns/op\"," + end
                + start + ":gc.alloc.rate.norm\",\"avgt\",1,10," + bytes + ",0.001,\"B/op\"," + end
                + start + ":gc.count\",\"avgt\",1,10,7,NaN,\"counts\"," + end;
    }
}
