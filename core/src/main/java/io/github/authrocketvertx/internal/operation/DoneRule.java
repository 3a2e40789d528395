package io.github.authrocketvertx.internal.operation;

import io.github.authrocketvertx.failure.Attempt;
import java.util.List;

/** Which statuses beside 200 to 299 say that a call is done. */
@FunctionalInterface
public interface DoneRule {

    /** None. */
    DoneRule NEVER = (status, before) -> false;

    /** What is gone is deleted, when an attempt before may have deleted it. */
    DoneRule GONE_AFTER_ATTEMPT =
            (status, before) -> status == 404 && before.stream().anyMatch(Attempt::mayHaveBeenProcessed);

    /**
     * Whether the call is done.
     *
     * @param status the HTTP status, none from 200 to 299
     * @param before the attempts before the one that was answered
     */
    boolean isDone(int status, List<Attempt> before);

    /** The usual rule of a verb. */
    static DoneRule of(Verb verb) {
        return verb == Verb.DELETE ? GONE_AFTER_ATTEMPT : NEVER;
    }
}
