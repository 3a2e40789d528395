package io.github.authrocketvertx;

import io.github.authrocketvertx.internal.operation.BadArgumentException;
import io.github.authrocketvertx.internal.operation.PathTemplate;
import io.github.authrocketvertx.internal.operation.PercentEncoding;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A call by verb and path: {@code RawCall.get("users/{user}", "ada").query("expand", "memberships")}.
 *
 * <p>The path is relative to the base URL. What varies in it stands in braces and is given as a value: values are
 * percent-encoded, so that none of them can leave its segment, and the path with its braces is the name of the call in
 * failures. Immutable: every method with an argument returns a changed copy.
 */
public final class RawCall {

    private final String verb;
    private final String template;
    private final List<String> pathValues;
    private final List<Map.Entry<String, String>> query;
    private final @Nullable Buffer body;
    private final @Nullable String contentType;
    private final @Nullable Long maxBodyBytes;

    private RawCall(
            String verb,
            String template,
            List<String> pathValues,
            List<Map.Entry<String, String>> query,
            @Nullable Buffer body,
            @Nullable String contentType,
            @Nullable Long maxBodyBytes) {
        this.maxBodyBytes = maxBodyBytes;
        this.verb = verb;
        this.template = template;
        this.pathValues = pathValues;
        this.query = query;
        this.body = body;
        this.contentType = contentType;
    }

    /**
     * A GET of this path.
     *
     * @param path relative to the base URL, such as {@code users/{user}}
     * @param values what stands for the braces, in order
     */
    public static RawCall get(String path, String... values) {
        return of("GET", path, values);
    }

    /** A POST to this path. */
    public static RawCall post(String path, String... values) {
        return of("POST", path, values);
    }

    /** A PUT to this path. */
    public static RawCall put(String path, String... values) {
        return of("PUT", path, values);
    }

    /** A DELETE of this path. */
    public static RawCall delete(String path, String... values) {
        return of("DELETE", path, values);
    }

    private static RawCall of(String verb, String path, String... values) {
        return new RawCall(verb, Objects.requireNonNull(path, "path"), List.of(values), List.of(), null, null, null);
    }

    /** With this query parameter; given twice, it is sent twice. */
    public RawCall query(String name, String value) {
        List<Map.Entry<String, String>> more = new ArrayList<>(query);
        more.add(Map.entry(name, value));
        return new RawCall(
                verb, template, pathValues, Collections.unmodifiableList(more), body, contentType, maxBodyBytes);
    }

    /** With this JSON object as the body. */
    public RawCall json(JsonObject json) {
        return body(json.toBuffer(), "application/json");
    }

    /** With these fields as a form, {@code application/x-www-form-urlencoded}, in their order. */
    public RawCall form(Map<String, String> fields) {
        StringBuilder form = new StringBuilder();
        new LinkedHashMap<>(fields).forEach((name, value) -> {
            if (form.length() > 0) {
                form.append('&');
            }
            form.append(PercentEncoding.encode(name)).append('=').append(PercentEncoding.encode(value));
        });
        return body(Buffer.buffer(form.toString()), "application/x-www-form-urlencoded");
    }

    /** With these bytes as the body; not copied, not to be changed any more. */
    public RawCall body(Buffer body, String contentType) {
        Objects.requireNonNull(body, "body");
        Checks.visible(contentType, "the content type");
        return new RawCall(verb, template, pathValues, query, body, contentType, maxBodyBytes);
    }

    /**
     * With another limit for the body of the answer than the client's, in bytes after decompression; for
     * {@link Raw#stream}, which holds little of it in memory.
     *
     * @throws IllegalArgumentException when it is less than 1
     */
    public RawCall maxBodyBytes(long limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("Expected a limit of at least 1 byte, found " + limit + ".");
        }
        return new RawCall(verb, template, pathValues, query, body, contentType, limit);
    }

    /** The limit for the body of the answer, in bytes; {@code null} for the client's. */
    public @Nullable Long maxBodyBytes() {
        return maxBodyBytes;
    }

    /** GET, POST, PUT or DELETE. */
    public String verb() {
        return verb;
    }

    /** The path with its braces. */
    public String path() {
        return template;
    }

    /** What stands for the braces; unmodifiable. May hold secrets. */
    public List<String> pathValues() {
        return pathValues;
    }

    /** The query parameters; unmodifiable. */
    public List<Map.Entry<String, String>> query() {
        return query;
    }

    /** The body; {@code null} for none. */
    public @Nullable Buffer body() {
        return body;
    }

    /** What the body is; {@code null} without one. */
    public @Nullable String contentType() {
        return contentType;
    }

    /** Verb and path with its braces; no values. Only the verb of a call whose path is none: it may hold anything. */
    @Override
    public String toString() {
        try {
            return verb + " " + PathTemplate.of(template);
        } catch (BadArgumentException noPath) {
            return verb + " ?";
        }
    }
}
