package io.github.authrocketvertx.examples.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authrocketvertx.emulator.AuthRocketEmulator;
import io.github.authrocketvertx.emulator.RecordedRequest;
import io.github.authrocketvertx.emulator.RecordedRequest.Ending;
import io.github.authrocketvertx.emulator.WebhookDelivery;
import io.github.authrocketvertx.examples.service.Browser.Answer;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What each of the example services does. A test of one starts it and says where it is. */
@Timeout(60)
public abstract class ServiceContract {

    private static final long LIMIT_SECONDS = 20;
    private static final AtomicInteger COUNT = new AtomicInteger();

    private Browser browser;

    /** Where the service listens. */
    protected abstract URI service();

    /** What it talks to; webhooks go to the service. */
    protected abstract Demo demo();

    @BeforeEach
    final void openBrowser() {
        browser = new Browser(service());
        emulator().clearRequests();
    }

    @AfterEach
    final void mendAuthRocket() {
        emulator().faults().clear();
        emulator().faults().release();
    }

    private AuthRocketEmulator emulator() {
        return demo().emulator();
    }

    private static JsonObject credentials(String username, String password) {
        return new JsonObject().put("username", username).put("password", password);
    }

    @Test
    protected void logsInByFormAndByJson() throws Exception {
        Answer byJson = browser.post("/login", credentials("grace", Demo.PASSWORD));
        Answer byForm = browser.form("/login", "username=grace&password=correct+horse+battery");

        assertThat(byJson.status()).isEqualTo(200);
        assertThat(byForm.status()).isEqualTo(200);
        assertThat(byForm.text("login_token")).startsWith("kli_").isNotEqualTo(byJson.text("login_token"));
        assertThat(byForm.http().headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @Test
    protected void tellsAuthRocketOfTheBrowser() throws Exception {
        browser.post("/login", credentials("grace", Demo.PASSWORD));

        JsonObject sent = new JsonObject(awaitCall("authenticate").body());
        assertThat(sent.getJsonObject("request"))
                .isEqualTo(new JsonObject().put("ip", "127.0.0.1").put("client", "browser/1.0"));
    }

    @Test
    protected void doesNotTellAWrongPasswordFromAnUnknownUser() throws Exception {
        Answer wrong = browser.post("/login", credentials("grace", "wrong"));
        Answer unknown = browser.post("/login", credentials("nobody", "wrong"));

        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.text("request_id")).startsWith("rq_").isNotEqualTo(unknown.text("request_id"));
        assertThat(wrong.http().headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(withoutId(unknown)).isEqualTo(withoutId(wrong));
    }

    private static JsonObject withoutId(Answer answer) {
        JsonObject json = answer.json().copy();
        json.remove("request_id");
        return json.put("answered", answer.status());
    }

    @Test
    protected void asksForACodeAndTakesTheRightOne() throws Exception {
        Answer first = browser.post("/login", credentials("grace", Demo.PASSWORD));
        assertThat(first.json().getBoolean("code_required")).isTrue();
        JsonObject second =
                new JsonObject().put("user", first.text("user")).put("login_token", first.text("login_token"));

        Answer wrong = browser.post("/login/code", second.copy().put("code", "000000x"));
        Answer right = browser.post("/login/code", second.copy().put("code", demo().code()));

        assertThat(wrong.status()).isEqualTo(401);
        assertThat(right.status()).isEqualTo(200);
        assertThat(right.text("token").split("\\.", -1)).hasSize(3);
    }

    @Test
    protected void signsUpAndSaysWhatIsWrongByField() throws Exception {
        JsonObject mary = somebodyNew();

        Answer refused = browser.post("/signup", mary.copy().put("password", "short"));
        Answer done = browser.post("/signup", mary);
        Answer taken = browser.post("/signup", mary);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().getJsonObject("errors").fieldNames()).containsExactly("password");
        assertThat(done.status()).isEqualTo(201);
        assertThat(done.text("id")).startsWith("usr_");
        assertThat(taken.status()).isEqualTo(422);
        assertThat(taken.json().getJsonObject("errors").fieldNames()).contains("username");
        assertThat(browser.post("/login", mary).text("token")).isNotEmpty();
    }

    @Test
    protected void setsAForgottenPasswordByTheTokenInTheMail() throws Exception {
        Answer known = browser.post("/password/forgotten", new JsonObject().put("username", "ada"));
        Answer unknown = browser.post("/password/forgotten", new JsonObject().put("username", "nobody"));
        String token = emulator().passwordToken("usr_ada");
        JsonObject reset = credentials("ada", Demo.PASSWORD).put("token", token);

        assertThat(known.status()).isEqualTo(202);
        assertThat(withoutId(unknown)).isEqualTo(withoutId(known));
        assertThat(browser.post("/password", reset).status()).isEqualTo(204);
        assertThat(browser.post("/password", reset).status()).as("a used token").isEqualTo(422);
    }

    @Test
    protected void readsBackTheEventOfAWebhook() throws Exception {
        WebhookDelivery sent = await(deliveryOf(signUp()));

        assertThat(sent.state()).as(sent.toString()).isEqualTo(WebhookDelivery.State.COMPLETED);
        assertThat(awaitCall("events/" + sent.eventId()).status()).isEqualTo(200);
    }

    @Test
    protected void hasAWebhookSentAgainWhenTheEventCantBeReadBack() throws Exception {
        emulator().faults().on(HttpMethod.GET, "events/").always().answer(503, "application/json", "{}");
        Predicate<WebhookDelivery> ours = signUp();
        WebhookDelivery first = await(deliveryOf(ours));
        emulator().faults().clear();

        emulator().clock().advance(Duration.ofSeconds(10));

        assertThat(first.lastResult()).contains("503");
        assertThat(await(emulator().webhooks().await(ours.and(delivery -> delivery.attempts() == 2)))
                        .state())
                .isEqualTo(WebhookDelivery.State.COMPLETED);
    }

    /** Makes a user; the webhook of that is the one that was not there before. */
    private Predicate<WebhookDelivery> signUp() throws Exception {
        Set<String> before = emulator().webhooks().deliveries().stream()
                .map(WebhookDelivery::notificationId)
                .collect(Collectors.toSet());
        assertThat(browser.post("/signup", somebodyNew()).status()).isEqualTo(201);
        return delivery -> !before.contains(delivery.notificationId());
    }

    private Future<WebhookDelivery> deliveryOf(Predicate<WebhookDelivery> ours) {
        return emulator().webhooks().await(ours.and(delivery -> delivery.attempts() == 1));
    }

    private static JsonObject somebodyNew() {
        String name = "mary-" + COUNT.incrementAndGet();
        return credentials(name, "frankenstein").put("email", name + "@example.com");
    }

    @Test
    protected void believesNoForgedWebhook() throws Exception {
        assertThat(browser.post("/webhooks/authrocket", new JsonObject().put("id", "ev_forged"))
                        .status())
                .isEqualTo(404);
        for (String noEvent : List.of("usr_1", "", "../users")) {
            assertThat(browser.post("/webhooks/authrocket", new JsonObject().put("id", noEvent))
                            .status())
                    .as(noEvent)
                    .isEqualTo(400);
        }
    }

    @Test
    protected void says503WithTheRequestIdWhileAuthRocketIsDown() throws Exception {
        emulator().faults().onAny("").always().answer(503, "application/json", "{\"error\":\"down\"}");

        Answer login = browser.post("/login", credentials("ada", Demo.PASSWORD));
        Answer signup =
                browser.post("/signup", credentials("down", "frankenstein").put("email", "down@example.com"));

        assertThat(login.status()).isEqualTo(503);
        assertThat(login.text("request_id")).isEqualTo(awaitCall("authenticate").requestId());
        assertThat(signup.json().getBoolean("may_have_been_processed")).isTrue();
        assertThat(browser.get("/health/ready").status())
                .as("ready all the same")
                .isEqualTo(200);
    }

    @Test
    protected void passesOnHowLongToWait() throws Exception {
        emulator()
                .faults()
                .on(HttpMethod.POST, "users/ada")
                .answer(429, Map.of("Retry-After", "30", "Content-Type", "application/json"), Buffer.buffer("{}"));

        Answer login = browser.post("/login", credentials("ada", Demo.PASSWORD));

        assertThat(login.status()).isEqualTo(429);
        assertThat(login.http().headers().firstValueAsLong("Retry-After")).hasValue(30);
    }

    @Test
    protected void cancelsTheCallWhenTheBrowserGoesAway() throws Exception {
        emulator().faults().on(HttpMethod.POST, "users/ada").stall();
        try (Socket page = browser.postAndWait("/login", credentials("ada", Demo.PASSWORD))) {
            await(emulator().awaitRequest(call -> isLogin(call) && call.bodyComplete()));
            assertThat(page.isConnected()).isTrue();
        }

        RecordedRequest ended = await(emulator().awaitRequest(call -> isLogin(call) && call.ended()));
        assertThat(ended.ending()).isEqualTo(Ending.RESET);
        assertThat(ended.duration()).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    protected void refusesWhatIsNoRequest() throws Exception {
        assertThat(browser.post("/login", "{\"username\": \"ada\"}").status()).isEqualTo(400);
        assertThat(browser.post("/login", "{\"username\": ").status()).isEqualTo(400);
        assertThat(browser.post("/login", credentials("ada", "")).status()).isEqualTo(400);
        assertThat(browser.post("/login", credentials(" ", Demo.PASSWORD)).status())
                .isEqualTo(400);
        for (String path : List.of("/login", "/login/code", "/signup", "/password", "/webhooks/authrocket")) {
            assertThat(browser.post(path, "").status()).as(path).isEqualTo(400);
        }
        assertThat(browser.post("/login", "x".repeat(20_000)).status()).isEqualTo(413);
        assertThat(browser.get("/nowhere").status()).isEqualTo(404);
        assertThat(emulator().requests()).noneMatch(ServiceContract::isLogin);
    }

    @Test
    protected void isAlive() throws Exception {
        assertThat(browser.get("/health/live").status()).isEqualTo(200);
        assertThat(browser.get("/health/ready").text("status")).isEqualTo("UP");
    }

    /** The commands that are printed, and shown in the guides, in their order. */
    @Test
    protected void doesWhatTheCommandsSay() throws Exception {
        assertThat(Curl.statuses(demo().commands(service().toString())))
                .containsExactly(200, 401, 201, 202, 204, 200, 200, 503, 200);
    }

    private static boolean isLogin(RecordedRequest call) {
        return call.path().endsWith("/authenticate");
    }

    private RecordedRequest awaitCall(String ofPath) throws Exception {
        return await(emulator().awaitRequest(call -> call.path().contains(ofPath) && call.ended()));
    }

    private static <T> T await(Future<T> future) throws Exception {
        return future.toCompletionStage().toCompletableFuture().get(LIMIT_SECONDS, TimeUnit.SECONDS);
    }
}
