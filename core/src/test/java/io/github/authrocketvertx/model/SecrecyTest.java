package io.github.authrocketvertx.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No text of anything shows a secret. */
class SecrecyTest {

    private static final String CANARY = "c4n4ry";
    private static final Secret SECRET = Secret.of(CANARY);

    static Stream<Object> holders() {
        User user = User.builder()
                .id("usr_1")
                .token(SECRET)
                .apiKey(SECRET)
                .passwordResetToken(SECRET)
                .additionalField("new_secret", CANARY)
                .custom(new JsonObject().put("a", CANARY))
                .build();
        Membership membership = Membership.builder().id("mb_1").user(user).build();
        return Stream.of(
                SECRET,
                List.of(SECRET),
                Map.of("a", SECRET),
                Optional.of(SECRET),
                UserCreate.human("ada", "a@b", SECRET)
                        .passwordConfirmation(SECRET)
                        .attribute("x", Map.of("y", List.of(SECRET))),
                UserCreate.fromSignupToken(SECRET),
                UserUpdate.create().password(SECRET).passwordConfirmation(SECRET),
                PasswordReset.of(SECRET, SECRET).confirmation(SECRET),
                PasswordChange.of(SECRET, SECRET).confirmation(SECRET),
                UserQuery.create().attribute("x", SECRET),
                RequestInfo.ofIp("192.0.2.1").attribute("x", SECRET),
                user,
                membership,
                Org.builder().memberships(List.of(membership)).build(),
                Credential.builder().additionalField("api_key", CANARY).build(),
                Page.of(List.of(user), false, "usr_1", Map.of("x", CANARY)),
                Login.of(user),
                Login.of(User.builder().token(Secret.of("kli_" + CANARY)).build()),
                IssuedToken.of(SECRET, user));
    }

    @ParameterizedTest
    @MethodSource("holders")
    void noTextShowsASecret(Object holder) {
        assertThat(holder.toString()).isNotEmpty().doesNotContain(CANARY);
    }

    @Test
    void maskedSecretsShowThatTheyAreThere() {
        assertThat(PasswordReset.of(SECRET, SECRET)).hasToString("PasswordReset{token=***, password=***}");
    }

    @Test
    void aSecretIsRevealedOnRequestOnly() {
        assertThat(SECRET.reveal()).isEqualTo(CANARY);
        assertThat(SECRET.startsWith("c4")).isTrue();
        assertThat(SECRET).isEqualTo(Secret.of(CANARY)).hasSameHashCodeAs(Secret.of(CANARY));
        assertThat(SECRET).isNotEqualTo(Secret.of("other")).isNotEqualTo((Object) CANARY);
        assertThatIllegalArgumentException().isThrownBy(() -> Secret.of(""));
    }
}
