package io.github.authrocketvertx.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authrocketvertx.RawCall;
import io.github.authrocketvertx.failure.CallTimeoutException;
import io.github.authrocketvertx.failure.NotFoundException;
import io.github.authrocketvertx.failure.ServerErrorException;
import io.github.authrocketvertx.failure.UnreadableResponseException;
import io.github.authrocketvertx.model.Page;
import io.github.authrocketvertx.model.User;
import io.github.authrocketvertx.model.UserQuery;
import io.github.authrocketvertx.resource.Listing;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Pages, bodies and the ends of streams, by each surface's own kind of stream. */
public abstract class StreamsContract extends Contract {

    private static final UserQuery TWO_A_PAGE =
            UserQuery.create().sort("username").maxResults(2);

    /** Their ids, in the order of the list. */
    private List<String> fiveUsers() throws Exception {
        List<String> users = new ArrayList<>();
        for (String username : List.of("a", "b", "c", "d", "e")) {
            users.add(createUser(username).id());
        }
        return users;
    }

    private static List<String> ids(Page<User> page) {
        return page.items().stream().map(User::id).toList();
    }

    private Listing<User> listing() {
        return client().users().list(TWO_A_PAGE);
    }

    @Test
    void givesPagesOnDemand() throws Exception {
        List<String> users = fiveUsers();
        List<Page<User>> two = Await.result(surface().takePages(listing(), 2));
        assertThat(two).extracting(StreamsContract::ids).containsExactly(users.subList(0, 2), users.subList(2, 4));
        assertThat(two.get(1).cursor()).isEqualTo(users.get(3));
        assertThat(fixture().listRequests()).isEqualTo(2);

        List<Page<User>> rest =
                Await.result(surface().takePages(listing().after(two.get(1).cursor()), 9));
        assertThat(rest).extracting(StreamsContract::ids).containsExactly(users.subList(4, 5));
        assertThat(rest.get(0).moreResults()).isFalse();
    }

    @Test
    void asksForPagesAsLargeAsTheServiceAllows() throws Exception {
        fiveUsers();
        Await.result(surface().take(client().users().list(), 5));
        assertThat(fixture().lastRequest().query()).isEqualTo("max_results=1000");
    }

    @Test
    void aFailureSaysWhereTheListGoesOn() throws Exception {
        List<String> users = fiveUsers();
        emulator()
                .faults()
                .when(request -> request.query() != null && request.query().contains("after="))
                .answer(500, null, "");
        ServerErrorException failure =
                Await.failure(ServerErrorException.class, surface().take(listing(), 9));
        assertThat(failure.cursor()).isEqualTo(users.get(1));
        assertThat(Await.result(surface().take(listing().after(failure.cursor()), 9)))
                .extracting(User::id)
                .isEqualTo(users.subList(2, 5));
    }

    @Test
    void anItemThatCannotBeReadNamesItsPlace() {
        emulator()
                .faults()
                .on(HttpMethod.GET, "users")
                .answer(200, "application/json", "{\"collection\":[{\"id\":\"usr_1\"},{\"username\":1}]}");
        UnreadableResponseException failure =
                Await.failure(UnreadableResponseException.class, surface().take(listing(), 9));
        assertThat(failure).hasMessageContaining("collection[1].username");
        assertThat(failure.cursor()).isEqualTo("usr_1");
        assertThat(failure.requestId()).startsWith("rq_");
    }

    @Test
    void endsWithTheLimitOfTheWhole() {
        emulator().faults().on(HttpMethod.GET, "users").always().stall();
        CallTimeoutException failure = Await.failure(
                CallTimeoutException.class, surface().take(listing().within(Duration.ofMillis(50)), 9));
        assertThat(failure).hasMessageContaining("limit of 50 ms");
    }

    @Test
    void streamsABodyAsItIs() throws Exception {
        fiveUsers();
        RawCall call = RawCall.get("users").query("max_results", "3");
        Buffer whole = Await.result(client().raw().send(call)).body();
        assertThat(Await.result(surface().body(client(), call))).isEqualTo(whole);
    }

    @Test
    void aStreamedBodyFailsLikeEveryCall() {
        NotFoundException failure =
                Await.failure(NotFoundException.class, surface().body(client(), RawCall.get("users/{user}", "nobody")));
        assertThat(failure.requestId()).startsWith("rq_");
    }
}
