package io.github.authrocketvertx.internal.operation;

import io.github.authrocketvertx.failure.Attempt;
import io.github.authrocketvertx.model.RequestInfo;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What can be asked of the service, as data.
 *
 * @param <T> what a call of it results in
 */
public final class Operation<T extends @Nullable Object> {

    private static final int LONGEST_TARGET = 8_000;

    private final String name;
    private final Verb verb;
    private final PathTemplate path;
    private final SafetyClass safety;
    private final ResponseReader<T> reader;
    private final RealmRule realm;
    private final RequestInfoRule requestInfo;
    private final DoneRule done;

    private Operation(
            String name,
            Verb verb,
            PathTemplate path,
            SafetyClass safety,
            ResponseReader<T> reader,
            RealmRule realm,
            RequestInfoRule requestInfo,
            DoneRule done) {
        this.done = done;
        this.name = name;
        this.verb = verb;
        this.path = path;
        this.safety = safety;
        this.reader = reader;
        this.realm = realm;
        this.requestInfo = requestInfo;
    }

    /** An operation that follows the usual rules of its verb. */
    public static <T extends @Nullable Object> Operation<T> of(
            String name, Verb verb, String path, SafetyClass safety, ResponseReader<T> reader) {
        return of(name, verb, PathTemplate.of(path), safety, reader);
    }

    /** As above, with a path that was read already. */
    public static <T extends @Nullable Object> Operation<T> of(
            String name, Verb verb, PathTemplate path, SafetyClass safety, ResponseReader<T> reader) {
        return new Operation<>(
                name, verb, path, safety, reader, RealmRule.IN_QUERY, RequestInfoRule.of(verb), DoneRule.of(verb));
    }

    /** The same with another place for the realm. */
    public Operation<T> realm(RealmRule rule) {
        return new Operation<>(name, verb, path, safety, reader, rule, requestInfo, done);
    }

    /** The same at another path. */
    public Operation<T> at(PathTemplate other) {
        return new Operation<>(name, verb, other, safety, reader, realm, requestInfo, done);
    }

    /** What it is called in failures and telemetry, such as {@code users.get}. */
    public String name() {
        return name;
    }

    /** The HTTP method. */
    public Verb verb() {
        return verb;
    }

    /** The path with its braces. */
    public String path() {
        return path.toString();
    }

    /** What may be sent again. */
    public SafetyClass safety() {
        return safety;
    }

    /** Whether a status that is no success says all the same that the call is done. */
    public boolean isDone(int status, List<Attempt> before) {
        return done.isDone(status, before);
    }

    /** Makes the result. */
    public ResponseReader<T> reader() {
        return reader;
    }

    /**
     * The request of one call.
     *
     * @param viewRealm the realm that the view of the client names, {@code null} for none
     * @param info on whose behalf, {@code null} when not told
     * @param extraQuery further query parameters
     * @throws BadArgumentException when an argument can't be right
     */
    public Prepared prepare(
            Arguments arguments,
            @Nullable String viewRealm,
            @Nullable RequestInfo info,
            List<Map.Entry<String, String>> extraQuery) {
        Arguments all = arguments;
        if (viewRealm != null) {
            all = realm.name(all, viewRealm);
        }
        if (info != null) {
            all = requestInfo.tell(all, info);
        }
        String target = target(path.expand(all.pathValues()), all.query(), extraQuery);
        if (target.length() > LONGEST_TARGET) {
            throw new BadArgumentException("Expected path and query of at most " + LONGEST_TARGET
                    + " characters together, as servers and proxies take them, found " + target.length() + ".");
        }
        Body body = all.body();
        if (body == null) {
            return new Prepared(target, null, null);
        }
        Buffer bytes = body.encode();
        return new Prepared(target, bytes, body.contentType());
    }

    private static String target(
            String path, List<Map.Entry<String, String>> query, List<Map.Entry<String, String>> extra) {
        if (query.isEmpty() && extra.isEmpty()) {
            return path;
        }
        StringBuilder target = new StringBuilder(path);
        char separator = '?';
        for (List<Map.Entry<String, String>> part : List.of(query, extra)) {
            for (Map.Entry<String, String> parameter : part) {
                target.append(separator)
                        .append(encode(parameter.getKey(), "the name of a query parameter"))
                        .append('=')
                        .append(encode(parameter.getValue(), "the value of a query parameter"));
                separator = '&';
            }
        }
        return target.toString();
    }

    private static String encode(String text, String what) {
        if (PercentEncoding.isImpossible(text)) {
            throw new BadArgumentException("Expected text in " + what + ", found half of a surrogate pair.");
        }
        return PercentEncoding.encode(text);
    }

    @Override
    public String toString() {
        return name;
    }
}
