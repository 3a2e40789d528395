package io.github.authrocketvertx.emulator.internal;

import java.util.Locale;

/** Which hosts are this machine, by their names and addresses alone: nothing is looked up. */
public final class Loopback {

    private Loopback() {}

    /** Whether that is a name or an address of this machine, as a URL or a socket has it. */
    public static boolean isLoopback(String host) {
        String lower = host.toLowerCase(Locale.ROOT).replaceAll("[\\[\\]]", "");
        return lower.equals("localhost")
                || lower.endsWith(".localhost")
                || lower.matches("127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}")
                || lower.matches("(0{1,4}:){7}0{0,3}1|::1");
    }
}
