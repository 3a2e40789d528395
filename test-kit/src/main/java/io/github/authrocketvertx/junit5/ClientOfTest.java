package io.github.authrocketvertx.junit5;

import io.vertx.core.Future;
import java.util.function.Supplier;

/** A client of a test, which is closed after it and before the test's Vert.x. */
record ClientOfTest(Object client, Supplier<Future<Void>> closing) implements Resource {

    @Override
    public void close() {
        Bounded.await(closing.get(), "the end of a client");
    }
}
