package io.github.authrocketvertx.junit5.quarkus;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.authrocketvertx.junit5.EmulatorFault;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Quarkus knows nothing of the annotation, and a fault that is not there must not look like one. */
class FaultsOfQuarkusTestsTest {

    @ParameterizedTest
    @ValueSource(classes = {OnClass.class, OnClass.Below.class, Inherits.class, OnMethod.class, Twice.class})
    void anAnnotatedFaultIsRefused(Class<?> test) throws Exception {
        Object instance = test.equals(OnClass.Below.class)
                ? new OnClass().new Below()
                : test.getDeclaredConstructor().newInstance();

        assertThatIllegalStateException()
                .isThrownBy(() -> new AuthRocketTestResource().inject(instance))
                .withMessageContaining("realm.faults()");
    }

    @Test
    void aTestWithoutIsTaken() {
        assertThatCode(() -> new AuthRocketTestResource().inject(new Without())).doesNotThrowAnyException();
    }

    @EmulatorFault(EmulatorFault.Kind.STALL)
    static class OnClass {
        @Nested
        class Below {}
    }

    static class Inherits extends OnMethod {}

    static class OnMethod {
        @EmulatorFault(EmulatorFault.Kind.STALL)
        void test() {}
    }

    static class Twice {
        @EmulatorFault(EmulatorFault.Kind.STALL)
        @EmulatorFault(EmulatorFault.Kind.GARBAGE)
        void test() {}
    }

    static class Without {
        void test() {}
    }
}
