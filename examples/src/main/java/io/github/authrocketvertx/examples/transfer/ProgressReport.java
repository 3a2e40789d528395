package io.github.authrocketvertx.examples.transfer;

import java.io.Console;
import java.io.PrintStream;
import java.time.Duration;
import java.util.function.LongSupplier;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Tells people how far a job is. */
interface ProgressReport extends AutoCloseable {

    /** So many users are through, those of earlier runs included. Quick; called for every user. */
    void reached(long users);

    /** Ends it. */
    @Override
    void close();

    /**
     * A bar on a terminal, lines elsewhere.
     *
     * @param task what is done, such as {@code Export}
     * @param before users of earlier runs
     */
    static ProgressReport start(String task, long before, PrintStream out) {
        return isTerminal() ? bar(task, before) : lines(task, before, Duration.ofSeconds(5), System::nanoTime, out);
    }

    /** A bar; how many users there are is not known, since the service does not tell. */
    private static ProgressReport bar(String task, long before) {
        ProgressBar bar = new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(-1)
                .setUnit(" users", 1)
                .setStyle(ProgressBarStyle.ASCII)
                .startsFrom(before, Duration.ZERO)
                .showSpeed()
                .build();
        return new ProgressReport() {
            @Override
            public void reached(long users) {
                bar.stepTo(users);
            }

            @Override
            public void close() {
                bar.close();
            }
        };
    }

    /**
     * A line each so often.
     *
     * @param every no more often than this
     * @param nanoTime the time, as {@link System#nanoTime}
     */
    static ProgressReport lines(String task, long before, Duration every, LongSupplier nanoTime, PrintStream out) {
        long started = nanoTime.getAsLong();
        return new ProgressReport() {
            private long told = started;
            private long reached = before;

            @Override
            public void reached(long users) {
                reached = users;
                if (nanoTime.getAsLong() - told >= every.toNanos()) {
                    tell();
                }
            }

            private void tell() {
                told = nanoTime.getAsLong();
                double seconds = (told - started) / 1e9;
                out.printf(
                        "%s: %,d users, %,.0f users/s%n", task, reached, (reached - before) / Math.max(seconds, 1e-3));
            }

            @Override
            public void close() {
                tell();
            }
        };
    }

    /** Up to Java 21 there is a console on a terminal only; later ones have to be asked. */
    @SuppressWarnings("SystemConsoleNull") // the very thing that is looked at
    private static boolean isTerminal() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }
}
