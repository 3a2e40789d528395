package io.github.authrocketvertx.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A text that must not be seen: a password, an API key, a token or a code.
 *
 * <p>It is a type of its own so that it cannot reach a log or an exception text by accident: {@link #toString()} is
 * masked, and {@link #reveal()} is the one way to the text. Instances are immutable and may be shared.
 */
public final class Secret {

    private static final String MASK = "***";

    private final String text;

    private Secret(String text) {
        this.text = text;
    }

    /**
     * Wraps a secret text.
     *
     * @param text the secret itself; not empty
     * @throws IllegalArgumentException when {@code text} is empty
     */
    public static Secret of(String text) {
        Objects.requireNonNull(text, "text");
        if (text.isEmpty()) {
            throw new IllegalArgumentException("A secret must not be empty: expected at least one character.");
        }
        return new Secret(text);
    }

    /** The secret itself. Do not log what this returns. */
    public String reveal() {
        return text;
    }

    /** Whether the secret starts with a public prefix such as {@code kli_}; tells kinds of tokens apart. */
    public boolean startsWith(String prefix) {
        return text.startsWith(prefix);
    }

    /** Compares in a time that does not depend on where two secrets of one length differ. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Secret that
                && MessageDigest.isEqual(
                        text.getBytes(StandardCharsets.UTF_8), that.text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** Always the same mask, whatever the secret. */
    @Override
    public String toString() {
        return MASK;
    }
}
