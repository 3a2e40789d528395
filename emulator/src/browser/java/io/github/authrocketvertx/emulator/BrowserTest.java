package io.github.authrocketvertx.emulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpClient;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The pages in a real browser, as a person with a mouse, a keyboard or a telephone has them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
class BrowserTest {

    /** Names every control that has no name of its own, and what else a page should have and lacks. */
    private static final String LACKS = """
            var lacks = [];
            document.querySelectorAll('input:not([type=hidden]),select,button').forEach(function (control) {
              var labels = control.labels ? control.labels.length : 0;
              if (!labels && !control.getAttribute('aria-label') && !control.textContent.trim()) {
                lacks.push('label of ' + control.outerHTML);
              }
            });
            if (document.querySelectorAll('main').length !== 1) { lacks.push('one main'); }
            if (document.querySelectorAll('h1').length !== 1) { lacks.push('one h1'); }
            if (!document.documentElement.lang) { lacks.push('a language'); }
            var ids = Array.prototype.map.call(document.querySelectorAll('[id]'), function (e) { return e.id; });
            if (new Set(ids).size !== ids.length) { lacks.push('ids that are not given twice'); }
            if (document.documentElement.scrollWidth > document.documentElement.clientWidth) {
              lacks.push('room: it is wider than the window');
            }
            return lacks;
            """;

    private static final String HOSTILE = "<img src=x onerror=\"window.hacked=1\"><script>window.hacked=1</script>";

    private final Vertx vertx = Vertx.vertx();
    private final EmulatorClock clock = EmulatorClock.fixed(Instant.parse("2026-01-01T12:00:00Z"));
    private Caller caller;
    private HttpServer app;
    private Browser browser;

    @BeforeAll
    void start() throws Exception {
        caller = new Caller(new EmulatorOptions().withSeed(1).withClock(clock), HttpClient.Version.HTTP_2);
        app = Caller.await(vertx.createHttpServer()
                .requestHandler(request -> request.response()
                        .putHeader("Content-Type", "text/html")
                        .end("<!doctype html><title>App</title><p>Welcome to the app"))
                .listen(0, "localhost"));
        browser = new Browser();
    }

    @AfterAll
    void stop() throws Exception {
        browser.close();
        caller.close();
        Caller.await(vertx.close());
    }

    @AfterEach
    void reset() {
        caller.emulator.reset();
    }

    private String appUrl() {
        return "http://localhost:" + app.actualPort() + "/in";
    }

    private String page(String path) {
        return caller.emulator.loginRocketUrl().replaceFirst("v1/$", "") + path;
    }

    private void connectApp() throws Exception {
        String id = caller.get("login_policies").each("id").get(0);
        caller.put(
                "login_policies/" + id,
                Caller.rooted("login_policy", "login_handler", appUrl(), "header", "The example app"));
    }

    private void lacksNothing() {
        assertEquals(List.of(), browser.run(LACKS));
        assertEquals(List.of(), browser.complaints());
    }

    private String tokenOfApp() throws Exception {
        browser.awaitText("Welcome to the app");
        String url = browser.url();
        assertTrue(url.startsWith(appUrl() + "?token="), url);
        String token = url.substring(url.indexOf('=') + 1).replaceFirst("&.*", "");
        assertTrue(Jwt.verifies(token, caller.emulator.jwtKey()));
        return token;
    }

    @Test
    void statusPageRenewsItselfAndMindsHostileNames() throws Exception {
        caller.createUser("ada");
        caller.createUser("grace");
        JsonObject hostile = Caller.user("mallory");
        hostile.getJsonObject("user").put("first_name", HOSTILE).put("username", HOSTILE);
        caller.post("users", hostile);
        caller.create("orgs", "org", "name", "Widgets");
        caller.post("users/ada/authenticate", Caller.object("password", "wrong"));
        String token = caller.post("users/ada/authenticate", Caller.object("password", "correct horse"))
                .json()
                .getString("token");
        caller.get("sessions/" + token);
        try (Receiver receiver = new Receiver()) {
            caller.create(
                    "app_hooks",
                    "app_hook",
                    "destination",
                    receiver.url("/hook"),
                    "event_type",
                    new JsonArray().add("user.login.succeeded"));
            caller.post("users/ada/authenticate", Caller.object("password", "correct horse"));
            Caller.await(caller.emulator.webhooks().awaitAll());
        }
        caller.emulator.faults().on(HttpMethod.GET, "users").times(2).answer(503, null, "");
        browser.open(caller.emulator.statusPageUrl());
        browser.awaitText("user.login.succeeded");
        browser.picture("status-page");
        lacksNothing();
        browser.find("details summary").click();
        browser.awaitText("grace@example.com");
        String opened = browser.find("details[open]").getText();
        assertTrue(opened.contains("onerror"), opened);
        assertFalse(browser.text().contains(token));

        browser.find("#search").click();
        String late = caller.get("orgs").header("x-request-id");
        browser.awaitText(late);
        assertEquals(1, browser.all("details[open]").size(), "what was opened stays open");
        browser.write("#search", late);
        browser.find("#search").sendKeys(Keys.ENTER);
        browser.awaitText("1 with " + late);
        assertNull(browser.run("return window.hacked"));
        lacksNothing();
    }

    @Test
    void statusPageCanBeUsedByKeyboard() throws Exception {
        browser.open(caller.emulator.statusPageUrl());
        WebElement skip = browser.press(Keys.TAB);
        assertEquals("To the content", skip.getText());
        assertTrue(skip.isDisplayed());
        String outline = String.valueOf(browser.run("return getComputedStyle(document.activeElement).outlineStyle"));
        assertEquals("solid", outline);
        assertEquals("search", browser.press(Keys.TAB).getDomAttribute("id"));
        WebElement focused = browser.press(Keys.TAB);
        for (int i = 0; i < 50 && !"prefix".equals(focused.getDomAttribute("id")); i++) {
            focused = browser.press(Keys.TAB);
        }
        focused.sendKeys("orgs");
        focused.sendKeys(Keys.ENTER);
        browser.awaitText("/v1/orgs: answers 500, 1 times");
        assertEquals(500, caller.get("orgs").status());
        browser.awaitText("Nothing is to go wrong.");
        lacksNothing();
    }

    @Test
    void statusPageFitsANarrowScreen() throws Exception {
        caller.createUser("ada");
        caller.get("users/ada?expand=memberships");
        Browser phone = new Browser();
        try {
            phone.narrow();
            phone.open(caller.emulator.statusPageUrl());
            phone.awaitText("/v1/users/ada");
            phone.picture("status-page-narrow");
            assertEquals(List.of(), phone.run(LACKS));
        } finally {
            phone.close();
        }
    }

    @Test
    void logsInOnTheHostedPage() throws Exception {
        caller.createUser("ada");
        connectApp();
        browser.open(page("login?redir=%2Fhome"));
        lacksNothing();
        browser.write("#username", "ada");
        browser.write("#password", "wrong");
        browser.button("Log in").click();
        browser.awaitText("Login failed");
        assertEquals("alert", browser.find(".wrong").getAriaRole());
        browser.picture("hosted-login");
        lacksNothing();
        browser.write("#password", "correct horse");
        browser.find("#password").sendKeys(Keys.ENTER);
        String token = tokenOfApp();
        assertTrue(browser.url().endsWith("&redir=%2Fhome"));
        assertEquals(200, caller.get("sessions/" + token).status());
        browser.open(page("logout"));
        browser.awaitText("You are logged out");
        assertEquals(404, caller.get("sessions/" + token).status());
    }

    @Test
    void asksForACodeAndSignsUp() throws Exception {
        String secret = caller.emulator.enableTotp(caller.createUser("ada").getString("id"));
        connectApp();
        browser.open(page("login"));
        browser.write("#username", "ada");
        browser.write("#password", "correct horse");
        browser.button("Log in").click();
        browser.awaitText("Enter the code");
        lacksNothing();
        browser.write("#code", caller.emulator.totpCode(secret));
        browser.button("Go on").click();
        tokenOfApp();

        browser.open(page("login"));
        browser.link("Sign up").click();
        browser.awaitText("Password again");
        browser.write("#username", "grace");
        browser.write("#email", "grace@example.com");
        browser.write("#password", "correct horse");
        browser.write("#password_confirmation", "correct horse");
        lacksNothing();
        browser.button("Sign up").click();
        tokenOfApp();
        assertTrue(browser.url().endsWith("&signup=true"));
    }

    @Test
    void logsInWithADummyProvider() throws Exception {
        caller.create("auth_providers", "auth_provider", "provider_type", "google");
        connectApp();
        browser.open(page("login"));
        browser.link("Log in with google").click();
        browser.awaitText("Dummy google login");
        browser.picture("dummy-provider");
        lacksNothing();
        browser.button("Refuse").click();
        browser.awaitText("The login with the third party was refused");
        browser.link("Log in with google").click();
        browser.write("#name", "ada");
        browser.button("Log in").click();
        tokenOfApp();
        assertEquals("ada@example.com", caller.get("users/ada").json().getString("email"));
    }

    @Test
    void letsScriptsOfAnotherOriginCall() throws Exception {
        caller.createUser("ada");
        browser.open(appUrl());
        String url = caller.emulator.loginRocketUrl() + "login";
        Object fetched = browser.runAsync("""
                var done = arguments[arguments.length - 1];
                fetch('%s', {
                  method: 'POST',
                  headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
                  body: JSON.stringify({ username: 'ada', password: 'correct horse' })
                }).then(function (answer) { return answer.json(); }).then(function (json) { done(json.token); }, done);
                """.formatted(url));
        assertTrue(Jwt.verifies(String.valueOf(fetched), caller.emulator.jwtKey()), String.valueOf(fetched));
        Object loaded = browser.runAsync("""
                var done = arguments[arguments.length - 1];
                window.loggedIn = function (json) { done(json.error); };
                var script = document.createElement('script');
                script.src = '%s?username=ada&password=wrong&callback=loggedIn';
                script.onerror = function () { done('not loaded'); };
                document.body.appendChild(script);
                """.formatted(url));
        assertEquals("Login failed", loaded);
    }

    @Test
    void stopsRenewingWhenToldTo() throws Exception {
        browser.open(caller.emulator.statusPageUrl());
        browser.find("#updating").click();
        // Counts the looks, and has them follow one another without a pause.
        browser.run("""
                window.looks = 0;
                window.calls = 0;
                var later = window.setTimeout;
                var call = window.fetch;
                window.setTimeout = function (work) { window.looks++; return later(work, 10); };
                window.fetch = function (url, options) { window.calls++; return call(url, options); };
                """);
        browser.await(unused -> (Long) browser.run("return window.looks") > 3);
        assertEquals(0L, browser.run("return window.calls"));
        caller.get("users");
        browser.find("#updating").click();
        browser.awaitText("/v1/users");
    }
}
