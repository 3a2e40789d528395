package io.github.authrocketvertx.examples.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A few kills; {@code mvn -Pkills verify} makes 200. */
class KillsTest {

    @Test
    @Timeout(120)
    void anExportThatIsKilledAndGoesOnHasEveryUserOnce(@TempDir Path directory) throws Exception {
        long seed = new Random().nextLong();

        Kills.Tally tally = Kills.run(5, seed, directory);

        System.out.println("kills: seed=" + seed + " " + tally);
        assertThat(tally.kills()).as("seed %d", seed).isEqualTo(5);
        assertThat(tally.users()).as("seed %d: %s", seed, tally).isPositive();
        assertThat(tally.lost() + tally.twice() + tally.broken())
                .as("seed %d: %s", seed, tally)
                .isZero();
    }
}
