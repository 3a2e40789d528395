package io.github.authrocketvertx.junit5.quarkus;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a field of a test that {@link AuthRocketTestResource} sets: an
 * {@link io.github.authrocketvertx.emulator.EmulatorRealm} or an
 * {@link io.github.authrocketvertx.emulator.AuthRocketEmulator}.
 */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface InjectAuthRocket {}
