package io.github.authrocketvertx.emulator.internal.store;

import java.time.Clock;
import java.util.random.RandomGenerator;

/**
 * Makes ids and secrets in base 62. Ids grow with time, as those of the service do, so that sorting by id is sorting
 * by age; within one millisecond a counter keeps the order.
 */
public final class Ids {

    /** In ASCII order, so that comparing ids as text compares their time part. */
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    private static final int BASE = 62;
    private static final String LEAD = "0v";
    private static final int TIME_DIGITS = 8;
    private static final int COUNT_DIGITS = 3;
    private static final int RANDOM_DIGITS = 9;
    private static final int ID_LENGTH = 32;
    private static final int COUNT_LIMIT = BASE * BASE * BASE;

    private final RandomGenerator random;
    private final Clock clock;
    private long lastMillis;
    /** The last milliseconds in digits: many requests come within one. */
    private String lastTime = time(0);

    private int count;

    public Ids(RandomGenerator random, Clock clock) {
        this.random = random;
        this.clock = clock;
    }

    /** Returns {@code prefix}, an underscore and 22 characters. */
    public synchronized String next(String prefix) {
        // Never back: a clock moved back by a test must not break the order of ids.
        long millis = Math.max(clock.millis(), lastMillis);
        count = millis == lastMillis ? count + 1 : 0;
        if (count == COUNT_LIMIT) {
            millis++;
            count = 0;
        }
        if (millis != lastMillis) {
            lastMillis = millis;
            lastTime = time(millis);
        }
        StringBuilder out =
                new StringBuilder(ID_LENGTH).append(prefix).append('_').append(lastTime);
        appendNumber(out, count, COUNT_DIGITS);
        appendRandom(out, RANDOM_DIGITS);
        return out.toString();
    }

    /** Returns {@code length} random characters. */
    public synchronized String secret(int length) {
        StringBuilder out = new StringBuilder(length);
        appendRandom(out, length);
        return out.toString();
    }

    /** Returns {@code length} random bytes. */
    public synchronized byte[] bytes(int length) {
        byte[] out = new byte[length];
        random.nextBytes(out);
        return out;
    }

    private void appendRandom(StringBuilder out, int digits) {
        for (int i = 0; i < digits; i++) {
            out.append(ALPHABET.charAt(random.nextInt(BASE)));
        }
    }

    private static String time(long millis) {
        StringBuilder out = new StringBuilder(LEAD);
        appendNumber(out, millis, TIME_DIGITS);
        return out.toString();
    }

    private static void appendNumber(StringBuilder out, long number, int digits) {
        int start = out.length();
        out.setLength(start + digits);
        long rest = number;
        for (int i = start + digits - 1; i >= start; i--) {
            out.setCharAt(i, ALPHABET.charAt((int) Math.floorMod(rest, (long) BASE)));
            rest = Math.floorDiv(rest, (long) BASE);
        }
    }
}
