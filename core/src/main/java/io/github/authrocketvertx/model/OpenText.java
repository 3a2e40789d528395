package io.github.authrocketvertx.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A text of a set that the service may extend: the known values are constants of the subclass, any other text is kept
 * as it came.
 *
 * <p>Unlike an {@code enum}, an unknown value neither fails nor loses its text. Equality is by type and text.
 */
public abstract class OpenText {

    private final String text;

    OpenText(String text) {
        Objects.requireNonNull(text, "text");
        if (text.isEmpty()) {
            throw new IllegalArgumentException(
                    "A " + getClass().getSimpleName() + " must not be empty: expected the text that the service uses.");
        }
        this.text = text;
    }

    /** The text as it stands on the wire. */
    public final String text() {
        return text;
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof OpenText that && getClass() == that.getClass() && text.equals(that.text));
    }

    @Override
    public final int hashCode() {
        return text.hashCode();
    }

    /** The text as it stands on the wire. */
    @Override
    public final String toString() {
        return text;
    }
}
