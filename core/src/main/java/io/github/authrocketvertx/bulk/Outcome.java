package io.github.authrocketvertx.bulk;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What came of one input.
 *
 * @param <I> the input
 * @param <O> the result of the operation
 */
public final class Outcome<I, O> {

    private final long index;
    private final I input;
    private final @Nullable O value;
    private final @Nullable Throwable failure;

    private Outcome(long index, I input, @Nullable O value, @Nullable Throwable failure) {
        this.index = index;
        this.input = Objects.requireNonNull(input, "input");
        this.value = value;
        this.failure = failure;
    }

    /**
     * The operation succeeded.
     *
     * @param index which input it was, from 0
     * @param value its result; {@code null} where the operation has none
     */
    public static <I, O> Outcome<I, O> success(long index, I input, @Nullable O value) {
        return new Outcome<>(index, input, value, null);
    }

    /** The operation failed. */
    public static <I, O> Outcome<I, O> failure(long index, I input, Throwable failure) {
        return new Outcome<>(index, input, null, Objects.requireNonNull(failure, "failure"));
    }

    /** Which input it was, from 0. */
    public long index() {
        return index;
    }

    /** The input. */
    public I input() {
        return input;
    }

    /** Whether the operation succeeded. */
    public boolean succeeded() {
        return failure == null;
    }

    /** The result; {@code null} after a failure, and where the operation has none. */
    public @Nullable O value() {
        return value;
    }

    /** Why it failed, as a rule an {@link io.github.authrocketvertx.failure.AuthRocketException}; else {@code null}. */
    public @Nullable Throwable failure() {
        return failure;
    }

    /** The index and how it went; neither input nor result. */
    @Override
    public String toString() {
        return "Outcome[" + index + ", " + (failure == null ? "succeeded" : failure.toString()) + "]";
    }
}
