package io.github.authrocketvertx.emulator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.authrocketvertx.emulator.Caller.Reply;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.regex.Pattern;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;

/** The status page as a browser gets it; {@code BrowserTest} looks at it in a real one. */
class StatusPageTest extends CallerTest {

    private static final String HTML = "text/html,application/xhtml+xml;q=0.9,*/*;q=0.8";
    private static final String HOSTILE = "\"><script>alert(1)</script>'&";

    @Override
    EmulatorOptions options() {
        return new EmulatorOptions().withApiKey("my-own-key");
    }

    private HttpRequest.Builder browser(String path) {
        return HttpRequest.newBuilder(URI.create(caller.emulator.statusPageUrl() + path))
                .header("Accept", HTML);
    }

    private String page(String path) throws Exception {
        Reply reply = caller.send(browser(path));
        assertEquals(200, reply.status(), reply.text());
        assertEquals("text/html; charset=utf-8", reply.header("content-type"));
        return reply.text();
    }

    private HttpRequest.Builder form(String path, String body) {
        return browser(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
    }

    private String origin() {
        return caller.emulator.statusPageUrl().replaceFirst("/$", "");
    }

    private Reply submit(String path, String body) throws Exception {
        return caller.send(form(path, body).header("Origin", origin()));
    }

    @Test
    void showsWhatTheRealmsHoldAndWhatCameIn() throws Exception {
        caller.createUser("sam");
        caller.create("orgs", "org", "name", "Widgets");
        Reply missing = caller.get("users/kim");
        String page = page("");
        assertTrue(page.contains("<dt>users</dt><dd>1</dd>"), page);
        assertTrue(page.contains("<dt>orgs</dt><dd>1</dd>"));
        assertTrue(page.contains("sam, sam@example.com (usr_"));
        assertTrue(page.contains("Widgets (org_"));
        String row = "<td data-label=\"Method\">GET</td><td data-label=\"Path\">/v1/users/kim</td>"
                + "<td data-label=\"Status\">404</td><td data-label=\"Duration\">\\d+\\.\\d ms</td>"
                + "<td data-label=\"Request id\">" + missing.header("x-request-id") + "</td>";
        assertTrue(Pattern.compile(row).matcher(page).find(), page);
        assertTrue(page.indexOf("/v1/users/kim") < page.indexOf("/v1/orgs"), "the newest comes first");
        assertTrue(page("_emulator/live").contains("/v1/users/kim"));
    }

    @Test
    void findsARequestByItsId() throws Exception {
        caller.get("users/kim");
        String wanted = caller.get("users/sam").header("x-request-id");
        String page = page("?search=" + wanted);
        assertTrue(page.contains("/v1/users/sam"));
        assertFalse(page.contains("/v1/users/kim"));
        assertTrue(page.contains("value=\"" + wanted + "\""));
        assertTrue(page("_emulator/live?search=rq_none").contains("There are none."));
    }

    @Test
    void makesNothingOfHtmlInNames() throws Exception {
        caller.create("realms", "realm", "name", HOSTILE);
        JsonObject user = Caller.user("sam");
        user.getJsonObject("user").put("username", HOSTILE);
        assertEquals(201, caller.post("users", user).status());
        caller.create("orgs", "org", "name", HOSTILE);
        caller.get("users/%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E?expand=%3Cscript%3E");
        caller.emulator.faults().onAny(HOSTILE).stall();
        String encoded = URLEncoder.encode(HOSTILE, UTF_8);
        for (String page : List.of(page(""), page("?search=" + encoded), page("_emulator/live?search=" + encoded))) {
            assertFalse(page.contains("<script>alert"), page);
            assertFalse(page.contains("\"&gt;"), page);
        }
        assertTrue(page("").contains("&quot;&gt;&lt;script&gt;"));
    }

    @Test
    void showsNoSecrets() throws Exception {
        caller.createUser("sam");
        String token = caller.post("users/sam/authenticate", Caller.object("password", "correct horse"))
                .json()
                .getString("token");
        caller.get("sessions/" + token);
        caller.get("sessions/my-own-key?token=" + token);
        caller.get("sessions/%6Dy-own-key");
        caller.get("users?password=correct+horse&my-own-key");
        String page = page("") + page("?search=rq");
        assertFalse(page.contains(token), page);
        assertFalse(page.contains("my-own-key"));
        assertFalse(page.contains("correct"));
        assertFalse(page.contains(caller.emulator.jwtKey()));
        assertTrue(page.contains("/v1/sessions/eyJ***"));
        assertTrue(page.contains("/v1/sessions/***?token=***"));
    }

    @Test
    void leavesTheApiAlone() throws Exception {
        caller.emulator.faults().next().answer(500, null, "");
        page("");
        page("_emulator/live");
        assertEquals(List.of(), caller.emulator.requests());
        assertEquals(1, caller.emulator.faults().remaining());
        assertEquals(500, caller.get("users").status());
        URI root = URI.create(caller.emulator.statusPageUrl());
        assertEquals(406, caller.send(HttpRequest.newBuilder(root)).status());
        assertEquals(
                404,
                caller.send(HttpRequest.newBuilder(root)
                                .header("Accept", "application/json")
                                .header("X-Authrocket-Api-Key", caller.emulator.apiKey()))
                        .status());
        assertEquals(406, caller.send(browser("v1/users")).status());
        assertEquals(406, caller.send(browser("_emulator/faults")).status());
        assertEquals(5, caller.emulator.requests().size());
    }

    @Test
    void setsTheFaultScript() throws Exception {
        assertTrue(page("").contains("Nothing is to go wrong."));
        Reply added = submit(
                "_emulator/faults", "do=add&method=GET&prefix=users%2F&kind=answer+with+a+status&number=503&times=2");
        assertEquals(303, added.status(), added.text());
        assertEquals("/#rules", added.header("location"));
        assertTrue(page("").contains("<li>GET /v1/users/: answers 503, 2 times</li>"));
        assertEquals(503, caller.get("users/sam").status());
        assertTrue(page("").contains("answers 503, 1 times"));
        submit("_emulator/faults", "do=clear");
        assertEquals(0, caller.emulator.faults().remaining());
        for (String kind : List.of(
                "answer later",
                "never answer",
                "close the connection",
                "lose the answer",
                "reset the stream",
                "break off within the body",
                "drip the body",
                "garble the body")) {
            submit("_emulator/faults", "do=add&kind=" + kind.replace(' ', '+') + "&number=5&times=0");
        }
        assertEquals(8, caller.emulator.faults().remaining());
        for (String bad : List.of(
                "",
                "do=add",
                "do=add&kind=x",
                "do=add&kind=answer+later&number=0",
                "do=add&kind=never+answer&times=-1",
                "do=add&kind=never+answer&times=x",
                "do=add&kind=never+answer&method=TRACE",
                "do[]=add",
                "do=add&kind=answer+with+a+status&number=99",
                "%",
                "do=" + "x".repeat(100_000))) {
            assertEquals(400, submit("_emulator/faults", bad).status(), bad);
        }
        assertEquals(8, caller.emulator.faults().remaining());
    }

    @Test
    void takesFormsFromItselfOnly() throws Exception {
        String add = "do=add&kind=never+answer";
        assertEquals(
                403,
                caller.send(form("_emulator/faults", add).header("Origin", "https://evil.example"))
                        .status());
        assertEquals(
                403,
                caller.send(form("_emulator/faults", add).header("Origin", "null"))
                        .status());
        assertEquals(0, caller.emulator.faults().remaining());
        assertEquals(303, caller.send(form("_emulator/faults", add)).status(), "no browser");
    }

    @Test
    void sendsAWebhookAgain() throws Exception {
        try (Receiver receiver = new Receiver()) {
            caller.create("app_hooks", "app_hook", "destination", receiver.url("/"), "event_type", "user.created");
            caller.createUser("sam");
            WebhookDelivery sent =
                    Caller.await(caller.emulator.webhooks().awaitAll()).get(0);
            assertTrue(page("").contains("<td data-label=\"Last result\">status 204</td>"));
            submit("_emulator/redeliver", "id=" + sent.notificationId());
            assertEquals(
                    2,
                    Caller.await(caller.emulator.webhooks().awaitAll()).get(0).attempts());
            assertEquals(400, submit("_emulator/redeliver", "id=ent_1").status());
        }
    }

    /** Asks for the status page under that name of the server, and gives the first line of the answer. */
    private String firstLine(Caller asked, String host) throws Exception {
        URI url = URI.create(asked.emulator.statusPageUrl());
        try (SSLSocket socket = (SSLSocket) asked.trust().getSocketFactory().createSocket("localhost", url.getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write(("GET / HTTP/1.1\r\nHost: " + host + "\r\nAccept: text/html\r\nConnection: close\r\n\r\n")
                            .getBytes(UTF_8));
            return new String(socket.getInputStream().readAllBytes(), UTF_8)
                    .lines()
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void isForThisMachineUnlessTold() throws Exception {
        assertEquals("HTTP/1.1 200 OK", firstLine(caller, "localhost:1"));
        assertEquals("HTTP/1.1 406 Not Acceptable", firstLine(caller, "evil.example"));
        for (StatusPageAccess access : List.of(StatusPageAccess.OFF, StatusPageAccess.ANYONE)) {
            Caller other = new Caller(new EmulatorOptions().withStatusPage(access), HttpClient.Version.HTTP_1_1);
            try {
                String expected = access == StatusPageAccess.OFF ? "HTTP/1.1 406 Not Acceptable" : "HTTP/1.1 200 OK";
                assertEquals(expected, firstLine(other, "localhost"));
                assertEquals(expected, firstLine(other, "emulator.test"));
            } finally {
                other.close();
            }
        }
    }
}
