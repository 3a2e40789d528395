package io.github.authrocketvertx.emulator;

import io.github.authrocketvertx.emulator.Caller.Reply;
import java.nio.file.Files;
import java.nio.file.Path;

/** Starts the runnable jar, calls it once and ends it. The tests run on the class path, where a jar may hide nothing. */
final class RunnableJar {

    private RunnableJar() {}

    public static void main(String[] arguments) throws Exception {
        Path ca = Files.createTempFile("runnable-jar-ca-", ".pem");
        EmulatorProcess process = EmulatorProcess.startJar(Path.of(arguments[0]), "--ca-file", ca.toString());
        try {
            OutsideCaller caller = new OutsideCaller(process, ca);
            Reply made = caller.post("users", Caller.user("sam"));
            Reply key = caller.post("jwt_keys", Caller.rooted("jwt_key", "algo", "rs256", "use", "sign"));
            if (made.status() != 201 || key.status() != 201) {
                throw new IllegalStateException(made.text() + key.text());
            }
            process.terminate();
            process.awaitExit();
        } finally {
            process.kill();
            Files.delete(ca);
        }
    }
}
