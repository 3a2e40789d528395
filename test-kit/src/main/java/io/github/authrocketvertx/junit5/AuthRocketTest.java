package io.github.authrocketvertx.junit5;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Tests that talk to an AuthRocket in memory: each has a realm of its own in one emulator that serves the whole run.
 *
 * <p>What {@link AuthRocketExtension} lists may be parameters of test methods, lifecycle methods and constructors. Whoever
 * wants other options registers the extension instead, in a static field.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@ExtendWith(AuthRocketExtension.class)
public @interface AuthRocketTest {}
