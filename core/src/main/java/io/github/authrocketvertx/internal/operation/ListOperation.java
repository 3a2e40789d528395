package io.github.authrocketvertx.internal.operation;

import io.github.authrocketvertx.failure.Reply;
import io.github.authrocketvertx.internal.json.ItemReader;
import io.github.authrocketvertx.internal.json.ObjectCodec;
import io.github.authrocketvertx.model.Model;
import io.github.authrocketvertx.model.Page;
import org.jspecify.annotations.Nullable;

/**
 * A list that comes in pages, as data: the operation that asks for a page, and how to go on after it.
 *
 * @param page asks for one page
 * @param codec reads an item
 * @param <T> the item
 */
public record ListOperation<T extends Model>(Operation<Page<T>> page, ObjectCodec<T, ?> codec) {

    /** A list that follows the usual rules. */
    static <T extends Model> ListOperation<T> of(String name, String path, ObjectCodec<T, ?> codec) {
        return new ListOperation<>(
                Operation.of(name, Verb.GET, path, SafetyClass.READ, ResponseReader.page(codec)), codec);
    }

    /** The same with another place for the realm. */
    ListOperation<T> realm(RealmRule rule) {
        return new ListOperation<>(page.realm(rule), codec);
    }

    /** Where the list goes on after this item; {@code null} when it has no id. */
    public @Nullable String cursor(T item) {
        return codec.id(item);
    }

    /** Reads the items of one page while its bytes arrive. */
    public ItemReader<T> reader() {
        return new ItemReader<>(codec);
    }

    /** What is wrong with an answer that is no page. */
    public UnusableBodyException unusable(Reply reply, RuntimeException problem) {
        return ResponseReader.unusable(reply, kind(), problem);
    }

    /** Refuses an answer that can hold no page. */
    public void require(Reply reply, boolean empty) {
        ResponseReader.requireBody(reply, empty, kind());
    }

    private String kind() {
        return "page of " + codec.kind();
    }
}
