package io.github.authrocketvertx.emulator.internal.rules;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.authrocketvertx.emulator.internal.store.Ids;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * Digests of passwords and API keys. One round of SHA-256 is no way to keep real passwords, but these are made up and
 * live in memory only, and a slow digest would stall the event loop that every request shares.
 */
final class Secrets {

    private static final int SALT_LENGTH = 16;
    private static final String SEPARATOR = "$";

    private Secrets() {}

    static String saltedDigest(String secret, Ids ids) {
        String salt = ids.secret(SALT_LENGTH);
        return salt + SEPARATOR + digest(salt + secret);
    }

    static boolean matches(String secret, String saltedDigest) {
        int end = saltedDigest.indexOf(SEPARATOR);
        String salt = saltedDigest.substring(0, end);
        return MessageDigest.isEqual(
                saltedDigest.substring(end + 1).getBytes(UTF_8),
                digest(salt + secret).getBytes(UTF_8));
    }

    /** Unsalted, so that an API key can be looked up by it. */
    static String digest(String secret) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
