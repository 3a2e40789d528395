package io.github.authrocketvertx.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The export of a million users in short; in full it is a profile of the build. */
public abstract class ExportContract {

    private static final int USERS = 20_000;

    private final String surface;
    private final Class<?> exporter;

    /** Of a surface, by the main class of its process. */
    protected ExportContract(String surface, Class<?> exporter) {
        this.surface = surface;
        this.exporter = exporter;
    }

    @Test
    void takesEveryUserOnceInASmallHeap() throws Exception {
        Export export = new Export(surface, USERS);
        export.run(exporter.getName());
        System.out.println(export.line());
        assertThat(export.complaints()).isEmpty();
    }
}
