package io.github.authrocketvertx.peers.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScaleTablesTest {

    private static final String CLOSED = "client,protocol,tls,concurrency,payload,round,requests_per_s,cpu_us,bytes,"
            + "server_cpu_us,settings,client_share,server_share,calls,delay_ms\n";

    @TempDir
    Path directory;

    @Test
    void overALongWayConnectionsOfHttp1AndCallsOfHttp2SetTheLimit() throws IOException {
        write("distance.csv", CLOSED + closed("h1", 8, 120, 16, 50) + closed("h2", 128, 5000, 256, 50));

        assertThat(report())
                .contains("| HTTP/1.1 | 8 | 16 | 50 | ours-future-5 | 120 | 160 | 0.75 |")
                .contains("| HTTP/2 | 1 | 256 | 50 | ours-future-5 | 5,000 | 5,120 | 0.98 |");
    }

    @Test
    void callsInFlightAreATableAndAPlot() throws IOException {
        write("inflight.csv", CLOSED + closed("h2", 1, 3000, 1, 0) + closed("h2", 10_000, 20_000, 10_000, 0));

        assertThat(report())
                .contains("| 1 | ours-future-5 | 3,000 |")
                .contains("| 10,000 | ours-future-5 | 20,000 |")
                .contains("![Requests a second by calls in flight](report/in-flight.png)");
        assertThat(directory.resolve("report/in-flight.png")).isNotEmptyFile();
    }

    @Test
    void memoryIsTheMedianOfTheRounds() throws IOException {
        write("memory.csv", """
                client,round,what,bytes
                ours-future-5,1,realm_view,90
                ours-future-5,2,realm_view,96
                ours-future-5,3,realm_view,300
                """);

        assertThat(report()).contains("| realm view | ours-future-5 | 96 | 90 | 300 |");
    }

    @Test
    void ofAProfileTheLargestFifteenAreShown() throws IOException {
        String frames = IntStream.rangeClosed(1, 20)
                .mapToObj(number -> "ours-future-5,64,cpu,frame,frame" + number + ",100,0.05\n")
                .collect(Collectors.joining());
        write(
                "profile.csv",
                "client,concurrency,kind,level,name,weight,share\nours-future-5,64,cpu,layer,TLS,830,0.415\n" + frames);

        assertThat(report())
                .contains("### ours-future-5, 64 in flight: CPU by layer, 830 samples")
                .contains("| `TLS` | 41.5 % |")
                .contains("| `frame15` | 5.0 % |")
                .doesNotContain("frame16");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(directory.resolve(name), text);
    }

    private String report() throws IOException {
        Path text = directory.resolve("report.md");
        Report.write(directory, text);
        return Files.readString(text);
    }

    private static String closed(String protocol, int connections, int requests, int calls, int delay) {
        return "ours-future-5," + protocol + ",jdk," + connections + ",user,1," + requests
                + ".0,20.0,9000,15.0,same,1.0,0.5," + calls + "," + delay + "\n";
    }
}
