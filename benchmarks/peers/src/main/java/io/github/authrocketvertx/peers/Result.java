package io.github.authrocketvertx.peers;

/**
 * Hears once how a call ended.
 *
 * @param <T> what was called for
 */
public interface Result<T> {

    /** The answer. */
    void success(T answer);

    /** There is none. */
    void failure(Throwable failure);
}
