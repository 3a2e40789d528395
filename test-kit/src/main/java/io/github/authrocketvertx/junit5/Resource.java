package io.github.authrocketvertx.junit5;

import org.junit.jupiter.api.extension.ExtensionContext;

/** Something that JUnit closes when the store that it is in ends: as the one type up to 5.12, as the other from 5.13 on. */
@SuppressWarnings("deprecation") // up to 5.12 there is no other way
interface Resource extends ExtensionContext.Store.CloseableResource, AutoCloseable {

    @Override
    void close();
}
