package io.github.authrocketvertx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.authrocketvertx.model.Secret;
import io.vertx.core.net.PemTrustOptions;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuthRocketOptionsTest {

    private static final String CANARY = "c4n4ry";
    private static final Secret KEY = Secret.of("ko_1-" + CANARY);
    private static final AuthRocketOptions OPTIONS = AuthRocketOptions.of("https://api-e1.authrocket.com/v1/", KEY);

    @ParameterizedTest
    @CsvSource({
        "https://api-e1.authrocket.com/v1/, https://api-e1.authrocket.com/v1/",
        "https://api-e1.authrocket.com/v1, https://api-e1.authrocket.com/v1/",
        "HTTPS://api-e1.authrocket.com/v1, https://api-e1.authrocket.com/v1/",
        "https://localhost:8443/v1, https://localhost:8443/v1/",
        "https://127.0.0.1:1/a/b, https://127.0.0.1:1/a/b/",
        "https://[::1]:65535/v1/, https://[::1]:65535/v1/",
    })
    void theBaseUrlEndsWithASlash(String text, String expected) {
        assertThat(AuthRocketOptions.of(text, KEY).baseUrl()).hasToString(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "http://api-e1.authrocket.com/v1/ | only https is used",
                "HTTP://api-e1.authrocket.com/v1/ | only https is used",
                "http://localhost:8080/v1/ | only https is used",
                "http://127.0.0.1:8080/v1/ | only https is used",
                "http://[::1]:8080/v1/ | only https is used",
                "ftp://host/v1/ | found the scheme 'ftp'",
                "api-e1.authrocket.com/v1/ | found one without a scheme",
                "//host/v1/ | found one without a scheme",
                "ko_1-c4n4ry | found one without a scheme",
                "https://ko_1-c4n4ry@host/v1/ | found one with a user",
                "https://rl_1:ko_1-c4n4ry@host/v1/ | found one with a user",
                "https://host/v1/?key=c4n4ry | found one with a query or a fragment",
                "https://host/v1/#c4n4ry | found one with a query or a fragment",
                "https://host/v1/? | found one with a query or a fragment",
                "https://host | Add the version of the API: https://host/v1/",
                "https://host/ | Add the version of the API: https://host/v1/",
                "https:///v1/ | found ",
                "https:c4n4ry | found one without a host",
                "https://host_c4n4ry/v1/ | found one without a host",
                "https://host:0/v1/ | found the port 0",
                "https://host:65536/v1/ | found the port 65536",
                "https://host/v1/ c4n4ry | found a text that is no URL (at character 16)",
                "ko_1-c4n4ry:x@host/v1 | found a text that is no URL",
            })
    void whatIsNoBaseUrlIsRefusedWithAClearTextAndNotRepeated(String text, String expected) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AuthRocketOptions.of(text, KEY))
                .withMessageStartingWith(
                        "Expected the base URL of the service, such as https://api-e1.authrocket.com/v1/, found ")
                .withMessageContaining(expected)
                .satisfies(e -> assertThat(e).hasMessageNotContaining(CANARY).hasNoCause());
    }

    @Test
    void missingPartsAreNamed() {
        assertThatNullPointerException()
                .isThrownBy(() -> AuthRocketOptions.of(null, KEY))
                .withMessage("baseUrl");
        assertThatNullPointerException()
                .isThrownBy(() -> AuthRocketOptions.of("https://host/v1/", null))
                .withMessage("apiKey");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ko_1-c4n4ry\r\nX: y", "c4n4ry\n", "c4n4ryé", "c4n4ry\u0000", "c4n4ry\u007f"})
    void aKeyThatIsNoHeaderValueIsRefusedAndNotRepeated(String key) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AuthRocketOptions.of("https://host/v1/", Secret.of(key)))
                .withMessageStartingWith("Expected printable ASCII in the API key, found the character ")
                .satisfies(e -> assertThat(e).hasMessageNotContaining(CANARY));
    }

    @Test
    void aBlankKeyIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AuthRocketOptions.of("https://host/v1/", Secret.of("  ")))
                .withMessage("Expected the API key, found a blank text.");
    }

    @Test
    void aRealmAndAnAccountAreToldByTheirPrefixes() {
        assertThat(OPTIONS.realm("rl_1").realm()).isEqualTo("rl_1");
        assertThat(OPTIONS.account("org_1").account()).isEqualTo("org_1");
        List<BiFunction<AuthRocketOptions, String, AuthRocketOptions>> setters =
                List.of(AuthRocketOptions::realm, AuthRocketOptions::account);
        for (String wrong : List.of("ko_1-c4n4ry", "key_c4n4ry", "c4n4ry", "rlc4n4ry", "org c4n4ry", "", "RL_c4n4ry")) {
            for (var setter : setters) {
                assertThatIllegalArgumentException()
                        .as(wrong)
                        .isThrownBy(() -> setter.apply(OPTIONS, wrong))
                        .withMessageMatching("Expected the id of an? (realm|account), which starts with '(rl|org)_'"
                                + " and goes on with letters and digits, found a text that .*")
                        .satisfies(e -> assertThat(e).hasMessageNotContaining(CANARY));
            }
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OPTIONS.realm("ko_1-c4n4ry"))
                .withMessageEndingWith("found a text that starts with 'ko_'.");
        assertThatIllegalArgumentException().isThrownBy(() -> OPTIONS.realm("rl_1\r\nX: y"));
        assertThatIllegalArgumentException().isThrownBy(() -> OPTIONS.account("org_1\r\nX: y"));
    }

    @Test
    void aTimeIsOfAUsefulLength() {
        List<BiFunction<AuthRocketOptions, Duration, AuthRocketOptions>> setters = List.of(
                AuthRocketOptions::deadline, AuthRocketOptions::attemptTimeout, AuthRocketOptions::connectTimeout);
        for (var setter : setters) {
            assertThat(setter.apply(OPTIONS, Duration.ofMillis(1))).isNotSameAs(OPTIONS);
            assertThat(setter.apply(OPTIONS, Duration.ofDays(24))).isNotSameAs(OPTIONS);
            for (Duration wrong : List.of(
                    Duration.ZERO,
                    Duration.ofNanos(999_999),
                    Duration.ofMillis(-1),
                    Duration.ofSeconds(Long.MIN_VALUE),
                    Duration.ofDays(25),
                    ChronoUnit.FOREVER.getDuration())) {
                assertThatIllegalArgumentException()
                        .as(wrong.toString())
                        .isThrownBy(() -> setter.apply(OPTIONS, wrong))
                        .withMessageMatching("Expected a (deadline|attempt time-out|connect time-out) from one"
                                + " millisecond to 24 days, found " + wrong + "\\.");
            }
            assertThatNullPointerException().isThrownBy(() -> setter.apply(OPTIONS, null));
        }
    }

    @Test
    void aNumberHasALeastValue() {
        assertLeast(1, OPTIONS::http1Connections);
        assertLeast(1, OPTIONS::http2Connections);
        assertLeast(0, OPTIONS::queueSize);
        assertLeast(1, OPTIONS::maxBodyBytes);
        assertLeast(0, OPTIONS::maxErrorBodyBytes);
    }

    private static void assertLeast(int least, IntFunction<AuthRocketOptions> setter) {
        assertThat(setter.apply(least)).isNotSameAs(OPTIONS);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> setter.apply(least - 1))
                .withMessageContaining("of at least " + least + ", found " + (least - 1) + ".");
    }

    @Test
    void everyMethodLeavesTheOriginalAsItWas() {
        AuthRocketOptions changed = OPTIONS.realm("rl_1")
                .account("org_1")
                .deadline(Duration.ofSeconds(1))
                .attemptTimeout(Duration.ofSeconds(2))
                .connectTimeout(Duration.ofSeconds(3))
                .product("shop/1")
                .trust(new PemTrustOptions())
                .http1Connections(4)
                .http2Connections(5)
                .queueSize(6)
                .maxBodyBytes(7)
                .maxErrorBodyBytes(8);
        assertThat(changed.deadline()).isEqualTo(Duration.ofSeconds(1));
        assertThat(changed.attemptTimeout()).isEqualTo(Duration.ofSeconds(2));
        assertThat(changed.connectTimeout()).isEqualTo(Duration.ofSeconds(3));
        assertThat(changed.product()).isEqualTo("shop/1");
        assertThat(changed.trust()).isNotNull();
        assertThat(changed.http1Connections()).isEqualTo(4);
        assertThat(changed.http2Connections()).isEqualTo(5);
        assertThat(changed.queueSize()).isEqualTo(6);
        assertThat(changed.maxBodyBytes()).isEqualTo(7);
        assertThat(changed.maxErrorBodyBytes()).isEqualTo(8);
        assertThat(OPTIONS.realm()).isNull();
        assertThat(OPTIONS.account()).isNull();
        assertThat(OPTIONS.product()).isNull();
        assertThat(OPTIONS.trust()).isNull();
        assertThat(OPTIONS.deadline()).isEqualTo(Duration.ofSeconds(30));
        assertThat(OPTIONS.queueSize()).isEqualTo(1_000);
    }

    @Test
    void theTextShowsNoKey() {
        assertThat(OPTIONS.realm("rl_1"))
                .hasToString("AuthRocketOptions[baseUrl=https://api-e1.authrocket.com/v1/, realm=rl_1, apiKey=***]");
    }

    @Test
    void aProductThatIsNoHeaderValueIsRefused() {
        assertThatThrownBy(() -> OPTIONS.product("shop\r\nX: y"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected printable ASCII in the product, found the character 13 at 4.");
    }

    @Test
    void moreConnectionsThanCanBeReckonedWithAreRefused() {
        AuthRocketOptions options = AuthRocketOptions.of("https://a.example/v1/", Secret.of("ko_1"));
        for (int connections : new int[] {0, 10_001, Integer.MAX_VALUE}) {
            assertThatThrownBy(() -> options.http1Connections(connections))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> options.http2Connections(connections))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(options.http1Connections(10_000).http2Connections(10_000).http2Connections())
                .isEqualTo(10_000);
    }
}
