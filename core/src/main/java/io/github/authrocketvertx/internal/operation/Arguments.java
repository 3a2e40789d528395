package io.github.authrocketvertx.internal.operation;

import io.github.authrocketvertx.failure.FailureDetails.ErrorBody;
import io.github.authrocketvertx.model.Attributes;
import io.github.authrocketvertx.model.Expand;
import io.github.authrocketvertx.model.OpenText;
import io.github.authrocketvertx.model.Secret;
import io.vertx.core.buffer.Buffer;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What one call fills its operation with: values for the path, query parameters, a body. Immutable. */
public final class Arguments {

    private static final int NANOS_DIGITS = 9;
    private static final Arguments NONE = new Arguments(List.of(), null, List.of(), null);

    private final List<String> pathValues;
    private final @Nullable Secret pathSecret;
    private final List<Map.Entry<String, String>> query;
    private final @Nullable Body body;

    private Arguments(
            List<String> pathValues,
            @Nullable Secret pathSecret,
            List<Map.Entry<String, String>> query,
            @Nullable Body body) {
        this.pathValues = pathValues;
        this.pathSecret = pathSecret;
        this.query = query;
        this.body = body;
    }

    /** These values for the braces of the path, in order. */
    public static Arguments path(String... values) {
        return values.length == 0 ? NONE : new Arguments(List.of(values), null, List.of(), null);
    }

    /** This value for the one brace of the path. */
    public static Arguments path(String value) {
        return new Arguments(List.of(value), null, List.of(), null);
    }

    /** A secret for the one brace of the path; it is taken out of what the service says, as those of the body are. */
    public static Arguments path(Secret value) {
        return new Arguments(List.of(value.reveal()), value, List.of(), null);
    }

    /** With this query parameter. */
    public Arguments query(String name, String value) {
        List<Map.Entry<String, String>> more = new ArrayList<>(query);
        more.add(Map.entry(name, value));
        return new Arguments(pathValues, pathSecret, more, body);
    }

    /**
     * With the values of a query type; a list becomes a repeated parameter, {@code null} an empty one.
     *
     * @throws BadArgumentException when an id among them is of another kind than its name says
     */
    public Arguments query(Attributes<?> values) {
        Ids.check(values.values());
        List<Map.Entry<String, String>> more = new ArrayList<>(query);
        values.values().forEach((name, value) -> {
            if (value instanceof Collection<?> several) {
                // An empty list is said as one empty parameter: that is how the service tells it from an absent one.
                if (several.isEmpty()) {
                    more.add(Map.entry(name + "[]", ""));
                }
                several.forEach(one -> more.add(Map.entry(name + "[]", text(one))));
            } else {
                more.add(Map.entry(name, text(value)));
            }
        });
        return new Arguments(pathValues, pathSecret, more, body);
    }

    /** With this extra data asked for, if any. */
    public Arguments expand(Expand... expand) {
        if (expand.length == 0) {
            return this;
        }
        StringBuilder all = new StringBuilder();
        for (Expand one : expand) {
            all.append(all.length() == 0 ? "" : ",").append(one.text());
        }
        return query("expand", all.toString());
    }

    /** With a JSON body: the values under a root. */
    public Arguments rooted(String root, Attributes<?> values) {
        return rooted(root, values.values());
    }

    /**
     * With a JSON body: the values under a root.
     *
     * @throws BadArgumentException when an id among them is of another kind than its name says
     */
    public Arguments rooted(String root, Map<String, ? extends @Nullable Object> values) {
        Ids.check(values);
        return new Arguments(pathValues, pathSecret, query, new Body.Attributed(root, unmodifiable(values), Map.of()));
    }

    /** With a JSON body: the values without a root. */
    public Arguments flat(Map<String, ? extends @Nullable Object> values) {
        return new Arguments(pathValues, pathSecret, query, new Body.Attributed(null, unmodifiable(values), Map.of()));
    }

    /** With these bytes as the body. */
    public Arguments bytes(Buffer bytes, String contentType) {
        return new Arguments(pathValues, pathSecret, query, new Body.Ready(bytes, contentType));
    }

    /**
     * What a service said, without the secrets of this call: a server that repeats a password in its message must not
     * put it into an exception's text.
     */
    public ErrorBody redact(ErrorBody said) {
        // The longest first: a secret may begin with another, whose rest would be left over.
        Set<String> secrets = new TreeSet<>(
                Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));
        if (pathSecret != null) {
            secrets.add(pathSecret.reveal());
            // As it stood in the path, for a server that repeats that.
            secrets.add(PercentEncoding.encode(pathSecret.reveal()));
        }
        if (body instanceof Body.Attributed attributed) {
            collect(attributed.attributes().values(), secrets);
        }
        return secrets.isEmpty()
                ? said
                : said.map(text -> {
                    String clean = text;
                    for (String secret : secrets) {
                        clean = clean.replace(secret, "***");
                    }
                    return clean;
                });
    }

    private static void collect(Collection<?> values, Set<String> secrets) {
        for (Object value : values) {
            if (value instanceof Secret secret) {
                secrets.add(secret.reveal());
            } else if (value instanceof Map<?, ?> map) {
                collect(map.values(), secrets);
            } else if (value instanceof Collection<?> several) {
                collect(several, secrets);
            }
        }
    }

    Arguments withBody(Body changed) {
        return new Arguments(pathValues, pathSecret, query, changed);
    }

    List<String> pathValues() {
        return pathValues;
    }

    List<Map.Entry<String, String>> query() {
        return query;
    }

    @Nullable
    Body body() {
        return body;
    }

    private static Map<String, @Nullable Object> unmodifiable(Map<String, ? extends @Nullable Object> values) {
        return Collections.unmodifiableMap(values);
    }

    static String text(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Secret secret) {
            return secret.reveal();
        }
        if (value instanceof Instant time) {
            return BigDecimal.valueOf(time.getEpochSecond())
                    .add(BigDecimal.valueOf(time.getNano(), NANOS_DIGITS))
                    .stripTrailingZeros()
                    .toPlainString();
        }
        return value instanceof OpenText open ? open.text() : value.toString();
    }
}
