package io.github.authrocketvertx.internal.json;

import io.github.authrocketvertx.model.Model;
import io.github.authrocketvertx.model.Page;
import io.vertx.core.buffer.Buffer;
import org.jspecify.annotations.Nullable;

/**
 * Reads the elements of a page one by one while its bytes arrive, by the same codec that reads them from a whole page.
 * Holds the part of a chunk that was not read yet, and what is there of an element that a chunk cut.
 */
public final class ItemReader<T extends Model> {

    private final ObjectCodec<T, ?> element;
    private final PageScanner scanner = new PageScanner();
    private final JsonReader reader = new JsonReader(new Texts());
    /** How long the element before was. */
    private int usualLength;

    /** For elements of this kind. */
    public ItemReader(ObjectCodec<T, ?> element) {
        this.element = element;
    }

    /** Adds what arrived, after {@link #next} has given all elements of what arrived before. */
    public void add(Buffer data) {
        scanner.add(data);
    }

    /**
     * The next element.
     *
     * @return {@code null} when it is not here yet
     * @throws MalformedJsonException when it can't be read; names the element by its place
     */
    public @Nullable T next() {
        while (scanner.next()) {
            if (!scanner.isWhole()) {
                T item = attempt();
                if (item != null) {
                    return item;
                }
                if (!scanner.complete()) {
                    continue;
                }
            }
            usualLength = scanner.elementLength();
            try {
                return Json.read(
                        reader.over(scanner.element(), scanner.elementFrom(), scanner.elementLength()),
                        element.reading());
            } catch (MalformedJsonException e) {
                throw e.within("[" + (scanner.found() - 1) + "]").within(PageReader.ITEMS);
            }
        }
        return null;
    }

    /**
     * Reads an element of which it is not known whether it ends in the chunk at hand. Most do, and need not be looked
     * through for their end first. {@code null} when it can't be read: it is cut, or it is wrong, which shows later.
     */
    private @Nullable T attempt() {
        if (scanner.elementLength() < usualLength) {
            // Surely cut, and an exception would cost more than looking for the end.
            return null;
        }
        try {
            T item = element.read(reader.over(scanner.element(), scanner.elementFrom(), scanner.elementLength()));
            usualLength = reader.position() - scanner.elementFrom();
            scanner.readTo(reader.position());
            return item;
        } catch (MalformedJsonException e) {
            return null;
        }
    }

    /** How many elements were found so far. */
    public int found() {
        return scanner.found();
    }

    /**
     * The page without the elements that {@link #next} gave.
     *
     * @throws MalformedJsonException when the bytes do not end where a page ends
     */
    public Page<T> end() {
        if (scanner.endsWithinList()) {
            throw new MalformedJsonException(
                            "expected more elements or the end of the list, found the end of the answer")
                    .within("[" + scanner.found() + "]")
                    .within(PageReader.ITEMS);
        }
        byte[] envelope = scanner.envelope();
        return Json.read(reader.over(envelope, 0, envelope.length), it -> PageReader.page(it, element));
    }
}
