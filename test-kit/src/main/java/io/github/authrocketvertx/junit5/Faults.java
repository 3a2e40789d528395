package io.github.authrocketvertx.junit5;

import io.github.authrocketvertx.emulator.FaultScript;
import io.vertx.core.http.HttpMethod;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Reads the annotations of a test and writes its fault script. */
final class Faults {

    private Faults() {}

    /** All faults of a test, those of the method before those of the class, and these before those of classes around it. */
    static List<EmulatorFault> of(ExtensionContext context) {
        List<EmulatorFault> all = new ArrayList<>();
        Method method = context.getTestMethod().orElse(null);
        if (method != null) {
            all.addAll(AnnotationSupport.findRepeatableAnnotations(method, EmulatorFault.class));
            Class<?> type = context.getRequiredTestClass();
            while (type != null) {
                all.addAll(AnnotationSupport.findRepeatableAnnotations(type, EmulatorFault.class));
                type = AnnotationSupport.isAnnotated(type, Nested.class) ? type.getEnclosingClass() : null;
            }
        }
        return all;
    }

    static void add(EmulatorFault fault, FaultScript script) {
        FaultScript.Rule rule = rule(fault, script);
        if (fault.times() == 0) {
            rule.always();
        } else {
            rule.times(fault.times());
        }
        Duration time = Duration.ofMillis(fault.millis());
        switch (fault.value()) {
            case STALL -> rule.stall();
            case DELAY -> rule.delay(time);
            case ANSWER -> rule.answer(fault.status(), fault.contentType(), fault.body());
            case CLOSE_CONNECTION -> rule.closeConnection();
            case LOSE_ANSWER -> rule.loseAnswer();
            case RESET_STREAM -> rule.resetStream(fault.code());
            case HEADERS_THEN_STALL -> rule.headersThenStall();
            case TRUNCATE -> rule.truncate();
            case DRIP -> rule.drip(time);
            case GARBAGE -> rule.garbage();
        }
    }

    private static FaultScript.Rule rule(EmulatorFault fault, FaultScript script) {
        if (fault.method().isEmpty()) {
            return fault.path().isEmpty() ? script.next() : script.onAny(fault.path());
        }
        return script.on(HttpMethod.valueOf(fault.method()), fault.path());
    }
}
