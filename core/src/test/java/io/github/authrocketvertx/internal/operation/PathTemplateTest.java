package io.github.authrocketvertx.internal.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathTemplateTest {

    private static final long SEED = 99L;
    private static final PathTemplate TWO = PathTemplate.of("users/{user}/things/{thing}");

    @Test
    void putsValuesForTheBracesInTheirOrder() {
        assertThat(TWO.expand(List.of("ada", "7"))).isEqualTo("users/ada/things/7");
        assertThat(PathTemplate.of("users").expand(List.of())).isEqualTo("users");
        assertThat(PathTemplate.of("/users/{user}").expand(List.of("ada"))).isEqualTo("users/ada");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../realms/rl_1?x=",
                "../../",
                "a/b",
                "/",
                "//host",
                "a b",
                "a?b",
                "a#b",
                "a&b",
                "%2f",
                "%2e%2e",
                "a+b",
                "...",
                ".a",
                "ü",
                "日本",
                "😀",
                "a\\b",
                "a;b",
                "a:b",
                "a@b",
                "{user}",
                "a\r\nHost: b",
                "\u0000",
                "\u00a0"
            })
    void everyValueStaysInItsSegment(String value) {
        String path = TWO.expand(List.of(value, "x"));
        assertOneSegment(path, value);
    }

    @Test
    void anyValueStaysInItsSegment() {
        for (long seed = SEED; seed < SEED + 3_000; seed++) {
            String value = PercentEncodingTest.text(new Random(seed));
            if (!value.isBlank() && !value.equals(".") && !value.equals("..")) {
                try {
                    assertOneSegment(TWO.expand(List.of(value, "x")), value);
                } catch (RuntimeException | AssertionError e) {
                    throw new AssertionError("With the seed " + seed, e);
                }
            }
        }
    }

    private static void assertOneSegment(String path, String value) {
        String[] segments = path.split("/", -1);
        assertThat(segments).hasSize(4).startsWith("users").endsWith("things", "x");
        assertThat(URLDecoder.decode(segments[1], StandardCharsets.UTF_8)).isEqualTo(value);
        URI whole = URI.create("https://host.example/v1/" + path).normalize();
        assertThat(whole.getHost()).isEqualTo("host.example");
        assertThat(whole.getRawPath()).isEqualTo("/v1/" + path);
        assertThat(whole.getRawQuery()).isNull();
        assertThat(whole.getRawFragment()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {".", ".."})
    void refusesStepsInThePath(String value) {
        assertThatThrownBy(() -> TWO.expand(List.of("ada", value)))
                .isInstanceOf(BadArgumentException.class)
                .hasMessage("Expected a value for {thing}, found '" + value + "', which means another path.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n", "\u2003"})
    void refusesBlanks(String value) {
        assertThatThrownBy(() -> TWO.expand(List.of(value, "x")))
                .isInstanceOf(BadArgumentException.class)
                .hasMessage("Expected a value for {user}, found a blank one.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\ud83d", "\ude00"})
    void refusesHalfACharacterWhichWouldBecomeAnother(String value) {
        assertThatThrownBy(() -> TWO.expand(List.of(value, "x")))
                .isInstanceOf(BadArgumentException.class)
                .hasMessage("Expected a value for {user}, found one with half of a surrogate pair.");
    }

    @Test
    void refusesTooFewAndTooManyValues() {
        assertThatThrownBy(() -> TWO.expand(List.of("ada")))
                .isInstanceOf(BadArgumentException.class)
                .hasMessage("Expected 2 values for the path users/{user}/things/{thing}, found 1.");
        assertThatThrownBy(() -> PathTemplate.of("users").expand(List.of("ada")))
                .isInstanceOf(BadArgumentException.class)
                .hasMessage("Expected 0 values for the path users, found 1.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "//host",
                "//host/users",
                "https://host.example/v1/users",
                "http:users",
                "users/",
                "users//a",
                "users/..",
                "./users",
                "../realms",
                "users?api_key=c4n4ry",
                "users#c4n4ry",
                "users/%2e%2e",
                "users/c4n4ry x",
                "users/{User}",
                "users/{user",
                "users/{}",
                "users/a{user}",
                "us\\ers",
                "users/ü",
                "users\r\nHost: x",
                "https://ko_c4n4ry@host.example/v1/users",
                "users/c4n4ry@x"
            })
    void refusesWhatIsNoPlainRelativePathAndDoesNotRepeatIt(String text) {
        assertThatThrownBy(() -> PathTemplate.of(text))
                .isInstanceOf(BadArgumentException.class)
                .hasMessageStartingWith("Expected a path relative to the base URL, such as users/{user}, found ")
                .hasMessageNotContainingAny("c4n4ry", "host.example");
    }
}
