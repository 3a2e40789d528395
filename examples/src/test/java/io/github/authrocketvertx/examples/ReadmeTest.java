package io.github.authrocketvertx.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The README shows code that is compiled. */
class ReadmeTest {

    @ParameterizedTest
    @CsvSource({
        "future, src/main/java/io/github/authrocketvertx/examples/ReadmeSnippets.java",
        "uni, src/main/java/io/github/authrocketvertx/examples/ReadmeSnippets.java",
        "suspend, src/main/kotlin/io/github/authrocketvertx/examples/ReadmeSnippets.kt",
    })
    void everySnippetIsTakenFromTheSources(String name, String file) throws IOException {
        String shown = find(
                "<!-- snippet: " + name + " -->\\s*```[a-z]+\\n(.*?)```", Files.readString(Path.of("../README.md")));
        String compiled = find("// snippet: " + name + "\\n(.*?)// end", Files.readString(Path.of(file)));

        assertThat(words(shown)).isEqualTo(words(compiled));
    }

    private static String find(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern, Pattern.DOTALL).matcher(text);
        assertThat(matcher.find()).as("there is " + pattern).isTrue();
        return matcher.group(1);
    }

    /** Line breaks differ by the width of the page. */
    private static String words(String code) {
        return code.replaceAll("\\s+", "");
    }
}
