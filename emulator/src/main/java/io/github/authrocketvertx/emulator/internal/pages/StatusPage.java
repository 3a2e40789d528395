package io.github.authrocketvertx.emulator.internal.pages;

import static io.github.authrocketvertx.emulator.internal.pages.Html.text;

import io.github.authrocketvertx.emulator.RecordedRequest;
import io.github.authrocketvertx.emulator.WebhookDelivery;
import io.github.authrocketvertx.emulator.internal.Masking;
import io.github.authrocketvertx.emulator.internal.rules.Answer;
import io.github.authrocketvertx.emulator.internal.store.Realm;
import io.github.authrocketvertx.emulator.internal.store.Store;
import io.github.authrocketvertx.emulator.internal.store.User;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the emulator holds and does, for a person with a browser. Secrets are not shown. */
public final class StatusPage {

    private static final int OK = 200;
    private static final int LAST_REQUESTS = 50;
    private static final int FIRST_NAMES = 20;
    private static final double NANOS_PER_MILLI = 1e6;

    /** Takes the live part anew from time to time, unless someone works in it or does not look. */
    private static final String SCRIPT = """
            (function () {
              var live = document.getElementById('live');
              var box = document.getElementById('updating');
              var last = null;
              function opened() {
                return Array.prototype.map.call(live.querySelectorAll('details[open]'), function (d) { return d.id; });
              }
              function show(html) {
                if (html === last || live.contains(document.activeElement)) { return; }
                last = html;
                var open = opened();
                live.innerHTML = html;
                open.forEach(function (id) {
                  var details = document.getElementById(id);
                  if (details) { details.open = true; }
                });
              }
              function look() {
                if (!box.checked || document.hidden) { return Promise.resolve(); }
                return fetch('_emulator/live' + location.search, { headers: { Accept: 'text/html' } })
                  .then(function (answer) { return answer.ok ? answer.text().then(show) : undefined; })
                  .catch(function () { return undefined; });
              }
              function again() { setTimeout(function () { look().then(again); }, 1000); }
              again();
            })();
            """;

    /** What is shown of a realm. */
    public record RealmView(String id, String name, List<String> counts, List<String> users, List<String> orgs) {}

    /**
     * What is shown.
     *
     * @param secrets API keys, which are masked wherever they stand in a path
     * @param search what the ids of the requests shown must contain; empty for all
     */
    public record View(
            List<RealmView> realms,
            Set<String> secrets,
            List<RecordedRequest> requests,
            List<String> faults,
            List<WebhookDelivery> webhooks,
            String search) {}

    private StatusPage() {}

    /** Copies what is shown of the realms; to be called while no rule runs. */
    public static List<RealmView> realms(Store store) {
        List<RealmView> all = new ArrayList<>();
        for (Realm realm : store.realms()) {
            if (!realm.isDeleted()) {
                List<String> counts = List.of(
                        count("users", realm.users().byId().size()),
                        count("orgs", realm.orgs().byId().size()),
                        count("memberships", realm.memberships().byId().size()),
                        count("sessions", realm.sessions().byId().size()),
                        count("auth providers", realm.authProviders().byId().size()),
                        count("connected apps", realm.loginPolicies().byId().size()),
                        count(
                                "app hooks",
                                store.appHooks().idsOf("realm_id", realm.id()).size()),
                        count("JWT keys", realm.jwtKeys().byId().size()));
                List<String> users = realm.users().byUsername().values().stream()
                        .limit(FIRST_NAMES)
                        .map(StatusPage::words)
                        .toList();
                List<String> orgs = realm.orgs().byName().values().stream()
                        .limit(FIRST_NAMES)
                        .map(org -> org.name() + " (" + org.id() + ")")
                        .toList();
                all.add(new RealmView(realm.id(), realm.settings().name(), counts, users, orgs));
            }
        }
        return List.copyOf(all);
    }

    private static String count(String of, int number) {
        return of + "=" + number;
    }

    private static String words(User user) {
        String email = user.email() == null || user.email().equals(user.username()) ? "" : ", " + user.email();
        return user.username() + email + " (" + user.id() + (user.isActive() ? "" : ", inactive") + ")";
    }

    /** The whole page. */
    public static Answer page(View view) {
        String body = "<a class=\"skip\" href=\"#live\">To the content</a><header><h1>AuthRocket emulator</h1>"
                + "<p class=\"note\">For development. What it holds is in memory and gone when it ends.</p>"
                + "<form method=\"get\" action=\"./\" role=\"search\" class=\"row\"><div>"
                + Html.field("Search by request id", "search", "search", view.search(), "placeholder=\"rq_…\"")
                + "</div><button>Search</button></form>"
                + "<label><input type=\"checkbox\" id=\"updating\" checked> Update by itself</label></header>"
                + "<main><div id=\"live\" tabindex=\"-1\">" + live(view) + "</div>" + FaultForm.html() + "</main>"
                + "<footer><p class=\"note\">Keys, tokens and passwords are not shown.</p></footer>";
        return Html.page(OK, "AuthRocket emulator", body, SCRIPT);
    }

    /** The part of the page that changes. */
    public static Answer livePart(View view) {
        return Html.fragment(OK, live(view));
    }

    private static String live(View view) {
        StringBuilder html = new StringBuilder();
        requests(view, html);
        html.append("<section aria-labelledby=\"realms\"><h2 id=\"realms\">Realms</h2>");
        view.realms().forEach(realm -> realm(realm, html));
        html.append("</section>");
        webhooks(view, html);
        html.append("<section aria-labelledby=\"rules\"><h2 id=\"rules\">Fault script</h2>");
        list(view.faults(), "Nothing is to go wrong.", html);
        html.append("</section>");
        return html.toString();
    }

    private static void requests(View view, StringBuilder html) {
        html.append("<section aria-labelledby=\"requests\"><h2 id=\"requests\">Last requests</h2>");
        List<RecordedRequest> found = new ArrayList<>();
        List<RecordedRequest> all = view.requests();
        for (int i = all.size() - 1; i >= 0 && found.size() < LAST_REQUESTS; i--) {
            if (all.get(i).requestId().contains(view.search())) {
                found.add(all.get(i));
            }
        }
        if (!view.search().isEmpty()) {
            html.append("<p role=\"status\">")
                    .append(found.size())
                    .append(" with <code>")
                    .append(text(view.search()))
                    .append("</code> in their id, of the last ")
                    .append(all.size())
                    .append(". <a href=\"./\">Show all</a></p>");
        }
        if (found.isEmpty()) {
            html.append("<p>There are none.</p></section>");
            return;
        }
        table(html, "Time", "Method", "Path", "Status", "Duration", "Request id");
        for (RecordedRequest request : found) {
            String query = request.query() == null ? "" : "?" + Masking.query(request.query());
            row(
                    html,
                    List.of("Time", "Method", "Path", "Status", "Duration", "Request id"),
                    List.of(
                            request.receivedAt().truncatedTo(ChronoUnit.MILLIS).toString(),
                            request.method().name(),
                            Masking.path(request.path(), view.secrets()::contains) + query,
                            status(request),
                            duration(request.duration()),
                            request.requestId()),
                    "");
        }
        html.append("</tbody></table></div></section>");
    }

    private static String status(RecordedRequest request) {
        String ending = request.ending().name().toLowerCase(Locale.ROOT);
        if (request.status() == null) {
            return ending;
        }
        return request.ending() == RecordedRequest.Ending.ANSWERED
                ? request.status().toString()
                : request.status() + ", " + ending;
    }

    private static String duration(@Nullable Duration duration) {
        return duration == null ? "…" : String.format(Locale.ROOT, "%.1f ms", duration.toNanos() / NANOS_PER_MILLI);
    }

    private static void realm(RealmView realm, StringBuilder html) {
        html.append("<h3>")
                .append(text(realm.name()))
                .append(" <code>")
                .append(text(realm.id()))
                .append("</code></h3><dl>");
        for (String count : realm.counts()) {
            int equals = count.indexOf('=');
            html.append("<div><dt>")
                    .append(count, 0, equals)
                    .append("</dt><dd>")
                    .append(count, equals + 1, count.length())
                    .append("</dd></div>");
        }
        html.append("</dl>");
        names("users", realm, realm.users(), html);
        names("orgs", realm, realm.orgs(), html);
    }

    private static void names(String what, RealmView realm, List<String> names, StringBuilder html) {
        if (!names.isEmpty()) {
            html.append("<details id=\"")
                    .append(what)
                    .append('-')
                    .append(text(realm.id()))
                    .append("\"><summary>First ")
                    .append(what)
                    .append("</summary>");
            list(names, "", html);
            html.append("</details>");
        }
    }

    private static void list(List<String> items, String ifEmpty, StringBuilder html) {
        if (items.isEmpty()) {
            html.append("<p>").append(text(ifEmpty)).append("</p>");
            return;
        }
        html.append("<ul>");
        items.forEach(item -> html.append("<li>").append(text(item)).append("</li>"));
        html.append("</ul>");
    }

    private static void webhooks(View view, StringBuilder html) {
        List<WebhookDelivery> all = view.webhooks();
        if (all.isEmpty()) {
            return;
        }
        html.append("<section aria-labelledby=\"webhooks\"><h2 id=\"webhooks\">Last webhooks</h2>");
        List<String> labels = List.of("Event", "App hook", "State", "Attempts", "Last result");
        table(html, "Event", "App hook", "State", "Attempts", "Last result", "Action");
        for (int i = all.size() - 1; i >= 0; i--) {
            WebhookDelivery delivery = all.get(i);
            row(
                    html,
                    labels,
                    List.of(
                            delivery.eventType() + " " + delivery.eventId(),
                            delivery.appHookId(),
                            delivery.state().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                            String.valueOf(delivery.attempts()),
                            delivery.lastResult() == null ? "" : delivery.lastResult()),
                    "<td>" + redeliver(delivery) + "</td>");
        }
        html.append("</tbody></table></div></section>");
    }

    private static void table(StringBuilder html, String... headings) {
        html.append("<div class=\"scroll\"><table class=\"cards\"><thead><tr>");
        for (String heading : headings) {
            html.append("<th scope=\"col\">").append(text(heading)).append("</th>");
        }
        html.append("</tr></thead><tbody>");
    }

    private static String redeliver(WebhookDelivery delivery) {
        return "<form method=\"post\" action=\"_emulator/redeliver\">" + Html.hidden("id", delivery.notificationId())
                + "<button aria-label=\"Send " + text(delivery.eventType()) + " " + text(delivery.notificationId())
                + " again\">Send again</button></form>";
    }

    /** A row of plain texts, and more cells as HTML. */
    private static void row(StringBuilder html, List<String> labels, List<String> values, String moreCells) {
        html.append("<tr>");
        for (int i = 0; i < values.size(); i++) {
            html.append("<td data-label=\"")
                    .append(labels.get(i))
                    .append("\">")
                    .append(text(values.get(i)))
                    .append("</td>");
        }
        html.append(moreCells).append("</tr>");
    }
}
