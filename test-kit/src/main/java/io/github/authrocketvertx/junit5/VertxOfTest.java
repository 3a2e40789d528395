package io.github.authrocketvertx.junit5;

import io.vertx.core.Vertx;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.util.function.Supplier;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * The Vert.x of a test, shared with vertx-junit5, which keeps its own in JUnit's global namespace under a key that it
 * publishes: whichever of the two is asked first makes it, and the other finds it.
 */
final class VertxOfTest implements Supplier<Vertx>, Resource {

    /** {@code VertxExtension.VERTX_INSTANCE_KEY}; vertx-junit5 need not be there. */
    private static final String KEY = "Vertx";

    private static final String EXTENSION = "io.vertx.junit5.VertxExtension";

    private final Vertx vertx = Vertx.vertx();

    private VertxOfTest() {}

    /** Returns the Vert.x of the test or class; that of the class if there is one. */
    static Vertx of(ExtensionContext context) {
        Object kept = context.getStore(Namespace.GLOBAL).getOrComputeIfAbsent(KEY, key -> new VertxOfTest());
        Object unpacked = kept instanceof Supplier<?> scoped ? scoped.get() : kept;
        if (unpacked instanceof Vertx found) {
            return found;
        }
        throw new IllegalStateException("Expected a Vertx in JUnit's global store under \"" + KEY + "\", found "
                + unpacked.getClass().getName());
    }

    /**
     * Whether vertx-junit5 resolves {@link Vertx} for the test: JUnit takes no two extensions that do. Looks at the
     * annotations of method, class, classes around and above it, and at their fields, since JUnit does not tell.
     */
    static boolean isResolvedByVertxExtension(ExtensionContext context) {
        if (context.getTestMethod().filter(VertxOfTest::isExtended).isPresent()) {
            return true;
        }
        Class<?> type = context.getTestClass().orElse(null);
        while (type != null) {
            if (isExtended(type)
                    || AnnotationSupport.findAnnotatedFields(type, RegisterExtension.class).stream()
                            .map(Field::getType)
                            .anyMatch(VertxOfTest::isVertxExtension)) {
                return true;
            }
            type = AnnotationSupport.isAnnotated(type, Nested.class) ? type.getEnclosingClass() : null;
        }
        return false;
    }

    private static boolean isExtended(AnnotatedElement element) {
        for (ExtendWith found : AnnotationSupport.findRepeatableAnnotations(element, ExtendWith.class)) {
            for (Class<? extends Extension> extension : found.value()) {
                if (isVertxExtension(extension)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isVertxExtension(Class<?> type) {
        return type.getName().equals(EXTENSION);
    }

    @Override
    public Vertx get() {
        return vertx;
    }

    @Override
    public void close() {
        Bounded.await(vertx.close(), "the end of the test's Vertx");
    }
}
