import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;

/**
 * Fails unless a compat module ran the tests that the modules it repeats have run, class by class.
 *
 * <p>Surefire leaves out a scanned test without a word when the engine it needs is not on the class path, so a green
 * compat module says nothing by itself. Usage:
 * {@code java SameTests.java <compat module> <repeated module>... -<class not repeated>...}
 */
final class SameTests {

    record Count(int run, int skipped) {

        static final Count NONE = new Count(0, 0);

        Count plus(Count other) {
            return new Count(run + other.run, skipped + other.skipped);
        }

        @Override
        public String toString() {
            return run + " run, " + skipped + " skipped";
        }
    }

    public static void main(String[] args) throws Exception {
        var repeated = count(Path.of(args[0]));
        var expected = new TreeMap<String, Count>();
        var complaints = new ArrayList<String>();
        var left = new TreeSet<String>();
        for (var module : List.of(args).subList(1, args.length)) {
            if (module.startsWith("-")) {
                left.add(module.substring(1));
                continue;
            }
            var own = count(Path.of(module));
            if (own.isEmpty()) {
                complaints.add("no test reports in " + Path.of(module).normalize());
            }
            own.forEach((testClass, count) -> expected.merge(testClass, count, Count::plus));
        }

        for (var testClass : left) {
            if (expected.remove(testClass) == null) {
                complaints.add(testClass + " is left out, but is no test of these modules");
            }
        }
        var testClasses = new TreeSet<>(expected.keySet());
        testClasses.addAll(repeated.keySet());
        for (var testClass : testClasses) {
            var there = expected.getOrDefault(testClass, Count.NONE);
            var here = repeated.getOrDefault(testClass, Count.NONE);
            if (!there.equals(here)) {
                complaints.add(testClass + ": " + there + " in its own module, but " + here + " here");
            }
        }

        if (!complaints.isEmpty()) {
            System.err.println("Not the same tests as in the modules that are repeated:");
            complaints.forEach(complaint -> System.err.println("  " + complaint));
            System.err.println("Does this module have all test dependencies, and was the whole build run?");
            System.exit(1);
        }
        var total = expected.values().stream().reduce(Count.NONE, Count::plus);
        System.out.println("The same tests: " + total + ", in " + expected.size() + " classes");
    }

    private static Map<String, Count> count(Path module) throws Exception {
        var counts = new TreeMap<String, Count>();
        var parser = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        for (var report : reports(module.resolve("target/surefire-reports"))) {
            count(parser, report, counts);
        }
        return counts;
    }

    private static List<Path> reports(Path directory) throws IOException {
        var reports = new ArrayList<Path>();
        if (Files.isDirectory(directory)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, "TEST-*.xml")) {
                files.forEach(reports::add);
            }
        }
        return reports;
    }

    private static void count(DocumentBuilder parser, Path report, Map<String, Count> counts) throws Exception {
        var cases = parser.parse(report.toFile()).getElementsByTagName("testcase");
        for (int i = 0; i < cases.getLength(); i++) {
            var test = (Element) cases.item(i);
            var skipped = test.getElementsByTagName("skipped").getLength() > 0;
            counts.merge(test.getAttribute("classname"), skipped ? new Count(0, 1) : new Count(1, 0), Count::plus);
        }
    }
}
