package io.github.authrocketvertx.internal.resource;

import io.github.authrocketvertx.internal.operation.Arguments;
import io.github.authrocketvertx.internal.operation.EventOperations;
import io.github.authrocketvertx.internal.operation.Ids;
import io.github.authrocketvertx.model.Event;
import io.github.authrocketvertx.model.EventQuery;
import io.github.authrocketvertx.resource.Events;
import io.github.authrocketvertx.resource.Listing;
import io.vertx.core.Future;

/** Calls of the operations on events. */
public final class DefaultEvents implements Events {

    private final Caller caller;

    /** Over these options. */
    public DefaultEvents(Caller caller) {
        this.caller = caller;
    }

    @Override
    public Listing<Event> list(EventQuery query) {
        return new DefaultListing<>(caller, EventOperations.LIST, query);
    }

    @Override
    public Future<Event> get(String event) {
        return caller.call(EventOperations.GET_ONE, () -> Arguments.path(Ids.event(event)));
    }
}
