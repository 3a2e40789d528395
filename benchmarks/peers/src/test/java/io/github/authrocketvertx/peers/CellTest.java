package io.github.authrocketvertx.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class CellTest {

    @Test
    void aCellTakesTheClientsThatCanDoIt() {
        assertThat(names("same/h1/openssl/64/user", ".*"))
                .contains("ours-future-5", "asynchttpclient")
                .doesNotContain("okhttp", "apache");
        assertThat(names("default/own/jdk/64/user", ".*")).contains("apache-h2").doesNotContain("apache");
    }

    @Test
    void clientsAreChosenByCellAndForAll() {
        assertThat(names("same/h2/jdk/8/list100/(ours|raw)-.*", ".*-5"))
                .containsExactlyInAnyOrder("ours-future-5", "ours-uni-5", "ours-suspend-5", "raw-vertx-5");
    }

    @Test
    void theWordsStandForManyCells() {
        assertThat(Cell.select("quick", ".*")).hasSize(7);
        assertThat(Cell.select("full", ".*")).hasSize(48);
    }

    @Test
    void aCellMayHaveMoreCallsThanItIsSetUpFor() {
        Cell cell = Cell.select("same/h1/jdk/8x2/user", ".*").get(0);

        assertThat(cell.concurrency()).isEqualTo(8);
        assertThat(cell.calls()).isEqualTo(16);
        assertThat(cell.label()).isEqualTo("same/h1/jdk/8x2/user");
        assertThat(Cell.select("inflight", ".*")).extracting(Cell::calls).containsExactly(1, 10, 100, 1_000, 10_000);
    }

    @Test
    void whatIsNoClientTakesPartOnlyWhenItIsAskedFor() {
        Cell cell = Cell.select("default/own/jdk/64/user/okhttp", ".*").get(0);

        assertThat(cell.and(PeerCatalog.NO_CLIENT).clients())
                .extracting(PeerCatalog.Entry::name)
                .containsExactly("okhttp", "no-client");
        assertThat(names("default/own/jdk/64/user", ".*")).doesNotContain("no-client");
    }

    @Test
    void whatIsNoCellIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Cell.select("same/h1/jdk", ".*"));
        assertThatIllegalArgumentException().isThrownBy(() -> Cell.select("same/own/jdk/1/user", ".*"));
        assertThatIllegalArgumentException().isThrownBy(() -> Cell.select("quick", "nobody"));
    }

    private static List<String> names(String cells, String clients) {
        return Cell.select(cells, clients).get(0).clients().stream()
                .map(PeerCatalog.Entry::name)
                .toList();
    }
}
