package io.github.authrocketvertx.examples.guides;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authrocketvertx.AuthRocket;
import io.github.authrocketvertx.failure.LoginFailedException;
import io.github.authrocketvertx.model.Event;
import io.github.authrocketvertx.model.EventQuery;
import io.github.authrocketvertx.model.EventType;
import io.github.authrocketvertx.model.Notification;
import io.github.authrocketvertx.model.Secret;
import io.github.authrocketvertx.mutiny.MutinyAuthRocket;
import io.github.authrocketvertx.resource.ListingStream;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The code of {@code docs/guides/resources/events.md}. */
class EventsGuideTest extends GuideStage {

    private String userId;

    @BeforeEach
    void failsToLogIn() throws Exception {
        userId = ada().id();
        failure(LoginFailedException.class, client().users().authenticate("ada", Secret.of("wrong")));
    }

    @Test
    void streamsThoseThatMatch() throws Exception {
        AuthRocket client = client();
        List<EventType> seen = new ArrayList<>();
        Promise<Void> end = Promise.promise();
        // snippet: events-list
        ListingStream<Event> logins = client.events()
                .list(EventQuery.create()
                        .user(userId)
                        .types(List.of(EventType.USER_LOGIN_SUCCEEDED, EventType.USER_LOGIN_FAILED))
                        .since(Instant.now().minus(Duration.ofDays(7))))
                .items();
        logins.exceptionHandler(end::fail)
                .endHandler(v -> end.complete())
                .handler(event -> seen.add(event.eventType()));
        // end
        await(end.future());
        assertThat(seen).containsExactly(EventType.USER_LOGIN_FAILED);
    }

    @Test
    void takesPrefixesOfTypes() throws Exception {
        AuthRocket client = client();
        List<Event> seen = new ArrayList<>();
        // snippet: events-prefix
        Future<Void> done = client.events()
                .list(EventQuery.create().types(List.of(EventType.of("user."))).allTime())
                .forEach(seen::add);
        // end
        await(done);
        assertThat(seen)
                .extracting(Event::eventType)
                .containsExactly(EventType.USER_LOGIN_FAILED, EventType.USER_CREATED);
    }

    @Test
    void readsOneWithItsNotifications() throws Exception {
        AuthRocket client = client();
        String eventId =
                await(client.events().list().firstPage()).items().get(0).id();
        // snippet: events-get
        Future<List<Notification>> notifications = client.events().get(eventId).map(Event::notifications);
        // end
        assertThat(await(notifications)).isEmpty();
    }

    @Test
    void takesTheLatestWithMutiny() {
        MutinyAuthRocket client = MutinyAuthRocket.of(client());
        // snippet: events-latest-multi
        Uni<List<Event>> latest =
                client.events().list().items().select().first(10).collect().asList();
        // end
        assertThat(latest.await().atMost(Duration.ofSeconds(20))).isNotEmpty();
    }
}
