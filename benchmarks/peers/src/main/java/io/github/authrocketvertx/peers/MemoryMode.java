package io.github.authrocketvertx.peers;

import java.io.IOException;

/** How much heap a client, a view, a connection and a waiting call take; each time in a JVM of its own. */
final class MemoryMode implements Runner.Mode {

    private static final long PATIENCE_SECONDS = 120;

    @Override
    public String header() {
        return "client,round,what,bytes";
    }

    @Override
    public void run(Turn turn) throws IOException, InterruptedException {
        for (Cell cell : turn.cells()) {
            for (int round = 1; round <= turn.options().rounds(); round++) {
                for (PeerCatalog.Entry entry : cell.clients()) {
                    turn.console().println(entry.name() + " memory round " + round);
                    try (ChildJvm jvm = turn.start(entry)) {
                        jvm.send("memory " + cell.concurrency());
                        String[] words = jvm.await("memory", PATIENCE_SECONDS);
                        for (int i = 1; i + 1 < words.length; i += 2) {
                            turn.csv().line(entry.name() + "," + round + "," + words[i] + "," + words[i + 1]);
                        }
                    } catch (ChildJvm.FailedException e) {
                        turn.fail(entry.name(), e);
                    }
                }
            }
        }
    }
}
