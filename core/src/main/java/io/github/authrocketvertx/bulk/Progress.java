package io.github.authrocketvertx.bulk;

/**
 * How far a bulk run got.
 *
 * @param started inputs whose operation was begun
 * @param succeeded of these, those that succeeded
 * @param failed of these, those that failed
 */
public record Progress(long started, long succeeded, long failed) {

    /** Operations under way. */
    public long underWay() {
        return started - succeeded - failed;
    }

    /** Operations that have ended. */
    public long ended() {
        return succeeded + failed;
    }
}
