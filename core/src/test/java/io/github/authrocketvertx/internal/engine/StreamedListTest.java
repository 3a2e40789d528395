package io.github.authrocketvertx.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.authrocketvertx.CallOptions;
import io.github.authrocketvertx.RetryPolicy;
import io.github.authrocketvertx.failure.AuthRocketException;
import io.github.authrocketvertx.failure.CallTimeoutException;
import io.github.authrocketvertx.failure.ConnectionLostException;
import io.github.authrocketvertx.failure.ResponseTooLargeException;
import io.github.authrocketvertx.failure.ServerErrorException;
import io.github.authrocketvertx.failure.UnexpectedException;
import io.github.authrocketvertx.failure.UnreadableResponseException;
import io.github.authrocketvertx.internal.resource.Caller;
import io.github.authrocketvertx.internal.resource.DefaultUsers;
import io.github.authrocketvertx.internal.transport.Loss;
import io.github.authrocketvertx.model.Page;
import io.github.authrocketvertx.model.User;
import io.github.authrocketvertx.model.UserQuery;
import io.github.authrocketvertx.resource.CallStream;
import io.github.authrocketvertx.resource.Listing;
import io.github.authrocketvertx.resource.ListingStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A list while its bytes arrive. */
class StreamedListTest extends EngineTestBase {

    private static final Map<String, String> ID = Map.of("X-Request-ID", "rq_1");

    private final List<String> heard = new ArrayList<>();
    private AuthRocketException failure;
    private RetryPolicy retry = RetryPolicy.none();

    @Override
    Settings settings() {
        return new Settings(DEADLINE, ATTEMPT_TIMEOUT, retry, 100, MAX_BODY, null, null);
    }

    private Listing<User> listing() {
        return listing(UserQuery.create());
    }

    private Listing<User> listing(UserQuery query) {
        return new DefaultUsers(new Caller(engine, CallOptions.NONE)).list(query);
    }

    private <T, S extends CallStream<T>> S hear(S stream, java.util.function.Function<T, String> name) {
        stream.exceptionHandler(thrown -> {
            heard.add("failed");
            failure = (AuthRocketException) thrown;
        });
        stream.endHandler(v -> heard.add("end"));
        stream.handler(item -> heard.add(name.apply(item)));
        return stream;
    }

    private ListingStream<User> items() {
        return hear(listing().items(), User::id);
    }

    private ScriptedTransport.Attempt begin() {
        return transport
                .last()
                .reach(io.github.authrocketvertx.failure.Phase.WAIT)
                .head(200, ID);
    }

    private static String page(boolean more, String... ids) {
        StringBuilder page = new StringBuilder("{\"more_results\":" + more + ",\"collection\":[");
        for (int i = 0; i < ids.length; i++) {
            page.append(i == 0 ? "" : ",").append("{\"id\":\"").append(ids[i]).append("\"}");
        }
        return page.append("]}").toString();
    }

    private void answerPage(boolean more, String... ids) {
        begin().chunk(page(more, ids)).end();
    }

    @Test
    void givesAnItemAsSoonAsItsBytesAreHere() throws Exception {
        onEventLoop(() -> {
            ListingStream<User> items = items();
            ScriptedTransport.Attempt attempt = begin().chunk("{\"collection\":[{\"id\":\"usr_1\"},{\"id\":\"us");
            assertThat(heard).containsExactly("usr_1");
            assertThat(items.cursor()).isEqualTo("usr_1");
            attempt.chunk("r_2\"}");
            assertThat(heard).containsExactly("usr_1", "usr_2");
            attempt.chunk("]}").end();
            assertThat(heard).containsExactly("usr_1", "usr_2", "end");
            assertThat(time.pending()).isZero();
        });
    }

    @Test
    void takesNoMoreFromTheConnectionWhenNothingIsAskedFor() throws Exception {
        onEventLoop(() -> {
            ListingStream<User> items = listing().items();
            items.pause();
            hear(items, User::id);
            assertThat(transport.attempts).isEmpty();
            items.fetch(1);
            ScriptedTransport.Attempt attempt = begin();
            assertThat(attempt.paused).isFalse();
            attempt.chunk("{\"collection\":[{\"id\":\"usr_1\"},{\"id\":\"usr_2\"},{\"id\":\"usr_3\"},");
            assertThat(heard).containsExactly("usr_1");
            assertThat(attempt.paused).isTrue();
            items.fetch(1);
            assertThat(attempt.paused).isTrue();
            items.fetch(1);
            assertThat(heard).containsExactly("usr_1", "usr_2", "usr_3");
            assertThat(attempt.paused).isFalse();
        });
    }

    @Test
    void theLimitsOfACallStandStillWhileTheReaderDoes() throws Exception {
        onEventLoop(() -> {
            ListingStream<User> items = items();
            ScriptedTransport.Attempt attempt = begin();
            items.pause();
            attempt.chunk("{\"collection\":[{\"id\":\"usr_1\"},");
            time.advance(Duration.ofHours(1).toMillis());
            assertThat(heard).isEmpty();
            items.resume();
            assertThat(heard).containsExactly("usr_1");
            time.advance(ATTEMPT_TIMEOUT.toMillis() - 1);
            assertThat(heard).containsExactly("usr_1");
            time.advance(1);
            assertThat(heard).containsExactly("usr_1", "failed");
            assertThat(failure).isInstanceOf(CallTimeoutException.class).hasMessageContaining("attempt time-out");
            assertThat(failure.cursor()).isEqualTo("usr_1");
            assertThat(time.pending()).isZero();
        });
    }

    @Test
    void anAttemptMayTakeItsTimeAsLongAsBytesComeAndTheDeadlineStays() throws Exception {
        onEventLoop(() -> {
            items();
            ScriptedTransport.Attempt attempt = begin().chunk("{\"collection\":[{\"id\":\"usr_1\"}");
            for (long waited = 0; waited < DEADLINE.toMillis() - 6_000; waited += 6_000) {
                time.advance(6_000);
                attempt.chunk(" ");
                assertThat(heard).containsExactly("usr_1");
            }
            time.advance(6_000);
            assertThat(failure).isInstanceOf(CallTimeoutException.class).hasMessageContaining("deadline of 30000 ms");
        });
    }

    @Test
    void asksForTheLargestPagesAndGoesOnAfterTheLastItem() throws Exception {
        onEventLoop(() -> {
            items();
            assertThat(transport.last().request.target()).isEqualTo("users?max_results=1000");
            answerPage(true, "usr_1", "usr_2");
            assertThat(transport.last().request.target()).isEqualTo("users?max_results=1000&after=usr_2");
            answerPage(false, "usr_3");
            assertThat(heard).containsExactly("usr_1", "usr_2", "usr_3", "end");
            assertThat(transport.attempts).hasSize(2);
        });
    }

    @Test
    void leavesThePageSizeToTheQueryAndBeginsAfterItsCursor() throws Exception {
        onEventLoop(() -> {
            ListingStream<User> items =
                    listing(UserQuery.create().maxResults(7)).after("usr_0").items();
            assertThat(items.cursor()).isEqualTo("usr_0");
            hear(items, User::id);
            assertThat(transport.last().request.target()).isEqualTo("users?max_results=7&after=usr_0");
        });
    }

    @Test
    void noPageIsAskedForBeforeItsItemsAre() throws Exception {
        onEventLoop(() -> {
            ListingStream<User> items = listing().items();
            items.pause();
            hear(items, User::id);
            items.fetch(2);
            answerPage(true, "usr_1", "usr_2");
            assertThat(transport.attempts).hasSize(1);
            items.fetch(1);
            assertThat(transport.attempts).hasSize(2);
        });
    }

    @Test
    void aCutGivesTheWholeItemsAndFailsWhereTheListGoesOn() throws Exception {
        retry = RetryPolicy.standard();
        onEventLoop(() -> {
            items();
            begin().chunk("{\"collection\":[{\"id\":\"usr_1\"},{\"id\":\"usr_2\"}, {\"id\":")
                    .lose(Loss.Kind.CONNECTION_LOST, true);
            assertThat(heard).containsExactly("usr_1", "usr_2", "failed");
            assertThat(failure).isInstanceOf(ConnectionLostException.class);
            assertThat(failure.cursor()).isEqualTo("usr_2");
            assertThat(failure.requestId()).isEqualTo("rq_1");
            assertThat(failure).hasMessageContaining("goes on after usr_2");
            assertThat(transport.attempts).hasSize(1);
        });
    }

    @Test
    void whatIsPausedHearsOfAFailureAfterTheItemsThatAreHere() throws Exception {
        onEventLoop(() -> {
            ListingStream<User> items = listing().items();
            items.pause();
            hear(items, User::id);
            items.fetch(1);
            begin().chunk("{\"collection\":[{\"id\":\"usr_1\"},{\"id\":\"usr_2\"},{")
                    .lose(Loss.Kind.CONNECTION_LOST, true);
            assertThat(heard).containsExactly("usr_1");
            items.fetch(1);
            assertThat(heard).containsExactly("usr_1", "usr_2", "failed");
        });
    }

    @Test
    void isAskedForAgainAsLongAsNoItemWasRead() throws Exception {
        retry = RetryPolicy.standard();
        onEventLoop(() -> {
            items();
            begin().chunk("{\"collection\":[{\"id\":\"us").lose(Loss.Kind.CONNECTION_LOST, true);
            time.advance(5_000);
            assertThat(transport.attempts).hasSize(2);
            answerPage(false, "usr_1");
            assertThat(heard).containsExactly("usr_1", "end");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"username\":7}", "{\"username\":tru}", "7", "}"})
    void anItemThatCannotBeReadFailsWithItsPlaceAfterTheOnesBeforeIt(String item) throws Exception {
        onEventLoop(() -> {
            items();
            begin().chunk("{\"collection\":[{\"id\":\"usr_1\"}," + item + ",{\"id\":\"usr_3\"}]}");
            assertThat(heard).containsExactly("usr_1", "failed");
            assertThat(failure).isInstanceOf(UnreadableResponseException.class).hasMessageContaining("collection[1]");
            assertThat(failure.cursor()).isEqualTo("usr_1");
            assertThat(failure.requestId()).isEqualTo("rq_1");
            assertThat(transport.last().takenBack()).isEqualTo(1);
            assertThat(time.pending()).isZero();
        });
    }

    @Test
    void anAnswerThatEndsTooEarlyIsUnreadable() throws Exception {
        onEventLoop(() -> {
            items();
            begin().chunk("{\"collection\":[{\"id\":\"usr_1\"}").end();
            assertThat(heard).containsExactly("usr_1", "failed");
            assertThat(failure).isInstanceOf(UnreadableResponseException.class);
        });
    }

    @Test
    void anEmptyAnswerIsUnreadable() throws Exception {
        onEventLoop(() -> {
            items();
            begin().end();
            assertThat(failure).isInstanceOf(UnreadableResponseException.class).hasMessageContaining("empty body");
        });
    }

    @Test
    void aRefusalKeepsItsBodyAndSaysWhereTheListGoesOn() throws Exception {
        onEventLoop(() -> {
            items();
            answerPage(true, "usr_1");
            transport.last().answer(500, "{\"error\":\"oops\"}");
            assertThat(heard).containsExactly("usr_1", "failed");
            assertThat(failure).isInstanceOf(ServerErrorException.class).hasMessageContaining("oops");
            assertThat(failure.cursor()).isEqualTo("usr_1");
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 50})
    void aListThatGoesRoundInACircleIsFoundOut(int length) throws Exception {
        onEventLoop(() -> {
            items();
            for (int i = 0; failure == null; i++) {
                assertThat(i).isLessThan(4 * length + 8);
                answerPage(true, "usr_" + (i < 5 ? "before_" + i : i % length));
            }
            assertThat(failure).isInstanceOf(UnexpectedException.class).hasMessageContaining("does not move on");
        });
    }

    @Test
    void whatIsCancelledIsTakenBackAndNothingIsHeardOfIt() throws Exception {
        onEventLoop(() -> {
            ListingStream<User> items = items();
            begin().chunk("{\"collection\":[{\"id\":\"usr_1\"},");
            items.cancel();
            transport.last().chunk("{\"id\":\"usr_2\"}]}").end();
            assertThat(heard).containsExactly("usr_1");
            assertThat(transport.last().aborts).isEqualTo(1);
            assertThat(time.pending()).isZero();
            assertThat(engine.callsUnderWay()).isZero();
        });
    }

    @Test
    void theWholeMayHaveALimitInTime() throws Exception {
        onEventLoop(() -> {
            hear(listing().within(Duration.ofSeconds(40)).items(), User::id);
            time.advance(9_000);
            answerPage(true, "usr_1");
            time.advance(9_000);
            answerPage(true, "usr_2");
            time.advance(9_000);
            answerPage(true, "usr_3");
            time.advance(9_000);
            answerPage(true, "usr_4");
            time.advance(4_000);
            assertThat(heard).containsExactly("usr_1", "usr_2", "usr_3", "usr_4", "failed");
            assertThat(failure).isInstanceOf(CallTimeoutException.class).hasMessageContaining("limit of 40000 ms");
            assertThat(failure.cursor()).isEqualTo("usr_4");
            assertThat(transport.last().aborts).isEqualTo(1);
            assertThat(time.pending()).isZero();
        });
    }

    @Test
    void aLimitOfNothingIsRefused() throws Exception {
        onEventLoop(() -> assertThatThrownBy(() -> listing().within(Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected a limit of more than nothing, found PT0S."));
    }

    @Test
    void pagesComeWholeAndOnDemand() throws Exception {
        onEventLoop(() -> {
            ListingStream<Page<User>> pages = listing().pages();
            pages.pause();
            hear(pages, page -> page.items().stream().map(User::id).toList() + " " + page.cursor());
            pages.fetch(1);
            begin().chunk("{\"collection\":[{\"id\":\"usr_1\"},{\"id\"")
                    .chunk(":\"usr_2\"}],\"more_results\":true,\"total\":3}")
                    .end();
            assertThat(heard).containsExactly("[usr_1, usr_2] usr_2");
            assertThat(pages.cursor()).isEqualTo("usr_2");
            assertThat(transport.attempts).hasSize(1);
            pages.fetch(1);
            answerPage(false, "usr_3");
            assertThat(heard).containsExactly("[usr_1, usr_2] usr_2", "[usr_3] usr_3", "end");
        });
    }

    @Test
    void aPageThatFailsIsNotGivenInPart() throws Exception {
        onEventLoop(() -> {
            hear(listing().pages(), Page::cursor);
            answerPage(true, "usr_1", "usr_2");
            begin().chunk("{\"collection\":[{\"id\":\"usr_3\"},").lose(Loss.Kind.CONNECTION_LOST, true);
            assertThat(heard).containsExactly("usr_2", "failed");
            assertThat(failure.cursor()).isEqualTo("usr_2");
        });
    }

    @Test
    void aPageIsBoundedLikeEveryBody() throws Exception {
        onEventLoop(() -> {
            items();
            begin().chunk("{\"collection\":[{\"id\":\"usr_1\"},").chunk(" ".repeat(MAX_BODY));
            assertThat(heard).containsExactly("usr_1", "failed");
            assertThat(failure).isInstanceOf(ResponseTooLargeException.class);
            assertThat(failure.cursor()).isEqualTo("usr_1");
        });
    }
}
