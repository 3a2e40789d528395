package io.github.authrocketvertx.internal.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "usr_1",
                "usr_0vAAAAAAAAAAAAAAAAAAAA",
                "ada",
                "ada@example.com",
                "ev_anna",
                "mb_2x",
                "org_chart",
                "org_",
                "org_ada@example.com-with-a-long-rest",
                "ORG_12345678901234567890",
                "hello_0vAAAAAAAAAAAAAAAAAAAA",
                "12345",
                " ",
            })
    void letsIdsOfUsersAndUsernamesPass(String user) {
        assertThat(Ids.user(user)).isSameAs(user);
    }

    @ParameterizedTest
    @CsvSource({
        "org_0vAAAAAAAAAAAAAAAAAAAA, an org, org_",
        "org_AAAAAAAAAAAAAAAAAAAAA, an org, org_",
        "mb_0vAAAAAAAAAAAAAAAAAAAA, a membership, mb_",
        "kss_0vAAAAAAAAAAAAAAAAAAAA, a session, kss_",
        "rl_0vAAAAAAAAAAAAAAAAAAAA, a realm, rl_",
        "ap_0vAAAAAAAAAAAAAAAAAAAA, an auth provider, ap_",
        "crd_0vAAAAAAAAAAAAAAAAAAAA, a credential, crd_",
        "lpl_0vAAAAAAAAAAAAAAAAAAAA, a connected app, lpl_",
        "hk_0vAAAAAAAAAAAAAAAAAAAA, an app hook, hk_",
        "ev_0vAAAAAAAAAAAAAAAAAAAA, an event, ev_",
        "ent_0vAAAAAAAAAAAAAAAAAAAA, a notification, ent_",
        "jky_0vAAAAAAAAAAAAAAAAAAAA, a JWT key, jky_",
        "utk_0vAAAAAAAAAAAAAAAAAAAA, a signup token, utk_",
        "rq_0vAAAAAAAAAAAAAAAAAAAA, a request, rq_",
        "org_1, an org, org_",
        "mb_12345, a membership, mb_",
    })
    void refusesIdsOfOtherThingsAndShowsTheirPrefixOnly(String user, String kind, String prefix) {
        assertThatThrownBy(() -> Ids.user(user))
                .isInstanceOf(BadArgumentException.class)
                .hasMessage("Expected the id of a user, which starts with 'usr_', or a username, found the id of "
                        + kind + " ('" + prefix + "…').");
    }

    @Test
    void aMissingUserIsNamed() {
        assertThatNullPointerException().isThrownBy(() -> Ids.user(null)).withMessage("user");
    }
}
