package io.github.authrocketvertx.emulator.internal.rules;

import io.github.authrocketvertx.emulator.internal.store.Ids;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** One-time codes by RFC 6238: HMAC-SHA-1, steps of 30 seconds, 6 digits. */
public final class Totp {

    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS_PER_DIGIT = 5;
    private static final int BITS_PER_BYTE = 8;
    private static final int SECRET_BYTES = 20;
    private static final int STEP_SECONDS = 30;
    private static final int MODULUS = 1_000_000;
    /** A code of the step before or after is taken, too: phones are not punctual. */
    private static final int TOLERANCE = 1;

    private Totp() {}

    /** Returns a new secret in base 32. */
    static String newSecret(Ids ids) {
        byte[] bytes = ids.bytes(SECRET_BYTES);
        StringBuilder out = new StringBuilder();
        int buffer = 0;
        int bits = 0;
        for (byte b : bytes) {
            buffer = (buffer << BITS_PER_BYTE) | (b & 0xff);
            bits += BITS_PER_BYTE;
            while (bits >= BITS_PER_DIGIT) {
                bits -= BITS_PER_DIGIT;
                out.append(BASE32.charAt((buffer >> bits) & 0x1f));
            }
            buffer &= (1 << bits) - 1;
        }
        return out.toString();
    }

    /**
     * Returns the code that {@code secret} gives at {@code time}.
     *
     * @throws IllegalArgumentException if the secret is not base 32
     */
    public static String code(String secret, Instant time) {
        return code(decode(secret), Math.floorDiv(time.getEpochSecond(), (long) STEP_SECONDS));
    }

    static boolean accepts(String secret, Instant time, String code) {
        byte[] key = decode(secret);
        long step = Math.floorDiv(time.getEpochSecond(), (long) STEP_SECONDS);
        boolean found = false;
        for (long candidate = step - TOLERANCE; candidate <= step + TOLERANCE; candidate++) {
            found |= code(key, candidate).equals(code);
        }
        return found;
    }

    private static String code(byte[] key, long step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key, "HmacSHA1"));
            byte[] hash =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = hash[hash.length - 1] & 0xf;
            int number = ByteBuffer.wrap(hash).getInt(offset) & 0x7fff_ffff;
            return String.format(Locale.ROOT, "%06d", number % MODULUS);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA1", e);
        }
    }

    private static byte[] decode(String secret) {
        String digits = secret.toUpperCase(Locale.ROOT).replace("=", "").replace(" ", "");
        ByteBuffer out = ByteBuffer.allocate(digits.length() * BITS_PER_DIGIT / BITS_PER_BYTE);
        int buffer = 0;
        int bits = 0;
        for (int i = 0; i < digits.length(); i++) {
            int value = BASE32.indexOf(digits.charAt(i));
            if (value < 0) {
                throw new IllegalArgumentException("The secret is not base 32");
            }
            buffer = (buffer << BITS_PER_DIGIT) | value;
            bits += BITS_PER_DIGIT;
            if (bits >= BITS_PER_BYTE) {
                bits -= BITS_PER_BYTE;
                out.put((byte) (buffer >> bits));
                buffer &= (1 << bits) - 1;
            }
        }
        return out.array();
    }
}
