package io.github.authrocketvertx.failure;

import java.io.Serializable;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One try on the wire, as it ended. */
public final class Attempt implements Serializable {

    private static final long serialVersionUID = 1L;

    private final int number;
    private final Phase phase;
    private final Duration duration;
    private final @Nullable Integer status;
    private final @Nullable String requestId;
    private final boolean mayHaveBeenProcessed;
    private final EnumMap<Phase, Duration> spent;

    private Attempt(
            int number,
            Phase phase,
            Duration duration,
            @Nullable Integer status,
            @Nullable String requestId,
            boolean mayHaveBeenProcessed,
            EnumMap<Phase, Duration> spent) {
        this.mayHaveBeenProcessed = mayHaveBeenProcessed;
        this.spent = spent;
        this.number = number;
        this.phase = phase;
        this.duration = duration;
        this.status = status;
        this.requestId = requestId;
    }

    /**
     * An attempt that ended.
     *
     * @param number 1 for the first
     * @param phase how far it came
     * @param duration how long it took
     * @param status the HTTP status, {@code null} without an answer
     * @param requestId the service's id of it, {@code null} where it sent none
     * @param mayHaveBeenProcessed whether the service may have done what was asked
     */
    public static Attempt of(
            int number,
            Phase phase,
            Duration duration,
            @Nullable Integer status,
            @Nullable String requestId,
            boolean mayHaveBeenProcessed) {
        return new Attempt(
                number,
                Objects.requireNonNull(phase, "phase"),
                Objects.requireNonNull(duration, "duration"),
                status,
                requestId,
                mayHaveBeenProcessed,
                new EnumMap<>(Phase.class));
    }

    /** The same with what was spent in each of its phases; copied. */
    public Attempt spent(Map<Phase, Duration> spent) {
        EnumMap<Phase, Duration> copy = new EnumMap<>(Phase.class);
        copy.putAll(spent);
        return new Attempt(number, phase, duration, status, requestId, mayHaveBeenProcessed, copy);
    }

    /** 1 for the first attempt. */
    public int number() {
        return number;
    }

    /** How far it came. */
    public Phase phase() {
        return phase;
    }

    /** How long it took. */
    public Duration duration() {
        return duration;
    }

    /** The HTTP status; {@code null} without an answer. */
    public @Nullable Integer status() {
        return status;
    }

    /** The service's id of the request; {@code null} where it sent none. */
    public @Nullable String requestId() {
        return requestId;
    }

    /** Whether the service may have done what was asked; {@code false} only when it surely did not. */
    public boolean mayHaveBeenProcessed() {
        return mayHaveBeenProcessed;
    }

    /** How long it was in each of its phases, in their order; unmodifiable, empty where that is not known. */
    public Map<Phase, Duration> spent() {
        return Collections.unmodifiableMap(spent);
    }

    /** Number, how far it came, how long it took and what was answered. */
    @Override
    public String toString() {
        return "#" + number + " " + (status == null ? phase.toString() : "status " + status) + " after "
                + duration.toMillis() + " ms" + (requestId == null ? "" : " (" + requestId + ")") + where();
    }

    private String where() {
        if (spent.isEmpty()) {
            return "";
        }
        return spent.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue().toMillis())
                .collect(Collectors.joining(", ", " [ms: ", "]"));
    }
}
