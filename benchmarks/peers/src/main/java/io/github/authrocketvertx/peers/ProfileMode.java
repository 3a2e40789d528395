package io.github.authrocketvertx.peers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the time and the bytes of a call go: a recording of a closed loop, counted by {@link Profile}. */
final class ProfileMode implements Runner.Mode {

    private static final long PATIENCE_SECONDS = 90;

    @Override
    public String header() {
        return "client,concurrency,kind,level,name,weight,share";
    }

    @Override
    public void run(Turn turn) throws IOException, InterruptedException {
        for (Cell cell : turn.cells()) {
            for (PeerCatalog.Entry entry : cell.clients()) {
                turn.console().println(cell.label() + " profile of " + entry.name());
                Path file = Files.createTempFile("profile", ".jfr");
                try (ChildJvm jvm = turn.start(entry)) {
                    WarmUp.run(turn, cell, jvm, turn.options().warmup());
                    jvm.send("profile"
                            + ClosedMode.arguments(cell, turn.options().seconds()) + " " + file);
                    jvm.await("open", PATIENCE_SECONDS);
                    jvm.await("closed", PATIENCE_SECONDS + (long) turn.options().seconds());
                    for (String line : Profile.of(file).lines()) {
                        turn.csv().line(entry.name() + "," + cell.concurrency() + "," + line);
                    }
                } catch (ChildJvm.FailedException e) {
                    turn.fail(entry.name(), e);
                } finally {
                    Files.delete(file);
                }
            }
        }
    }
}
