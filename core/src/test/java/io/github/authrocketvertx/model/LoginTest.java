package io.github.authrocketvertx.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class LoginTest {

    private static final User DONE =
            User.builder().id("usr_1").token(Secret.of("ey.jwt")).build();
    private static final User WAITING =
            User.builder().id("usr_1").token(Secret.of("kli_1")).build();

    @Test
    void aTokenOfTheSecondStepAsksForACode() {
        assertThat(Login.of(WAITING)).isInstanceOfSatisfying(Login.CodeRequired.class, login -> {
            assertThat(login.token()).isEqualTo(Secret.of("kli_1"));
            assertThat(login.user().id()).isEqualTo("usr_1");
        });
    }

    @Test
    void anyOtherTokenIsALoginToken() {
        for (String token : new String[] {"ey.jwt", "opaque", "KLI_1", "xkli_1"}) {
            Login login = Login.of(DONE.toBuilder().token(Secret.of(token)).build());
            assertThat(login)
                    .isInstanceOfSatisfying(
                            Login.Completed.class,
                            completed -> assertThat(completed.token()).isEqualTo(Secret.of(token)));
        }
    }

    @Test
    void theTokenIsNotInTheUserSoThatNoOneTakesItForALogin() {
        assertThat(Login.of(DONE).user().token()).isNull();
        assertThat(Login.of(WAITING).user())
                .isEqualTo(User.builder().id("usr_1").build());
    }

    @Test
    void aUserWithoutATokenIsNoLogin() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Login.of(User.builder().id("usr_1").build()))
                .withMessage("Expected a user with a token, found one without.");
    }

    @Test
    void foldCallsTheFunctionOfTheOutcome() {
        assertThat(kind(Login.of(DONE))).isEqualTo("done ey.jwt");
        assertThat(kind(Login.of(WAITING))).isEqualTo("code kli_1");
    }

    private static String kind(Login login) {
        return login.<String>fold(
                completed -> "done " + completed.token().reveal(),
                codeRequired -> "code " + codeRequired.token().reveal());
    }

    @Test
    void equalityIsByOutcomeUserAndToken() {
        assertThat(Login.of(DONE)).isEqualTo(Login.of(DONE)).hasSameHashCodeAs(Login.of(DONE));
        assertThat(Login.of(DONE)).isNotEqualTo(Login.of(WAITING));
        assertThat(Login.of(DONE))
                .isNotEqualTo(
                        Login.of(DONE.toBuilder().token(Secret.of("ey.other")).build()))
                .isNotEqualTo(Login.of(DONE.toBuilder().id("usr_2").build()));
    }

    @Test
    void theTextSaysWhichOutcome() {
        assertThat(Login.of(DONE)).hasToString("Login.Completed[User[usr_1]]");
        assertThat(Login.of(WAITING)).hasToString("Login.CodeRequired[User[usr_1]]");
    }
}
