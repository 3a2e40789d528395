package io.github.authrocketvertx.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The commands that the documents show: those of Maven name what there is, those of curl are the ones that are run. */
class CommandsTest {

    private static final Path ROOT = Path.of("..");
    private static final Path COMMANDS =
            Path.of("src/main/resources/io/github/authrocketvertx/examples/service/commands.txt");
    private static final Pattern MAVEN = Pattern.compile("(?m)(?:^|`)\\s*(mvn [^`\\n|]+)");
    private static final Pattern PROFILE = Pattern.compile("(?s)<profile>.*?<id>([^<]+)</id>");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");
    private static final Set<String> PHASES = Set.of("clean", "compile", "test", "package", "verify", "install");
    private static final Set<String> FLAGS = Set.of("-q", "-o", "-am", "-B", "-ntp", "-N");
    private static final List<Path> FILES = allFiles();
    /** What Maven's own plugins understand. */
    private static final Set<String> OF_PLUGINS =
            Set.of("test", "surefire.failIfNoSpecifiedTests", "exec.args", "spotless.check.skip");

    static Stream<Path> pages() {
        return Stream.concat(
                files(ROOT.resolve("docs"), ".md"),
                Stream.of("README.md", "CONTRIBUTING.md", "emulator/README.md", "benchmarks/peers/README.md")
                        .map(ROOT::resolve));
    }

    static Stream<Path> servicePages() {
        return files(ROOT.resolve("docs/guides"), "-service.md");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyMavenCommandNamesWhatThereIs(Path page) throws IOException {
        for (String command : commands(page)) {
            String rest = command;
            var quoted = QUOTED.matcher(command);
            while (quoted.find()) {
                rest = rest.replace(quoted.group(), "");
                options(quoted.group(1))
                        .forEach(option -> assertThat(isOption(option))
                                .as(command + ": " + option)
                                .isTrue());
            }
            String[] words = rest.trim().split("\\s+", -1);
            for (int i = 1; i < words.length; i++) {
                if (words[i].equals("-pl")) {
                    for (String module : words[++i].split(",", -1)) {
                        assertThat(ROOT.resolve(module).resolve("pom.xml"))
                                .as(command)
                                .exists();
                    }
                } else {
                    checkWord(words[i], command);
                }
            }
        }
    }

    private static void checkWord(String word, String command) {
        if (word.startsWith("-P")) {
            assertThat(profiles()).as(command).contains(word.substring(2));
        } else if (word.startsWith("-D")) {
            String name = word.substring(2).split("=", 2)[0];
            if (name.equals("test")) {
                String test = word.split("=", 2)[1] + ".java";
                assertThat(sources().anyMatch(file -> file.endsWith(test)))
                        .as(command)
                        .isTrue();
            }
            assertThat(OF_PLUGINS.contains(name) || isRead(name))
                    .as(command + ": " + name)
                    .isTrue();
        } else if (word.contains(":")) {
            String plugin = "<artifactId>" + word.split(":", 2)[0] + "-maven-plugin</artifactId>";
            assertThat(poms().anyMatch(pom -> pom.contains(plugin))).as(command).isTrue();
        } else if (!FLAGS.contains(word)) {
            assertThat(PHASES).as(command).contains(word);
        }
    }

    /** Whether a build or a test reads that property. */
    private static boolean isRead(String property) {
        return poms().anyMatch(pom -> pom.contains("${" + property + "}"))
                || sources().anyMatch(file -> read(file).contains('"' + property + '"'));
    }

    @Test
    void contributorsAreToldOfEveryProfileThatIsToBeNamed() throws IOException {
        Set<String> profiles = profiles();
        profiles.remove("all-modules"); // active by itself

        String contributing = Files.readString(ROOT.resolve("CONTRIBUTING.md"));

        assertThat(profiles)
                .allMatch(profile -> Pattern.compile("mvn [^`]*-P" + profile + "[ `]")
                        .matcher(contributing)
                        .find());
    }

    @ParameterizedTest
    @MethodSource("servicePages")
    void theGuidesOfServicesShowTheCommandsThatTheirTestsRun(Path page) throws IOException {
        String shown = Files.readString(page).replaceAll("(?s).*```sh\n(.*?)```.*", "$1");

        assertThat(shown).isEqualTo(Files.readString(COMMANDS));
    }

    private static boolean isOption(String option) {
        // The one that picocli adds.
        return option.equals("--help") || mainSources().anyMatch(text -> text.contains('"' + option + '"'));
    }

    private static Stream<String> options(String arguments) {
        return Stream.of(arguments.split("\\s+", -1)).filter(word -> word.startsWith("--"));
    }

    private static List<String> commands(Path page) throws IOException {
        return MAVEN.matcher(Files.readString(page).replace("\\\n", " "))
                .results()
                .map(command -> command.group(1).replaceAll("\\s+#.*", "").trim())
                .toList();
    }

    private static Set<String> profiles() {
        return poms().flatMap(pom -> PROFILE.matcher(pom).results().map(profile -> profile.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> poms() {
        return files(ROOT, "/pom.xml").map(CommandsTest::read);
    }

    private static Stream<Path> sources() {
        return files(ROOT, ".java");
    }

    private static Stream<String> mainSources() {
        return files(Path.of("../examples/src/main"), ".java").map(CommandsTest::read);
    }

    /** Files below a directory, but for those that a build made. */
    private static Stream<Path> files(Path directory, String ending) {
        return FILES.stream()
                .filter(file -> file.startsWith(directory))
                .filter(file -> file.toString().endsWith(ending));
    }

    private static List<Path> allFiles() {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> !file.toString().matches("\\.\\./(.*/)?(target|\\.git)/.*"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
