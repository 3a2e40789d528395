package io.github.authrocketvertx.emulator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class MainTest {

    private static String output(Process process) throws Exception {
        return new String(process.getInputStream().readAllBytes(), UTF_8);
    }

    @Test
    void tellsItsOptions() throws Exception {
        Process help = EmulatorProcess.java("--help");
        assertTrue(output(help).contains("--ca-file"));
        assertEquals(0, help.waitFor());
    }

    @Test
    void refusesAWrongCommandLine() throws Exception {
        Process unknown = EmulatorProcess.java("--prot", "1");
        assertTrue(output(unknown).contains("There is no option --prot"));
        assertEquals(2, unknown.waitFor());
        Process bad = EmulatorProcess.java("--port", "70000");
        assertTrue(output(bad).contains("between 0 and 65535"));
        assertEquals(2, bad.waitFor());
    }

    @Test
    void servesCurlUntilItIsToldToEnd(@TempDir Path directory) throws Exception {
        Path ca = directory.resolve("ca.pem");
        Process process = EmulatorProcess.java(
                "--port=0", "--api-key", "ko_mine", "--realm", "rl_mine", "--ca-file", ca.toString());
        try (BufferedReader lines = process.inputReader(UTF_8)) {
            String url = lines.readLine();
            assertTrue(url.matches("export AUTHROCKET_URL=https://localhost:\\d+/v1/"), url);
            assertEquals("export AUTHROCKET_API_KEY=ko_mine", lines.readLine());
            assertEquals("export AUTHROCKET_REALM=rl_mine", lines.readLine());
            String login = lines.readLine();
            assertTrue(login.matches("export AUTHROCKET_LOGIN_URL=https://localhost:\\d+/v1/"), login);
            assertEquals("# The certificate to trust: " + ca, lines.readLine());
            assertTrue(lines.readLine().startsWith("# To look at in a browser: https://localhost:"));
            String example = lines.readLine();
            assertTrue(Files.readString(ca).contains("BEGIN CERTIFICATE"));
            if (onPath("curl") && onPath("sh")) {
                String script = url + "; export AUTHROCKET_API_KEY=ko_mine AUTHROCKET_REALM=rl_mine; "
                        + example.replace("# Try: curl", "curl -s");
                Process curl = new ProcessBuilder("sh", "-c", script)
                        .redirectErrorStream(true)
                        .start();
                assertEquals("{\"more_results\":false,\"collection\":[]}", output(curl));
            }
            // By its handle, which leaves its output open. It says nothing more if it stops in order.
            process.toHandle().destroy();
            assertEquals(List.of(), lines.lines().toList());
        } finally {
            process.destroy();
        }
        assertTrue(process.waitFor(20, TimeUnit.SECONDS));
        Assumptions.assumeTrue(File.separatorChar == '/', "exit codes of signals are a matter of Unix");
        assertEquals(143, process.exitValue());
    }

    private static boolean onPath(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
    }

    @Test
    void readsTheCommandLine() throws Exception {
        CommandLine line = CommandLine.parse("--host", "localhost", "--port=0");
        assertFalse(line.help());
        assertEquals("localhost", line.options().host());
        WebhookOptions webhooks = CommandLine.parse("--webhook-hosts", "a.example,b.example")
                .options()
                .webhooks();
        assertTrue(webhooks.allows("b.example"));
        assertFalse(webhooks.allows("c.example"));
        assertEquals(
                StatusPageAccess.ANYONE,
                CommandLine.parse("--status-page=anyone").options().statusPage());
        for (String[] wrong : new String[][] {{"--status-page", "all"}, {"--watch"}, {"--seed", "/nowhere.json"}}) {
            assertThrows(CommandLine.UsageException.class, () -> CommandLine.parse(wrong));
        }
        assertFalse(
                CommandLine.parse("--api-key", "ko_secret").options().toString().contains("ko_secret"));
    }
}
