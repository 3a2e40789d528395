package io.github.authrocketvertx.internal.operation;

import static io.github.authrocketvertx.internal.operation.SafetyClass.READ;
import static io.github.authrocketvertx.internal.operation.Verb.GET;

import io.github.authrocketvertx.internal.json.Codecs;
import io.github.authrocketvertx.model.Event;

/** The operations on events. */
public final class EventOperations {

    /** A page of events. */
    public static final ListOperation<Event> LIST = ListOperation.of("events.list", "events", Codecs.EVENT);

    /** One event. */
    public static final Operation<Event> GET_ONE =
            Operation.of("events.get", GET, "events/{event}", READ, ResponseReader.one(Codecs.EVENT));

    private EventOperations() {}
}
