package io.github.authrocketvertx.junit5;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authrocketvertx.AuthRocket;
import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import io.vertx.junit5.VertxTestContext;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Both extensions resolve a Vertx, and JUnit takes no two that do. */
@Timeout(60)
class WithVertxExtensionTest {

    @ParameterizedTest
    @ValueSource(
            classes = {
                OnTheClass.class,
                InTheOtherOrder.class,
                OnTheMethod.class,
                InAField.class,
                ByAnAnnotation.class,
                Inherited.class,
                VertxOfTheClass.class
            })
    void bothShareOneVertx(Class<?> testClass) {
        var tests = Kit.run(testClass).testEvents();
        assertThat(tests.failed().list()).isEmpty();
        assertThat(tests.succeeded().count()).isPositive();
    }

    /** Ends the test when the client's result has come on that Vertx. */
    private static void check(AuthRocket client, Vertx vertx, VertxTestContext test) {
        client.users()
                .list()
                .firstPage()
                .onComplete(test.succeeding(page -> test.verify(() -> {
                    assertThat(Vertx.currentContext().owner()).isSameAs(vertx);
                    test.completeNow();
                })));
    }

    @ExtendWith(VertxExtension.class)
    @AuthRocketTest
    static class OnTheClass {

        @Test
        void clientFirst(AuthRocket client, Vertx vertx, VertxTestContext test) {
            check(client, vertx, test);
        }

        @Test
        void vertxFirst(VertxTestContext test, Vertx vertx, AuthRocket client) {
            check(client, vertx, test);
        }

        @Nested
        class Inside {

            @Test
            void nested(AuthRocket client, Vertx vertx, VertxTestContext test) {
                check(client, vertx, test);
            }
        }
    }

    @AuthRocketTest
    @ExtendWith(VertxExtension.class)
    static class InTheOtherOrder {

        @Test
        void clientFirst(AuthRocket client, Vertx vertx, VertxTestContext test) {
            check(client, vertx, test);
        }

        @Test
        void vertxFirst(VertxTestContext test, Vertx vertx, AuthRocket client) {
            check(client, vertx, test);
        }
    }

    @AuthRocketTest
    static class OnTheMethod {

        @Test
        @ExtendWith(VertxExtension.class)
        void both(AuthRocket client, Vertx vertx, VertxTestContext test) {
            check(client, vertx, test);
        }

        @Test
        void withoutIt(AuthRocket client, Vertx vertx) {
            assertThat(client).isNotNull();
            assertThat(vertx).isNotNull();
        }
    }

    @AuthRocketTest
    static class InAField {

        @RegisterExtension
        static final VertxExtension VERTX = new VertxExtension();

        @Test
        void both(AuthRocket client, Vertx vertx, VertxTestContext test) {
            check(client, vertx, test);
        }
    }

    @Retention(RetentionPolicy.RUNTIME)
    @ExtendWith(VertxExtension.class)
    @AuthRocketTest
    @interface OwnAnnotation {}

    @OwnAnnotation
    static class ByAnAnnotation {

        @Test
        void both(AuthRocket client, Vertx vertx, VertxTestContext test) {
            check(client, vertx, test);
        }
    }

    static class Inherited extends OnTheClass {}

    @ExtendWith(VertxExtension.class)
    @AuthRocketTest
    static class VertxOfTheClass {

        private static Vertx ofClass;

        @BeforeAll
        static void keep(Vertx vertx) {
            ofClass = vertx;
        }

        @Test
        void testsUseThatOfTheClass(AuthRocket client, Vertx vertx, VertxTestContext test) {
            assertThat(vertx).isSameAs(ofClass);
            check(client, vertx, test);
        }
    }
}
