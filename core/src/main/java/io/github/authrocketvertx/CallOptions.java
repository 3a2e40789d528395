package io.github.authrocketvertx;

import io.github.authrocketvertx.failure.Reply;
import io.github.authrocketvertx.model.RequestInfo;
import io.github.authrocketvertx.model.Secret;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How calls are made: the realm, the time they may take, what they carry and who may cancel them.
 *
 * <p>A view of a client has them: {@code client.with(options -> options.deadline(Duration.ofSeconds(2)))}. What is not
 * set here is as the client's own {@link AuthRocketOptions} say. Immutable: every method with an argument returns a
 * changed copy.
 */
public final class CallOptions {

    /** Nothing set: everything as the client's options say. */
    public static final CallOptions NONE = new CallOptions(new Values(), List.of());

    private final Values values;
    /** Beside the other values: each call of the bindings adds one, and then nothing else is copied. */
    private final List<Cancellation> cancellations;

    private CallOptions(Values values, List<Cancellation> cancellations) {
        this.values = values;
        this.cancellations = cancellations;
    }

    /**
     * In this realm. The call then names the realm itself, as {@code realm_id}, and sends no realm header.
     *
     * @param realm the realm's id, which starts with {@code rl_}
     * @throws IllegalArgumentException when it can't be the id of a realm
     */
    public CallOptions realm(String realm) {
        Checks.realm(realm);
        return with(v -> v.realm = realm);
    }

    /** A call ends after this long, whatever it was waiting for: queue, all attempts, back-off and body together. */
    public CallOptions deadline(Duration deadline) {
        Checks.positive(deadline, "deadline");
        return with(v -> v.deadline = deadline);
    }

    /** One attempt ends after this long. */
    public CallOptions attemptTimeout(Duration attemptTimeout) {
        Checks.positive(attemptTimeout, "attempt time-out");
        return with(v -> v.attemptTimeout = attemptTimeout);
    }

    /** Made again as this says; {@link RetryPolicy#none()} switches it off. */
    public CallOptions retry(RetryPolicy retry) {
        Objects.requireNonNull(retry, "retry");
        return with(v -> v.retry = retry);
    }

    /** With this API key in place of the client's own; the pool of connections is shared all the same. */
    public CallOptions apiKey(Secret apiKey) {
        Checks.apiKey(apiKey.reveal());
        return with(v -> v.apiKey = apiKey);
    }

    /** On behalf of this end user; the service stores it with the events and sessions that calls cause. */
    public CallOptions requestInfo(RequestInfo requestInfo) {
        Objects.requireNonNull(requestInfo, "requestInfo");
        return with(v -> v.requestInfo = requestInfo);
    }

    /**
     * With this header beside the client's own.
     *
     * @throws IllegalArgumentException for a header that the client sends itself, and for what is no legal header
     */
    public CallOptions header(String name, String value) {
        Checks.extraHeader(name, value);
        return with(v -> v.headers = and(v.headers, Map.entry(name.toLowerCase(Locale.ROOT), value)));
    }

    /** With this query parameter beside those of the call. Not for secrets: addresses are logged on their way. */
    public CallOptions query(String name, String value) {
        return with(v -> v.query = and(v.query, Map.entry(name, value)));
    }

    /** Cancelled by this too: a call ends when any of the cancellations of its view fires. */
    public CallOptions cancellation(Cancellation cancellation) {
        Objects.requireNonNull(cancellation, "cancellation");
        return new CallOptions(values, and(cancellations, cancellation));
    }

    /**
     * Tells status, headers, request id, rate limit and attempts of every call that got an answer, success or not:
     * once a call, on the caller's context, before the result. Listeners add up, and run in the order they were given.
     * What one throws goes to the exception handler of the context and changes nothing for the call.
     */
    public CallOptions onReply(Consumer<? super Reply> onReply) {
        Objects.requireNonNull(onReply, "onReply");
        return with(v -> v.onReply = and(v.onReply, onReply));
    }

    /** The realm of this view; {@code null} for the client's own. */
    public @Nullable String realm() {
        return values.realm;
    }

    /** The deadline of a call; {@code null} for the client's own. */
    public @Nullable Duration deadline() {
        return values.deadline;
    }

    /** The time-out of an attempt; {@code null} for the client's own. */
    public @Nullable Duration attemptTimeout() {
        return values.attemptTimeout;
    }

    /** When a failed attempt is made again; {@code null} for the client's own. */
    public @Nullable RetryPolicy retry() {
        return values.retry;
    }

    /** The API key of this view; {@code null} for the client's own. */
    public @Nullable Secret apiKey() {
        return values.apiKey;
    }

    /** On whose behalf calls are made; {@code null} when not told. */
    public @Nullable RequestInfo requestInfo() {
        return values.requestInfo;
    }

    /** Headers beside the client's own, names in lower case; unmodifiable. */
    public List<Map.Entry<String, String>> headers() {
        return values.headers;
    }

    /** Query parameters beside those of the call; unmodifiable. */
    public List<Map.Entry<String, String>> query() {
        return values.query;
    }

    /** What can cancel a call; unmodifiable. */
    public List<Cancellation> cancellations() {
        return cancellations;
    }

    /** Who is told of replies; unmodifiable. */
    public List<Consumer<? super Reply>> onReply() {
        return values.onReply;
    }

    private CallOptions with(Consumer<Values> change) {
        Values changed = values.copy();
        change.accept(changed);
        return new CallOptions(changed, cancellations);
    }

    private static <E> List<E> and(List<E> all, E one) {
        if (all.isEmpty()) {
            return List.of(one);
        }
        List<E> more = new ArrayList<>(all.size() + 1);
        more.addAll(all);
        more.add(Objects.requireNonNull(one));
        return Collections.unmodifiableList(more);
    }

    /** Realm and times; no header or query value, since they could be secret. */
    @Override
    public String toString() {
        return "CallOptions[realm=" + values.realm + ", deadline=" + values.deadline + ", attemptTimeout="
                + values.attemptTimeout + ", cancellations=" + cancellations.size() + "]";
    }

    /** All other values in one place, so that a new option is a field, a method that sets it and one that reads it. */
    private static final class Values implements Cloneable {
        private @Nullable String realm;
        private @Nullable Duration deadline;
        private @Nullable Duration attemptTimeout;
        private @Nullable RetryPolicy retry;
        private @Nullable Secret apiKey;
        private @Nullable RequestInfo requestInfo;
        private List<Map.Entry<String, String>> headers = List.of();
        private List<Map.Entry<String, String>> query = List.of();
        private List<Consumer<? super Reply>> onReply = List.of();

        private Values copy() {
            try {
                return (Values) clone();
            } catch (CloneNotSupportedException impossible) {
                throw new AssertionError(impossible);
            }
        }
    }
}
