package io.github.authrocketvertx.junit5;

import static io.github.authrocketvertx.junit5.Kit.await;
import static io.github.authrocketvertx.junit5.Kit.awaitFailure;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.authrocketvertx.AuthRocket;
import io.github.authrocketvertx.emulator.EmulatorRealm;
import io.github.authrocketvertx.failure.ConflictException;
import io.github.authrocketvertx.failure.UnreadableResponseException;
import io.github.authrocketvertx.failure.ValidationException;
import io.github.authrocketvertx.junit5.EmulatorFault.Kind;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@AuthRocketTest
@EmulatorFault(value = Kind.ANSWER, status = 409, method = "GET", path = "orgs", body = "{\"error\": \"of the class\"}")
class EmulatorFaultTest {

    @BeforeAll
    static void theRealmOfTheClassHasNoFaults(EmulatorRealm realm) {
        assertThat(realm.faults().rules()).isEmpty();
    }

    @Test
    void aFaultOfTheClassMeetsEachTest(AuthRocket client) {
        assertThat(awaitFailure(client.orgs().list().firstPage()))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("of the class");
        assertThat(await(client.orgs().list().firstPage()).items()).isEmpty();
        assertThat(await(client.users().list().firstPage()).items()).isEmpty();
    }

    @Test
    @EmulatorFault(value = Kind.ANSWER, status = 422, path = "orgs")
    @EmulatorFault(value = Kind.GARBAGE, times = 0)
    void faultsOfTheMethodComeFirstAndInTheirOrder(AuthRocket client) {
        assertThat(awaitFailure(client.orgs().list().firstPage())).isInstanceOf(ValidationException.class);
        assertThat(awaitFailure(client.orgs().list().firstPage())).isInstanceOf(UnreadableResponseException.class);
        assertThat(awaitFailure(client.orgs().list().firstPage())).isInstanceOf(UnreadableResponseException.class);
    }

    @Test
    @EmulatorFault(value = Kind.STALL, method = "GET", path = "users/")
    @EmulatorFault(value = Kind.DELAY, millis = 7)
    @EmulatorFault(value = Kind.ANSWER, times = 3)
    @EmulatorFault(Kind.CLOSE_CONNECTION)
    @EmulatorFault(Kind.LOSE_ANSWER)
    @EmulatorFault(value = Kind.RESET_STREAM, code = 11)
    @EmulatorFault(Kind.HEADERS_THEN_STALL)
    @EmulatorFault(Kind.TRUNCATE)
    @EmulatorFault(value = Kind.DRIP, millis = 9)
    @EmulatorFault(value = Kind.GARBAGE, times = 0)
    void everyKindIsARuleOfTheScript(EmulatorRealm realm) {
        assertThat(realm.faults().rules())
                .hasSize(Kind.values().length + 1)
                .startsWith(
                        "GET /v1/users/: never answers, 1 times",
                        "any request: answers 7 ms later, 1 times",
                        "any request: answers 503, 3 times",
                        "any request: closes the connection, 1 times",
                        "any request: does it and loses the answer, 1 times",
                        "any request: resets the stream with 11, 1 times",
                        "any request: sends half of the answer and holds the rest, 1 times",
                        "any request: sends half of the answer and breaks off, 1 times",
                        "any request: sends a byte each 9 ms, 1 times",
                        "any request: answers with a garbled body, always");
    }

    @Nested
    @EmulatorFault(value = Kind.ANSWER, status = 404, path = "orgs")
    class Inside {

        @Test
        void faultsOfTheOuterClassComeLast(EmulatorRealm realm) {
            assertThat(realm.faults().rules())
                    .containsExactly("/v1/orgs: answers 404, 1 times", "GET /v1/orgs: answers 409, 1 times");
        }
    }
}
