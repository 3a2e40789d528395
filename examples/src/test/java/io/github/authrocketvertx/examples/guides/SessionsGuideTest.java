package io.github.authrocketvertx.examples.guides;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authrocketvertx.AuthRocket;
import io.github.authrocketvertx.failure.NotFoundException;
import io.github.authrocketvertx.model.Expand;
import io.github.authrocketvertx.model.Secret;
import io.github.authrocketvertx.model.Session;
import io.github.authrocketvertx.mutiny.MutinyAuthRocket;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The code of {@code docs/guides/resources/sessions.md}. */
class SessionsGuideTest extends GuideStage {

    private Session session() throws Exception {
        return await(client().sessions().create(ada().id()));
    }

    @Test
    void logsInWithoutAPassword() throws Exception {
        AuthRocket client = client();
        String userId = ada().id();
        // snippet: sessions-create
        Future<Secret> loginToken = client.sessions().create(userId).map(Session::token);
        // end
        assertThat(await(loginToken).reveal()).contains(".");
    }

    @Test
    void tellsWhetherALoginStillStands() throws Exception {
        AuthRocket client = client();
        Secret loginToken = session().token();
        // snippet: sessions-check
        Future<Boolean> loggedIn = client.sessions()
                .get(loginToken)
                .map(true)
                .recover(failure -> failure instanceof NotFoundException
                        ? Future.succeededFuture(false)
                        : Future.failedFuture(failure));
        // end
        assertThat(await(loggedIn)).isTrue();
    }

    @Test
    void renewsWhatIsInAToken() throws Exception {
        AuthRocket client = client();
        String sessionId = session().id();
        // snippet: sessions-token
        Future<Secret> renewed = client.sessions()
                .get(sessionId, Expand.TOKEN, Expand.MEMBERSHIPS)
                .map(Session::token);
        // end
        assertThat(await(renewed).reveal()).contains(".");
    }

    @Test
    void listsThoseOfAUser() throws Exception {
        AuthRocket client = client();
        String userId = session().userId();
        // snippet: sessions-list
        Future<List<Session>> sessions = client.sessions().list(userId);
        // end
        assertThat(await(sessions)).hasSize(1);
    }

    @Test
    void endsTheSessionOfAToken() throws Exception {
        AuthRocket client = client();
        Secret loginToken = session().token();
        // snippet: sessions-delete
        Future<Void> loggedOut = client.sessions().delete(loginToken);
        // end
        await(loggedOut);
        failure(NotFoundException.class, client.sessions().get(loginToken));
    }

    @Test
    void tellsWithMutinyWhetherALoginStillStands() throws Exception {
        MutinyAuthRocket client = MutinyAuthRocket.of(client());
        Secret loginToken = session().token();
        await(client().sessions().delete(loginToken));
        // snippet: sessions-check-uni
        Uni<Boolean> loggedIn = client.sessions()
                .get(loginToken)
                .map(session -> true)
                .onFailure(NotFoundException.class)
                .recoverWithItem(false);
        // end
        assertThat(loggedIn.await().atMost(Duration.ofSeconds(20))).isFalse();
    }
}
