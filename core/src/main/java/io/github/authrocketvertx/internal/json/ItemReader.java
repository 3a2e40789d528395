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
    private final Texts texts = new Texts();

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
        if (!scanner.next()) {
            return null;
        }
        try {
            return Json.read(scanner.element(), scanner.elementFrom(), scanner.elementLength(), texts, element::read);
        } catch (MalformedJsonException e) {
            throw e.within("[" + (scanner.found() - 1) + "]").within(PageReader.ITEMS);
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
        return Json.read(envelope, 0, envelope.length, texts, reader -> PageReader.page(reader, element));
    }
}
