package io.github.authrocketvertx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.authrocketvertx.model.Secret;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnvironmentTest {

    private static final String URL = "https://api-e1.authrocket.com/v1/";
    private static final String CANARY = "c4n4ry";

    @Test
    void readsTheSingleVariables() {
        AuthRocketOptions options = AuthRocketOptions.fromEnvironment(Map.of(
                "AUTHROCKET_URL", " https://api-e1.authrocket.com/v1 ",
                "AUTHROCKET_API_KEY", "ko_1-s\n",
                "AUTHROCKET_REALM", "rl_1",
                "OTHER", "x"));
        assertThat(options.baseUrl()).hasToString(URL);
        assertThat(options.apiKey()).isEqualTo(Secret.of("ko_1-s"));
        assertThat(options.realm()).isEqualTo("rl_1");
        assertThat(options.account()).isNull();
    }

    @Test
    void readsTheLegacyPair() {
        AuthRocketOptions options = AuthRocketOptions.fromEnvironment(
                Map.of("AUTHROCKET_URL", URL, "AUTHROCKET_API_KEY", "key_1", "AUTHROCKET_ACCOUNT", "org_1"));
        assertThat(options.apiKey()).isEqualTo(Secret.of("key_1"));
        assertThat(options.account()).isEqualTo("org_1");
        assertThat(options.realm()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "https://ko_1-s@h.example/v1, ko_1-s, , ",
        "https://ko_1-s:@h.example/v1/, ko_1-s, , ",
        "https://:ko_1-s@h.example/v1, ko_1-s, , ",
        "https://rl_1:ko_1-s@h.example/v1, ko_1-s, , rl_1",
        "https://ko_1-s:rl_1@h.example/v1, ko_1-s, , rl_1",
        "https://org_1:key_1@h.example/v1, key_1, org_1, ",
        "https://key_1:org_1@h.example/v1, key_1, org_1, ",
        "https://ko_1-s:jsk_x@h.example/v1, ko_1-s, , ",
        "https://org_1:key_1:rl_1@h.example/v1, key_1, org_1, rl_1",
        "HTTPS://ko_1-s@h.example/v1, ko_1-s, , ",
    })
    void readsTheWholeInOne(String uri, String key, String account, String realm) {
        AuthRocketOptions options = AuthRocketOptions.fromEnvironment(Map.of("AUTHROCKET_URI", uri));
        assertThat(options.baseUrl()).hasToString("https://h.example/v1/");
        assertThat(options.apiKey()).isEqualTo(Secret.of(key));
        assertThat(options.account()).isEqualTo(account);
        assertThat(options.realm()).isEqualTo(realm);
    }

    @Test
    void keepsThePortOfTheWhole() {
        assertThat(AuthRocketOptions.fromEnvironment(Map.of("AUTHROCKET_URI", "https://ko_1@h.example:8443/v1"))
                        .baseUrl())
                .hasToString("https://h.example:8443/v1/");
    }

    @Test
    void theWholeWinsOverTheSingleOnes() {
        AuthRocketOptions options = AuthRocketOptions.fromEnvironment(Map.of(
                "AUTHROCKET_URI", "https://ko_whole@h.example/v1",
                "AUTHROCKET_URL", "https://other.example/v1/",
                "AUTHROCKET_API_KEY", "ko_single",
                "AUTHROCKET_REALM", "rl_single"));
        assertThat(options.baseUrl()).hasToString("https://h.example/v1/");
        assertThat(options.apiKey()).isEqualTo(Secret.of("ko_whole"));
        assertThat(options.realm()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"AUTHROCKET_URL", "AUTHROCKET_API_KEY"})
    void aMissingVariableIsNamedAndABlankOneIsMissing(String name) {
        for (String value : new String[] {null, "", " ", "\t\n"}) {
            Map<String, String> environment = complete();
            environment.put(name, value);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> AuthRocketOptions.fromEnvironment(environment))
                    .withMessageStartingWith(name + ": expected ")
                    .withMessageContaining("found nothing. Set the variable");
        }
    }

    @Test
    void blankVariablesThatNeedNotBeThereAreMissing() {
        Map<String, String> environment = complete();
        environment.put("AUTHROCKET_URI", " ");
        environment.put("AUTHROCKET_REALM", "");
        environment.put("AUTHROCKET_ACCOUNT", "\t");
        AuthRocketOptions options = AuthRocketOptions.fromEnvironment(environment);
        assertThat(options.realm()).isNull();
        assertThat(options.account()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AUTHROCKET_URL | http://h.example/v1/",
                "AUTHROCKET_URL | https://ko_c4n4ry@h.example/v1/",
                "AUTHROCKET_URL | ko_c4n4ry",
                "AUTHROCKET_API_KEY | ko_c4n4ryé",
                "AUTHROCKET_REALM | ko_1-c4n4ry",
                "AUTHROCKET_REALM | rl_c4n4ry-",
                "AUTHROCKET_ACCOUNT | ko_1-c4n4ry",
                "AUTHROCKET_URI | https://h.example/v1/",
                "AUTHROCKET_URI | https://rl_1@h.example/v1/",
                "AUTHROCKET_URI | https://c4n4ry:ko_1@h.example/v1/",
                "AUTHROCKET_URI | https://ko_1-c4n4ry@h.example",
                "AUTHROCKET_URI | https://ko_1-c4n4ry@h.example/v1?a=c4n4ry",
                "AUTHROCKET_URI | http://ko_1-c4n4ry@h.example/v1",
                "AUTHROCKET_URI | http://ko_1-c4n4ry@localhost/v1",
                "AUTHROCKET_URI | ko_1-c4n4ry@h.example/v1",
                "AUTHROCKET_URI | https://ko_1 c4n4ry@h.example/v1",
                "AUTHROCKET_URI | https://rl_c4n4ry-:ko_1@h.example/v1",
                "AUTHROCKET_URI | mailto:c4n4ry",
            })
    void aMalformedVariableIsNamedOnceAndItsSecretsAreNotRepeated(String name, String value) {
        Map<String, String> environment = complete();
        environment.put(name, value);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AuthRocketOptions.fromEnvironment(environment))
                .withMessageMatching("(?s)" + name + ": [Ee]xpected .*, found .*")
                .satisfies(e -> {
                    assertThat(e.getMessage().split("AUTHROCKET_", -1)).hasSizeLessThanOrEqualTo(3);
                    assertThat(e).hasMessageNotContaining(CANARY);
                    if (e.getCause() != null) {
                        assertThat(e.getCause()).hasMessageNotContaining(CANARY);
                    }
                });
    }

    private static Map<String, String> complete() {
        return new HashMap<>(Map.of("AUTHROCKET_URL", URL, "AUTHROCKET_API_KEY", "ko_1-s"));
    }
}
