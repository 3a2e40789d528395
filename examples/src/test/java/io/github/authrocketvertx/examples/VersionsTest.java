package io.github.authrocketvertx.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What readers are told to depend on has the versions that this build has and tests with. */
class VersionsTest {

    private static final Pattern PROPERTY = Pattern.compile("<([a-z0-9.-]+\\.(?:version|release))>([^<$]+)</\\1>");
    private static final Pattern OURS = Pattern.compile(
            "<groupId>io\\.github\\.authrocket-vertx</groupId>\\s*<artifactId>[^<]+</artifactId>\\s*<version>([^<]+)<");
    private static final Pattern BLOCK = Pattern.compile("```.*?```", Pattern.DOTALL);
    private static final Pattern SNAPSHOT = Pattern.compile("\\d+\\.\\d+\\.\\d+-SNAPSHOT");
    private static final Pattern QUARKUS = Pattern.compile("Quarkus (\\d+\\.\\d+\\.\\d+)");

    private static String build;
    private static String starter;

    @BeforeAll
    static void readPoms() throws IOException {
        build = Files.readString(Path.of("../pom.xml"));
        starter = Files.readString(Path.of("quarkus-starter/pom.xml"));
    }

    static Stream<Path> pages() throws IOException {
        return DocumentationTest.allPages();
    }

    @Test
    void theStarterTakesTheVersionsOfTheBuild() {
        assertThat(properties(starter)).containsKey("quarkus.version");
        assertThat(properties(build)).containsAllEntriesOf(properties(starter));
    }

    @Test
    void theStarterTakesOurArtifactsInTheVersionOfTheBuild() {
        assertThat(OURS.matcher(starter).results().map(found -> found.group(1)))
                .isNotEmpty()
                .containsOnly(ourVersion());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void theTextNamesTheVersionsOfTheBuild(Path page) throws IOException {
        // Blocks are taken from files of the build.
        String text = BLOCK.matcher(Files.readString(page)).replaceAll("");

        assertThat(SNAPSHOT.matcher(text).results().map(MatchResult::group)).allMatch(ourVersion()::equals);
        assertThat(QUARKUS.matcher(text).results().map(found -> found.group(1)))
                .allMatch(properties(build).get("quarkus.version")::equals);
    }

    private static String ourVersion() {
        return OURS.matcher(build).results().findFirst().orElseThrow().group(1);
    }

    private static Map<String, String> properties(String pom) {
        return PROPERTY.matcher(pom)
                .results()
                .collect(Collectors.toMap(found -> found.group(1), found -> found.group(2)));
    }
}
