package io.github.authrocketvertx.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authrocketvertx.Cancellation;
import io.github.authrocketvertx.failure.CallCancelledException;
import io.github.authrocketvertx.failure.ServerErrorException;
import io.github.authrocketvertx.failure.UnexpectedException;
import io.github.authrocketvertx.model.Page;
import io.github.authrocketvertx.model.User;
import io.github.authrocketvertx.model.UserQuery;
import io.github.authrocketvertx.resource.Listing;
import io.vertx.core.http.HttpMethod;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A listing gives all items in order, each once, and calls for no page that nobody wants. */
public abstract class ListingContract extends Contract {

    private static final List<String> ALL = List.of("a", "b", "c", "d", "e");
    private static final UserQuery TWO_A_PAGE =
            UserQuery.create().sort("username").maxResults(2);

    private Listing<User> fiveUsers() throws Exception {
        for (String username : ALL) {
            createUser(username);
        }
        return client().users().list(TWO_A_PAGE);
    }

    private List<String> take(Listing<User> listing, int count) throws Exception {
        return Await.result(surface().take(listing, count)).stream()
                .map(User::username)
                .toList();
    }

    @Test
    void givesAllItemsInOrder() throws Exception {
        Listing<User> listing = fiveUsers();
        assertThat(take(listing, Integer.MAX_VALUE)).isEqualTo(ALL);
        assertThat(fixture().listRequests()).isEqualTo(3);
    }

    @Test
    void callsForNoPageBeyondWhatIsTaken() throws Exception {
        Listing<User> listing = fiveUsers();
        assertThat(take(listing, 2)).containsExactly("a", "b");
        assertThat(listRequestsAfterAnotherCall()).isEqualTo(1);
        assertThat(take(listing, 3)).containsExactly("a", "b", "c");
        assertThat(listRequestsAfterAnotherCall()).isEqualTo(3);
    }

    /** All calls share one connection, so a page called for by mistake would arrive before this one. */
    private long listRequestsAfterAnotherCall() throws Exception {
        Await.result(client().users().get("a"));
        return fixture().listRequests();
    }

    @Test
    void givesPageAfterPage() throws Exception {
        Listing<User> listing = fiveUsers();
        Page<User> first = Await.result(listing.firstPage());
        assertThat(first.items()).extracting(User::username).containsExactly("a", "b");
        assertThat(first.moreResults()).isTrue();
        assertThat(first.cursor()).isEqualTo(first.items().get(1).id());

        Listing<User> rest = listing.after(first.cursor());
        assertThat(take(rest, Integer.MAX_VALUE)).containsExactly("c", "d", "e");
        assertThat(take(listing, Integer.MAX_VALUE)).isEqualTo(ALL);
    }

    @Test
    void callsNothingBeforeItIsUsed() throws Exception {
        Listing<User> listing = client().users().list();
        assertThat(listing.after("usr_1")).isNotNull();
        assertThat(fixture().listRequests()).isZero();
        assertThat(take(listing, Integer.MAX_VALUE)).isEmpty();
        assertThat(fixture().listRequests()).isEqualTo(1);
    }

    @Test
    void failsWithThePageThatFails() throws Exception {
        Listing<User> listing = fiveUsers();
        emulator()
                .faults()
                .when(request -> request.query() != null && request.query().contains("after="))
                .answer(500, null, "");
        assertThat(take(listing, 2)).containsExactly("a", "b");
        Await.failure(ServerErrorException.class, surface().take(listing, 3));
    }

    @Test
    void failsWhenTheServiceDoesNotMoveOn() {
        emulator()
                .faults()
                .on(HttpMethod.GET, "users")
                .always()
                .answer(200, "application/json", "{\"more_results\":true,\"collection\":[{\"id\":\"usr_1\"}]}");
        UnexpectedException failure = Await.failure(
                UnexpectedException.class, surface().take(client().users().list(), Integer.MAX_VALUE));
        assertThat(failure.operation()).isEqualTo("users.list");
        assertThat(failure.getMessage()).contains("does not move on from cursor usr_1");
        assertThat(fixture().listRequests()).isEqualTo(2);
    }

    @Test
    void endsWithTheCancellationOfTheView() throws Exception {
        fiveUsers();
        Cancellation cancellation = Cancellation.create();
        Listing<User> listing =
                client().with(o -> o.cancellation(cancellation)).users().list(TWO_A_PAGE);
        assertThat(take(listing, 2)).containsExactly("a", "b");
        cancellation.cancel();
        Await.failure(CallCancelledException.class, surface().take(listing, 2));
    }
}
