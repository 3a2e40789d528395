package io.github.authrocketvertx.emulator.internal.door;

import io.github.authrocketvertx.emulator.internal.rules.Answer;
import java.time.Duration;

/** Something that goes wrong with one request, in place of its plain answer. */
@FunctionalInterface
public interface Fault {

    void play(Stage stage);

    /** What a fault may do to its request. All of it does nothing once the request has ended. */
    interface Stage {

        /** Runs the rules and sends their answer, as if there were no fault. */
        void serve();

        /** Runs the rules, with all their effects, and keeps the answer back. */
        Answer rulesAnswer();

        /** Sends that answer. */
        void send(Answer answer);

        /** Sends the head and about half of the body; then runs {@code next}. */
        void sendHalf(Answer answer, Runnable next);

        /** Sends what {@link #sendHalf} left. */
        void sendRest();

        /** Sends the head, and then a byte of the body after each pause. */
        void drip(Answer answer, Duration pause);

        /** Runs {@code next} later, in real time. */
        void after(Duration delay, Runnable next);

        /** Runs {@code next} where the request lives; from any thread. */
        void resume(Runnable next);

        /** Closes the connection. */
        void cutConnection();

        /** Resets the stream with an HTTP/2 error code; closes the connection when it is HTTP/1.1. */
        void cutStream(long code);
    }
}
