package io.github.authrocketvertx.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authrocketvertx.AuthRocket;
import io.github.authrocketvertx.Cancellation;
import io.github.authrocketvertx.RawCall;
import io.github.authrocketvertx.RawReply;
import io.github.authrocketvertx.emulator.RecordedRequest;
import io.github.authrocketvertx.failure.CallCancelledException;
import io.github.authrocketvertx.failure.ClientClosedException;
import io.github.authrocketvertx.failure.NotFoundException;
import io.github.authrocketvertx.failure.Reply;
import io.github.authrocketvertx.model.RequestInfo;
import io.github.authrocketvertx.model.User;
import io.github.authrocketvertx.model.UserUpdate;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** What holds for every call, whatever the operation: options, replies, realms, contexts, raw calls, closing. */
public abstract class CallsContract extends Contract {

    @Test
    void tellsOnWhoseBehalf() throws Exception {
        createUser("ada");
        AuthRocket view = client().with(o -> o.requestInfo(RequestInfo.of("192.0.2.1", "Firefox/38.0")));
        Await.result(view.users().authenticate("ada", PASSWORD));
        assertThat(fixture().lastRequest().body().toJsonObject().getJsonObject("request"))
                .isEqualTo(new JsonObject().put("ip", "192.0.2.1").put("client", "Firefox/38.0"));
    }

    @Test
    void sendsExtraHeadersAndQuery() throws Exception {
        createUser("ada");
        AuthRocket view = client().with(o -> o.header("X-Trace", "t-1").query("extra", "1"));
        Await.result(view.users().get("ada"));
        assertThat(fixture().lastRequest().header("X-Trace")).isEqualTo("t-1");
        assertThat(fixture().lastRequest().query()).isEqualTo("extra=1");
    }

    @Test
    void keepsTheOptionsOfAView() {
        AuthRocket view = client().with(o -> o.deadline(Duration.ofSeconds(3))).realm("rl_2");
        assertThat(view.callOptions().deadline()).isEqualTo(Duration.ofSeconds(3));
        assertThat(view.callOptions().realm()).isEqualTo("rl_2");
        assertThat(client().callOptions().realm()).isNull();
    }

    @Test
    void tellsTheReplyOnceBeforeTheResult() throws Exception {
        createUser("ada");
        List<Object> events = new CopyOnWriteArrayList<>();
        AuthRocket view = client().with(o -> o.onReply(events::add));

        Await.result(view.users().get("ada").onComplete(result -> events.add(result.result())));
        assertReplyFirst(events, 200);
        assertThat(((User) events.get(1)).username()).isEqualTo("ada");

        events.clear();
        Await.failure(
                NotFoundException.class, view.users().get("nobody").onComplete(result -> events.add(result.cause())));
        assertReplyFirst(events, 404);
        assertThat(events.get(1)).isInstanceOf(NotFoundException.class);
    }

    private void assertReplyFirst(List<Object> events, int status) {
        assertThat(events).hasSize(2);
        Reply reply = (Reply) events.get(0);
        assertThat(reply.statusCode()).isEqualTo(status);
        assertThat(reply.requestId()).isEqualTo(fixture().lastRequest().requestId());
    }

    @Test
    void namesTheRealmOfAView() throws Exception {
        String other = emulator().createRealm("Other");
        AuthRocket view = client().realm(other);

        User user = Await.result(view.users().create(person("ada")));
        assertThat(user.realmId()).isEqualTo(other);
        RecordedRequest create = fixture().lastRequest();
        assertThat(create.header("X-Authrocket-Realm")).isNull();
        assertThat(create.query()).isNull();
        assertThat(create.body().toJsonObject().getJsonObject("user").getString("realm_id"))
                .isEqualTo(other);

        Await.result(view.users().update("ada", UserUpdate.create().firstName("Ada")));
        RecordedRequest update = fixture().lastRequest();
        assertThat(update.header("X-Authrocket-Realm")).isNull();
        assertThat(update.query()).isEqualTo("realm_id=" + other);

        Await.failure(NotFoundException.class, client().users().get("ada"));
        assertThat(fixture().lastRequest().header("X-Authrocket-Realm"))
                .isEqualTo(emulator().realmId());
    }

    @Test
    void sendsWhatHasNoMethod() throws Exception {
        User user = createUser("ada");
        RawReply reply = Await.result(client().raw().send(RawCall.get("users/{user}", "ada")));
        assertThat(reply.reply().statusCode()).isEqualTo(200);
        assertThat(reply.json().getString("id")).isEqualTo(user.id());

        NotFoundException failure =
                Await.failure(NotFoundException.class, client().raw().send(RawCall.get("users/{user}", "nobody")));
        assertThat(failure.operation()).isEqualTo("raw GET users/{user}");
    }

    @Test
    void completesOnTheContextOfTheCaller() throws Exception {
        createUser("ada");
        assertThat(completedOn("ada")).isTrue();
        assertThat(completedOn("nobody")).isTrue();
    }

    private boolean completedOn(String user) throws Exception {
        Context context = fixture().vertx().getOrCreateContext();
        CompletableFuture<Boolean> here = new CompletableFuture<>();
        context.runOnContext(
                v -> client().users().get(user).onComplete(result -> here.complete(Vertx.currentContext() == context)));
        return Await.result(here);
    }

    @Test
    void callsNothingOnceCancelled() {
        Cancellation cancellation = Cancellation.create();
        AuthRocket view = client().with(o -> o.cancellation(cancellation));
        cancellation.cancel();
        Await.failure(CallCancelledException.class, view.users().get("ada"));
        Await.failure(CallCancelledException.class, view.raw().send(RawCall.get("users")));
        assertThat(emulator().requests()).isEmpty();
    }

    @Test
    void obeysTheCancellationOfTheApplication() throws Exception {
        Cancellation cancellation = Cancellation.create();
        emulator().faults().next().stall();
        Future<User> call =
                client().with(o -> o.cancellation(cancellation)).users().get("ada");
        Await.result(emulator().awaitRequest(request -> true));
        cancellation.cancel();
        Await.failure(CallCancelledException.class, call);
        Await.result(emulator().awaitRequest(RecordedRequest::ended));
    }

    @Test
    void callsNothingOnceClosed() throws Exception {
        AuthRocket closing = surface().over(fixture().newClient());
        emulator().faults().next().stall();
        Future<User> underWay = closing.users().get("ada");
        Await.result(emulator().awaitRequest(request -> true));

        assertThat(Await.result(closing.close())).isNull();
        Await.failure(ClientClosedException.class, underWay);
        Await.failure(ClientClosedException.class, closing.users().get("ada"));
        Await.failure(
                ClientClosedException.class,
                closing.realm("rl_2").users().list().firstPage());
        assertThat(emulator().requests()).hasSize(1);
        assertThat(Await.result(closing.close())).isNull();
    }
}
