package io.github.authrocketvertx.emulator.internal.pages;

import io.github.authrocketvertx.emulator.internal.rules.Answer;
import io.github.authrocketvertx.emulator.internal.store.Setting;
import io.vertx.core.json.JsonArray;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where the browser goes when its user has logged in: back to the app, to one of the addresses that the app has. */
final class Return {

    private static final String REDIRECT_URI = "redirect_uri";
    private static final String REDIR = "redir";

    private final Setting app;
    private final @Nullable String redirectUri;
    private final @Nullable String redir;

    Return(Setting app, PageRequest request) {
        this.app = app;
        this.redirectUri = request.text(REDIRECT_URI);
        this.redir = path(request.text(REDIR));
    }

    /** Whether the address asked for, if any, is one of the app's. */
    boolean isAllowed() {
        return redirectUri == null
                || app.values().getJsonArray("redirect_uris", new JsonArray()).contains(redirectUri);
    }

    /** What must go along from page to page, as a query with its question mark, or nothing. */
    String query() {
        StringBuilder query = new StringBuilder();
        append(query, REDIR, redir);
        append(query, REDIRECT_URI, redirectUri);
        return query.isEmpty() ? "" : "?" + query;
    }

    /** Goes back with that token; {@code isNew} is for a user who was not known before. */
    Answer with(String token, boolean isNew) {
        boolean forSignup = token.startsWith("utk_");
        String login = Objects.requireNonNullElse(app.text("login_handler"), "");
        String signup = app.text("signup_handler");
        String handler = forSignup && signup != null ? signup : login;
        String base = redirectUri == null ? handler : redirectUri;
        StringBuilder query = new StringBuilder();
        append(query, "token", token);
        append(query, REDIR, redir);
        append(query, "signup", isNew && !forSignup ? "true" : null);
        Answer answer = Html.redirect(base + (base.indexOf('?') < 0 ? "?" : "&") + query);
        return forSignup
                ? answer
                : answer.withHeader(
                        "Set-Cookie", HostedPages.COOKIE + "=" + token + "; Path=/; Secure; HttpOnly; SameSite=Lax");
    }

    private static void append(StringBuilder query, String name, @Nullable String value) {
        if (value != null) {
            query.append(query.isEmpty() ? "" : "&").append(name).append('=').append(Html.query(value));
        }
    }

    /** Reduces a full URL to its path, so that nobody is led to another site. */
    private static @Nullable String path(@Nullable String redir) {
        if (redir == null) {
            return null;
        }
        try {
            URI uri = new URI(redir);
            String path = uri.getRawPath();
            if (path == null || !path.startsWith("/") || path.startsWith("//")) {
                return "/";
            }
            return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
        } catch (URISyntaxException e) {
            return "/";
        }
    }
}
