import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * Plants the defects of {@code defects.txt} one at a time in a copy of the client and runs the tests of engine, gate and
 * cancellation on it, which must fail; on the copy without a defect they must not.
 *
 * <p>Usage: {@code java -cp <test class path> Planted.java <base directory of core> <scratch directory>}
 */
final class Planted {

    private static final String ROOT = "io/github/authrocketvertx";
    private static final String PACKAGE = "io.github.authrocketvertx";
    private static final int RED = 3;
    private static final int GREEN = 0;
    private static final int DEFECTS = 10;
    private static final int LONGEST_LINE = 120;

    record Defect(String name, String file, String old, String replacement) {}

    record Outcome(int exit, String text) {}

    public static void main(String[] args) throws Exception {
        if (args[0].equals("--tests")) {
            System.exit(runTests());
        }
        var base = Path.of(args[0]);
        var scratch = Path.of(args[1]);
        deleteAll(scratch);
        var defects = read(base.resolve("src/planted/defects.txt"));
        var sources = base.resolve("src/main/java");
        var classes = scratch.resolve("classes");
        compile(sourceFiles(sources), classes, System.getProperty("java.class.path"));
        var sound = test(base, classes.toString());
        if (sound.exit() != GREEN) {
            System.err.println("The copy without a defect should pass:\n" + sound.text());
            System.exit(1);
        }
        System.out.println("planted: nothing, and " + sound.text().strip());

        int caught = 0;
        for (var defect : defects) {
            var outcome = plant(defect, base, sources, classes, scratch.resolve("defect"));
            if (outcome.exit() == RED) {
                caught++;
                System.out.println("planted: " + defect.name() + ", caught by "
                        + outcome.text().strip());
            } else {
                System.out.println("planted: " + defect.name() + ", NOT CAUGHT\n" + outcome.text());
            }
        }
        System.out.println("planted: caught=" + caught + " of=" + defects.size());
        System.exit(caught == DEFECTS && defects.size() == DEFECTS ? 0 : 1);
    }

    private static Outcome plant(Defect defect, Path base, Path sources, Path classes, Path place) throws Exception {
        deleteAll(place);
        var original = sources.resolve(ROOT).resolve(defect.file());
        var text = Files.readString(original);
        var matcher = loosely(defect.old()).matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("\"" + defect.name() + "\": its code is no longer in " + defect.file()
                    + "; follow the change in defects.txt");
        }
        var from = matcher.start();
        var to = matcher.end();
        if (matcher.find()) {
            throw new IllegalStateException(
                    "\"" + defect.name() + "\": its code is in " + defect.file() + " more than once; quote more of it");
        }
        var changed = place.resolve("java").resolve(ROOT).resolve(defect.file());
        Files.createDirectories(changed.getParent());
        Files.writeString(changed, text.substring(0, from) + defect.replacement() + text.substring(to));
        var out = place.resolve("classes");
        compile(List.of(changed), out, classes + File.pathSeparator + System.getProperty("java.class.path"));
        return test(base, out + File.pathSeparator + classes);
    }

    /** The code, with any white space where it has some. */
    private static Pattern loosely(String code) {
        return Pattern.compile(
                Stream.of(code.strip().split("\\s+")).map(Pattern::quote).collect(Collectors.joining("\\s+")));
    }

    private static List<Defect> read(Path file) throws IOException {
        var form = Pattern.compile("== (.+)\\nfile: (.+)\\n-- old\\n(?s:(.*?))\\n-- new\\n(?s:(.*?))(?=\\n== |\\z)");
        Matcher matcher = form.matcher(Files.readString(file));
        var defects = new ArrayList<Defect>();
        while (matcher.find()) {
            defects.add(new Defect(matcher.group(1), matcher.group(2), matcher.group(3), matcher.group(4)));
        }
        return defects;
    }

    private static List<Path> sourceFiles(Path sources) throws IOException {
        try (Stream<Path> files = Files.walk(sources)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static void compile(List<Path> sources, Path out, String classPath) throws IOException {
        Files.createDirectories(out);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        var complaints = new StringWriter();
        try (var files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            var options = List.of("-cp", classPath, "-d", out.toString(), "-proc:none", "--release", "17", "-nowarn");
            var units = files.getJavaFileObjectsFromPaths(sources);
            if (!compiler.getTask(new PrintWriter(complaints), files, null, options, null, units)
                    .call()) {
                throw new IllegalStateException("The copy does not compile:\n" + complaints);
            }
        }
    }

    /** In a JVM of its own, so that one defect leaves nothing for the next. */
    private static Outcome test(Path base, String firstOnClassPath) throws Exception {
        var output = Files.createTempFile("planted", ".txt");
        try {
            var process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx512m",
                            "-cp",
                            firstOnClassPath + File.pathSeparator + System.getProperty("java.class.path"),
                            base.resolve("src/planted/Planted.java").toString(),
                            "--tests")
                    .redirectOutput(output.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
                return new Outcome(-1, "  the tests did not end in 60 s");
            }
            return new Outcome(process.exitValue(), Files.readString(output));
        } finally {
            Files.delete(output);
        }
    }

    private static int runTests() {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(
                        selectPackage(PACKAGE + ".internal.engine"),
                        selectClass(PACKAGE + ".internal.transport.GateTest"),
                        selectClass(PACKAGE + ".CancellationTest"))
                .build();
        var passed = new ArrayList<String>();
        var failed = new ArrayList<String>();
        LauncherFactory.create().execute(request, new TestExecutionListener() {
            @Override
            public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                if (result.getStatus() != TestExecutionResult.Status.SUCCESSFUL) {
                    failed.add(test.getLegacyReportingName() + ": "
                            + result.getThrowable().map(Planted::firstLine).orElse("aborted"));
                } else if (test.isTest()) {
                    passed.add(test.getUniqueId());
                }
            }
        });
        if (failed.isEmpty()) {
            System.out.println("  " + passed.size() + " tests pass");
            // No tests at all would prove nothing.
            return passed.size() > 100 ? GREEN : 1;
        }
        var more = failed.size() == 1 ? "" : " and " + (failed.size() - 1) + " more";
        System.out.println(failed.get(0) + more);
        return RED;
    }

    private static String firstLine(Throwable thrown) {
        var line = thrown.toString().strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE) + "…";
    }

    private static void deleteAll(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (Stream<Path> files = Files.walk(directory)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
