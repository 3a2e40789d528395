package io.github.authrocketvertx.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * README and guides show code that is compiled, in some of them code that tests run, and their links lead somewhere.
 * {@code <!-- snippet: NAME -->} above a block stands for code that is marked in the sources,
 * {@code <!-- file: PATH -->} for a whole file and {@code <!-- part of: PATH -->} for some of one.
 */
class DocumentationTest {

    private static final Path ROOT = Path.of("..");
    /** Of marked code: here, and in the service on Quarkus. */
    private static final List<Path> SOURCES = List.of(Path.of("src"), Path.of("quarkus-service/src"));

    private static final Pattern SOURCE = Pattern.compile("// snippet: (\\S+)\\n(.*?)// end", Pattern.DOTALL);
    private static final Pattern BLOCK = Pattern.compile(
            "(?:<!-- (snippet|file|part of): (\\S+) -->\\s*)?```(?:java|kotlin|xml|properties)\\n(.*?)```",
            Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]*)(?:#([^)]*))?\\)");
    private static final Pattern HEADING = Pattern.compile("^#+ (.*)$", Pattern.MULTILINE);

    /**
     * Code to be shown.
     *
     * @param tested whether it stands in the method of a test
     */
    private record Snippet(String code, boolean tested) {}

    static Stream<Path> shownCode() throws IOException {
        return Stream.concat(
                Stream.of("README.md", "emulator/README.md").map(ROOT::resolve), pages(ROOT.resolve("docs")));
    }

    static Stream<Path> allPages() throws IOException {
        return Stream.concat(
                Stream.of("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "emulator/README.md")
                        .map(ROOT::resolve),
                pages(ROOT.resolve("docs")));
    }

    /** Whose code has to be run, not compiled alone. */
    static Stream<Path> runCode() throws IOException {
        return Stream.concat(
                pages(ROOT.resolve("docs/guides/resources")), Stream.of(ROOT.resolve("docs/guides/from-ruby.md")));
    }

    private static Stream<Path> pages(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(".md")).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("shownCode")
    void everySnippetIsTakenFromTheSources(Path page) throws IOException {
        Map<String, Snippet> sources = sources();
        Matcher block = BLOCK.matcher(Files.readString(page));
        while (block.find()) {
            String name = block.group(2);
            String shown = words(block.group(3));
            assertThat(name)
                    .as("where the block is from that begins with "
                            + block.group(3).lines().findFirst())
                    .isNotNull();
            switch (block.group(1)) {
                case "file" -> assertThat(shown).isEqualTo(words(builtFile(name)));
                case "part of" -> assertThat(words(builtFile(name))).contains(shown);
                default -> {
                    assertThat(sources).containsKey(name);
                    assertThat(shown).isEqualTo(words(sources.get(name).code()));
                }
            }
        }
    }

    /** A file of a module that is part of the build. */
    private static String builtFile(String path) {
        String module = path.replaceAll("/(src/.*|pom\\.xml)$", "");
        assertThat(read(ROOT.resolve("pom.xml"))).contains("<module>" + module + "</module>");
        return read(ROOT.resolve(path));
    }

    @Test
    void everySnippetOfTheSourcesIsShown() throws IOException {
        List<String> shown = new ArrayList<>();
        for (Path page : shownCode().toList()) {
            BLOCK.matcher(Files.readString(page))
                    .results()
                    .filter(block -> "snippet".equals(block.group(1)))
                    .forEach(block -> shown.add(block.group(2)));
        }
        assertThat(shown).containsExactlyInAnyOrderElementsOf(sources().keySet());
    }

    @ParameterizedTest
    @MethodSource("runCode")
    void everySnippetIsRunByATest(Path page) throws IOException {
        Map<String, Snippet> sources = sources();
        assertThat(BLOCK.matcher(Files.readString(page)).results().map(block -> block.group(2)))
                .allMatch(name -> sources.get(name).tested());
    }

    @ParameterizedTest
    @MethodSource("allPages")
    void everyLinkLeadsToAFileAndToAHeadingInIt(Path page) throws IOException {
        Matcher link = LINK.matcher(Files.readString(page));
        while (link.find()) {
            if (!link.group(1).contains("://")) {
                Path target = link.group(1).isEmpty() ? page : page.resolveSibling(link.group(1));
                assertThat(target).exists();
                if (link.group(2) != null) {
                    assertThat(headings(target)).contains(link.group(2));
                }
            }
        }
    }

    /** What a browser is told to go to: the words of a heading in lower case, with hyphens between them. */
    private static List<String> headings(Path page) throws IOException {
        return HEADING.matcher(Files.readString(page))
                .results()
                .map(heading -> heading.group(1).toLowerCase(Locale.ROOT))
                .map(heading -> heading.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
                .toList();
    }

    private static Map<String, Snippet> sources() throws IOException {
        Map<String, Snippet> snippets = new HashMap<>();
        for (Path directory : SOURCES) {
            try (Stream<Path> files = Files.walk(directory)) {
                files.filter(file -> file.toString().matches(".*\\.(java|kt)"))
                        .forEach(file -> take(read(file), snippets));
            }
        }
        return snippets;
    }

    private static void take(String source, Map<String, Snippet> snippets) {
        Matcher snippet = SOURCE.matcher(source);
        while (snippet.find()) {
            String before = source.substring(0, snippet.start());
            boolean tested = before.lastIndexOf("\n    @Test\n") > before.lastIndexOf("\n    }\n");
            assertThat(snippets.put(snippet.group(1), new Snippet(snippet.group(2), tested)))
                    .as("another snippet " + snippet.group(1))
                    .isNull();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Line breaks differ by the width of the page. */
    private static String words(String code) {
        return code.replaceAll("\\s+", "");
    }
}
