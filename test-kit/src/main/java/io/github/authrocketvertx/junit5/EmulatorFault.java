package io.github.authrocketvertx.junit5;

import io.github.authrocketvertx.emulator.FaultScript;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Something goes wrong with requests of the test: a rule of its realm's {@link FaultScript}. Of a class, it is for each of
 * its tests, and those of nested classes; rules of the method come first, then those of the class. Whoever needs more writes
 * the script by {@code realm.faults()}. Tests of Quarkus have only that: there the annotation makes them fail.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@Repeatable(EmulatorFaults.class)
public @interface EmulatorFault {

    /** What goes wrong. */
    Kind value();

    /** The verb of the requests that it is for, such as {@code GET}; any unless told. */
    String method() default "";

    /** How the paths of these requests begin, below the version, such as {@code users/}; any unless told. */
    String path() default "";

    /** For how many requests it is; 0 for all. */
    int times() default 1;

    /** The status of an {@link Kind#ANSWER}. */
    int status() default 503;

    /** The media type of an {@link Kind#ANSWER}. */
    String contentType() default "application/json";

    /** The body of an {@link Kind#ANSWER}. */
    String body() default "{}";

    /** How long a {@link Kind#DELAY} takes, or the pauses of a {@link Kind#DRIP}: real time, in milliseconds. */
    long millis() default 50;

    /** The error code of a {@link Kind#RESET_STREAM}; REFUSED_STREAM unless told. */
    long code() default 7;

    /** What may go wrong; each is a method of {@link FaultScript.Rule}. */
    enum Kind {
        /** Never answers, unless {@code realm.faults().release()} is called. */
        STALL,
        /** Answers later. */
        DELAY,
        /** Gives a fixed answer. */
        ANSWER,
        /** Closes the connection before anything is done. */
        CLOSE_CONNECTION,
        /** Does what is asked, and closes the connection. */
        LOSE_ANSWER,
        /** Resets the HTTP/2 stream, or closes the HTTP/1.1 connection, before anything is done. */
        RESET_STREAM,
        /** Sends the head and half of the body, and holds the rest. */
        HEADERS_THEN_STALL,
        /** Sends the head and half of the body, and breaks off. */
        TRUNCATE,
        /** Sends the body a byte at a time. */
        DRIP,
        /** Sends a body that is no JSON. */
        GARBAGE
    }
}
