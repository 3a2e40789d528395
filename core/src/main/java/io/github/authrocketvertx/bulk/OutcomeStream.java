package io.github.authrocketvertx.bulk;

import io.github.authrocketvertx.resource.CallStream;

/**
 * One outcome for each input, as the operations end. Outcomes that are not asked for hold up the inputs, so that never
 * more than the concurrency are under way or wait to be taken. Cancelling takes back what is under way.
 *
 * @param <I> the inputs
 * @param <O> the results
 */
public interface OutcomeStream<I, O> extends CallStream<Outcome<I, O>> {

    /** How far it got. From any thread. */
    Progress progress();
}
