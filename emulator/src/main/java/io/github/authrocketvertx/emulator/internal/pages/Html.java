package io.github.authrocketvertx.emulator.internal.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.authrocketvertx.emulator.internal.rules.Answer;
import io.vertx.core.buffer.Buffer;
import java.net.URLEncoder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts pages together. Whatever is not written in this program goes through {@link #text}. */
public final class Html {

    private static final int SEE_OTHER = 303;

    private static final String STYLE = """
            :root{color-scheme:light dark}
            *{box-sizing:border-box}
            body{font:1rem/1.5 system-ui,sans-serif;margin:0;overflow-wrap:anywhere}
            header,main,footer{max-width:80rem;margin:0 auto;padding:.5rem 1rem}
            .narrow{max-width:26rem}
            h1{font-size:1.5rem}h2{font-size:1.2rem;margin-top:2rem}
            label{display:block;margin-top:.75rem}
            input,select,button{font:inherit;padding:.4rem .6rem;min-height:2.5rem;max-width:100%}
            .narrow input{width:100%}
            input[type=checkbox]{min-height:0;width:1.1rem;height:1.1rem;vertical-align:middle}
            button{margin-top:.75rem;cursor:pointer}
            :focus-visible{outline:3px solid #06c;outline-offset:2px}
            .skip{position:absolute;left:-99rem}.skip:focus{position:static}
            .wrong{border-left:.3rem solid #b00;padding:.2rem .8rem}
            .note{opacity:.85}
            .scroll{overflow-x:auto}
            table{border-collapse:collapse;width:100%}
            th,td{text-align:left;vertical-align:top;padding:.25rem .75rem .25rem 0;border-bottom:1px solid #8886}
            dl{display:grid;grid-template-columns:repeat(auto-fit,minmax(8rem,1fr));gap:.25rem 1rem}
            dt{opacity:.85}dd{margin:0;font-weight:600}
            dl div{min-width:0}
            .row{display:flex;flex-wrap:wrap;gap:.25rem 1rem;align-items:end}
            .plain{list-style:none;padding:0}
            code{font-family:ui-monospace,monospace}
            @media (max-width:40rem){
            .cards thead{position:absolute;left:-99rem}
            .cards tr{display:block;padding:.5rem 0;border-bottom:1px solid #8886}
            .cards td{display:block;border:0;padding:0}
            .cards td::before{content:attr(data-label) ": ";opacity:.85}}
            """;
    private static final String STYLE_SOURCE = source(STYLE);

    private Html() {}

    /** Returns the text as it may stand in an element or in an attribute with quotation marks; null as nothing. */
    public static String text(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        String plain = value.toString();
        StringBuilder out = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c);
            }
        }
        return out.toString();
    }

    /** Returns a name or a value as it stands in a query. */
    public static String query(String value) {
        return URLEncoder.encode(value, UTF_8);
    }

    /** A field with its label; {@code attributes} are more of them, as HTML. */
    static String field(String label, String name, String type, @Nullable Object value, String attributes) {
        return "<label for=\"" + name + "\">" + text(label) + "</label><input id=\"" + name + "\" name=\"" + name
                + "\" type=\"" + type + "\"" + (value == null ? "" : " value=\"" + text(value) + "\"")
                + (attributes.isEmpty() ? "" : " " + attributes) + ">";
    }

    static String hidden(String name, String value) {
        return "<input type=\"hidden\" name=\"" + name + "\" value=\"" + text(value) + "\">";
    }

    /** What went wrong, read out by screen readers; nothing if nothing did. */
    static String alert(@Nullable String wrong) {
        return wrong == null ? "" : "<p class=\"wrong\" role=\"alert\">" + text(wrong) + "</p>";
    }

    /** A page with a column of forms: {@code main} is HTML, all else plain text. */
    static Answer narrowPage(int status, String title, @Nullable String header, String main, @Nullable String footer) {
        String body = (header == null ? "" : "<header class=\"narrow\">" + text(header) + "</header>")
                + "<main class=\"narrow\"><h1>" + text(title) + "</h1>" + main + "</main>"
                + (footer == null ? "" : "<footer class=\"narrow\">" + text(footer) + "</footer>");
        return page(status, title, body, null);
    }

    /** A page of that body, which is HTML, and with that script, if any. */
    static Answer page(int status, String title, String body, @Nullable String script) {
        String page = "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">"
                + "<link rel=\"icon\" href=\"data:,\"><title>" + text(title) + "</title><style>" + STYLE
                + "</style></head><body>" + body + (script == null ? "" : "<script>" + script + "</script>")
                + "</body></html>\n";
        return fragment(status, page, script == null ? "" : source(script));
    }

    /** A part of a page. */
    static Answer fragment(int status, String html) {
        return fragment(status, html, "");
    }

    private static Answer fragment(int status, String html, String scriptSource) {
        String policy = "default-src 'none'; img-src data:; style-src " + STYLE_SOURCE
                + (scriptSource.isEmpty() ? "" : "; script-src " + scriptSource + "; connect-src 'self'")
                + "; base-uri 'none'; frame-ancestors 'none'";
        return new Answer(
                status,
                Buffer.buffer(html),
                // With no referrer at all, browsers leave the origin out of their forms as well.
                Map.of(
                        "Content-Type", "text/html; charset=utf-8",
                        "Content-Security-Policy", policy,
                        "Referrer-Policy", "same-origin",
                        "X-Content-Type-Options", "nosniff",
                        "Cache-Control", "no-store"));
    }

    /** Sends the browser elsewhere by GET. */
    static Answer redirect(String url) {
        return new Answer(SEE_OTHER, null, Map.of("Location", url, "Cache-Control", "no-store"));
    }

    private static String source(String inline) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(inline.getBytes(UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
