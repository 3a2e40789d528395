package io.github.authrocketvertx.testkit;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;

/** What can be read of things. */
public final class Texts {

    private Texts() {}

    /** All that a log could show of a throwable: its text, its causes and suppressed ones, their traces. */
    public static String of(Throwable thrown) {
        StringWriter out = new StringWriter();
        thrown.printStackTrace(new PrintWriter(out));
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            out.append(t.getMessage())
                    .append('\n')
                    .append(t.getLocalizedMessage())
                    .append('\n');
        }
        return out.toString();
    }

    static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
