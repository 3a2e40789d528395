package io.github.authrocketvertx.internal.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.authrocketvertx.model.Expand;
import io.github.authrocketvertx.model.RequestInfo;
import io.github.authrocketvertx.model.Secret;
import io.github.authrocketvertx.model.UserQuery;
import io.github.authrocketvertx.model.UserState;
import io.github.authrocketvertx.model.UserUpdate;
import io.vertx.core.buffer.Buffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How the arguments of a call become a request. */
class OperationPrepareTest {

    private static final String REALM = "rl_1";
    private static final RequestInfo INFO = RequestInfo.of("192.0.2.1", "Fox & Hound/1");
    private static final ResponseReader<Void> READER = ResponseReader.nothing();

    private static final Operation<Void> GET = operation(Verb.GET);
    private static final Operation<Void> POST = operation(Verb.POST);
    private static final Operation<Void> CREATE = operation(Verb.POST).realm(RealmRule.IN_ROOT);
    private static final Operation<Void> PUT = operation(Verb.PUT);
    private static final Operation<Void> DELETE = operation(Verb.DELETE);

    private static Operation<Void> operation(Verb verb) {
        return Operation.of("things." + verb, verb, "things", SafetyClass.ONCE, READER);
    }

    @Test
    void withoutAnythingTheRequestIsThePathAlone() {
        Prepared prepared = GET.prepare(Arguments.path(), null, null, List.of());
        assertThat(prepared).isEqualTo(new Prepared("things", null, null));
    }

    @Test
    void theRealmOfAViewGoesIntoTheQuery() {
        for (Operation<Void> operation : List.of(GET, POST, PUT, DELETE)) {
            assertThat(operation
                            .prepare(Arguments.path(), REALM, null, List.of())
                            .target())
                    .isEqualTo("things?realm_id=rl_1");
        }
    }

    @Test
    void theRealmOfAViewGoesIntoTheRootOfWhatIsCreated() {
        Prepared prepared = CREATE.prepare(Arguments.path().rooted("thing", Map.of("a", 1)), REALM, null, List.of());
        assertThat(prepared.target()).isEqualTo("things");
        assertThat(prepared.body()).hasToString("{\"thing\":{\"a\":1,\"realm_id\":\"rl_1\"}}");
    }

    @Test
    void theRealmOfAViewGoesIntoTheQueryWhereTheBodyIsTheCallers() {
        Prepared prepared =
                CREATE.prepare(Arguments.path().bytes(Buffer.buffer("x"), "text/plain"), REALM, null, List.of());
        assertThat(prepared.target()).isEqualTo("things?realm_id=rl_1");
        assertThat(prepared.body()).hasToString("x");
        assertThat(prepared.contentType()).isEqualTo("text/plain");
    }

    @Test
    void someCallsAreOfNoRealm() {
        assertThat(GET.realm(RealmRule.NOWHERE)
                        .prepare(Arguments.path(), REALM, null, List.of())
                        .target())
                .isEqualTo("things");
    }

    @Test
    void aReadDoesNotTellOnWhoseBehalf() {
        assertThat(GET.prepare(Arguments.path(), null, INFO, List.of())).isEqualTo(new Prepared("things", null, null));
    }

    @Test
    void aWriteTellsOnWhoseBehalfBesideTheRoot() {
        for (Operation<Void> operation : List.of(POST, CREATE, PUT)) {
            Prepared prepared =
                    operation.prepare(Arguments.path().rooted("thing", Map.of("a", 1)), null, INFO, List.of());
            assertThat(prepared.target()).isEqualTo("things");
            assertThat(prepared.contentType()).isEqualTo("application/json");
            assertThat(prepared.body())
                    .hasToString(
                            "{\"thing\":{\"a\":1},\"request\":{\"ip\":\"192.0.2.1\",\"client\":\"Fox & Hound/1\"}}");
        }
    }

    @Test
    void aWriteWithoutARootTellsItInTheBodyItself() {
        Prepared prepared = POST.prepare(
                Arguments.path().flat(Map.of("password", Secret.of("pw"))),
                null,
                RequestInfo.ofIp("192.0.2.1"),
                List.of());
        assertThat(prepared.body()).hasToString("{\"password\":\"pw\",\"request\":{\"ip\":\"192.0.2.1\"}}");
    }

    @Test
    void aWriteWithoutABodyGetsOneToTellIt() {
        Prepared prepared = POST.prepare(Arguments.path(), null, RequestInfo.ofIp("192.0.2.1"), List.of());
        assertThat(prepared.body()).hasToString("{\"request\":{\"ip\":\"192.0.2.1\"}}");
        assertThat(prepared.contentType()).isEqualTo("application/json");
    }

    @Test
    void aBodyOfTheCallersIsLeftAsItIs() {
        Prepared prepared =
                POST.prepare(Arguments.path().bytes(Buffer.buffer("x"), "text/plain"), null, INFO, List.of());
        assertThat(prepared).isEqualTo(new Prepared("things", Buffer.buffer("x"), "text/plain"));
    }

    @Test
    void aDeleteTellsItInTheQuery() {
        Prepared prepared = DELETE.prepare(
                Arguments.path(), null, INFO.attribute("secret", Secret.of("s")).attribute("none", null), List.of());
        assertThat(prepared.target())
                .isEqualTo("things?request%5Bip%5D=192.0.2.1&request%5Bclient%5D=Fox%20%26%20Hound%2F1"
                        + "&request%5Bsecret%5D=s&request%5Bnone%5D=");
        assertThat(prepared.body()).isNull();
    }

    @Test
    void furtherParametersComeLast() {
        Prepared prepared = GET.prepare(
                Arguments.path().query("a", "1"), REALM, null, List.of(Map.entry("x y", "&="), Map.entry("a", "2")));
        assertThat(prepared.target()).isEqualTo("things?a=1&realm_id=rl_1&x%20y=%26%3D&a=2");
    }

    @Test
    void listsAreRepeatedAndEmptyListsAreOneEmptyParameter() {
        UserQuery query = UserQuery.create()
                .attribute("k", Arrays.asList("a", 2, null, UserState.ACTIVE))
                .attribute("e", List.of())
                .attribute("n", null);
        assertThat(GET.prepare(Arguments.path().query(query), null, null, List.of())
                        .target())
                .isEqualTo("things?k%5B%5D=a&k%5B%5D=2&k%5B%5D=&k%5B%5D=active&e%5B%5D=&n=");
    }

    @Test
    void aQueryIsSentInTheOrderInWhichItWasBuilt() {
        UserQuery query = UserQuery.create()
                .username("ada lovelace")
                .state(UserState.ACTIVE)
                .maxResults(5)
                .after("usr_1")
                .expand(Expand.CUSTOM, Expand.MEMBERSHIPS);
        assertThat(GET.prepare(Arguments.path().query(query), null, null, List.of())
                        .target())
                .isEqualTo("things?username=ada%20lovelace&state=active&max_results=5&after=usr_1"
                        + "&expand=custom%2Cmemberships");
    }

    @Test
    void expandingNothingAddsNothing() {
        assertThat(GET.prepare(Arguments.path().expand(), null, null, List.of()).target())
                .isEqualTo("things");
        assertThat(GET.prepare(Arguments.path().expand(Expand.MEMBERSHIPS, Expand.of("x y")), null, null, List.of())
                        .target())
                .isEqualTo("things?expand=memberships%2Cx%20y");
    }

    @Test
    void absentAndNullAreApartInABody() {
        Arguments arguments = Arguments.path()
                .rooted("user", UserUpdate.create().firstName("Ada").clearLastName());
        assertThat(PUT.prepare(arguments, null, null, List.of()).body())
                .hasToString("{\"user\":{\"first_name\":\"Ada\",\"last_name\":null}}");
    }

    @Test
    void oneCallDoesNotChangeTheArgumentsOfTheNext() {
        Arguments arguments = Arguments.path().rooted("thing", Map.of("a", 1));
        Prepared with = CREATE.prepare(arguments, REALM, INFO, List.of(Map.entry("x", "1")));
        Prepared without = CREATE.prepare(arguments, null, null, List.of());
        assertThat(with.body()).isNotEqualTo(without.body());
        assertThat(without)
                .isEqualTo(new Prepared("things", Buffer.buffer("{\"thing\":{\"a\":1}}"), "application/json"));
    }

    @Test
    void aMissingValueForThePathIsRefused() {
        Operation<Void> one = Operation.of("things.get", Verb.GET, "things/{thing}", SafetyClass.READ, READER);
        assertThatThrownBy(() -> one.prepare(Arguments.path(), null, null, List.of()))
                .isInstanceOf(BadArgumentException.class)
                .hasMessage("Expected 1 values for the path things/{thing}, found 0.");
    }

    @Test
    void halfASurrogatePairInTheQueryIsRefusedAndNotReplaced() {
        for (Map.Entry<String, String> half : List.of(Map.entry("a\ud83d", "x"), Map.entry("x", "a\ud83d"))) {
            assertThatThrownBy(() -> UserOperations.LIST.page().prepare(Arguments.path(), null, null, List.of(half)))
                    .isInstanceOf(BadArgumentException.class)
                    .hasMessageContaining("surrogate");
        }
    }
}
