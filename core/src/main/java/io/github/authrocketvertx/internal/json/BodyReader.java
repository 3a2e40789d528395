package io.github.authrocketvertx.internal.json;

import io.github.authrocketvertx.model.Model;
import io.github.authrocketvertx.model.Page;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Reads whole bodies, and keeps what reading one takes, the array above all, for those that follow. On any thread;
 * threads that read at the same time seldom share a place.
 */
public final class BodyReader {

    // More than event loops are usual.
    private static final int PLACES = 16;

    private final AtomicReferenceArray<@Nullable Desk> desks = new AtomicReferenceArray<>(PLACES);

    /**
     * Reads one thing.
     *
     * @throws MalformedJsonException when the body is not that
     */
    public <T extends Model> T one(BodyBytes body, ObjectCodec<T, ?> codec) {
        return read(body, codec.reading());
    }

    /**
     * Reads a page of things.
     *
     * @throws MalformedJsonException when the body is not that
     */
    public <T extends Model> Page<T> page(BodyBytes body, ObjectCodec<T, ?> element) {
        return read(body, reader -> PageReader.page(reader, element));
    }

    private <T> T read(BodyBytes body, Json.Reading<T> reading) {
        int place = (int) Thread.currentThread().getId() & (PLACES - 1);
        Desk desk = desks.getAndSet(place, null);
        if (desk == null) {
            desk = new Desk();
        }
        try {
            return Json.read(desk.with(body), reading);
        } finally {
            desk.letGo();
            desks.set(place, desk);
        }
    }

    /** What one body is read with. */
    private static final class Desk {

        private static final int FIRST_SIZE = 4 * 1024;
        // Pages may be larger; an idle client shall not hold what one of them took.
        private static final int LARGEST_SIZE = 16 * 1024;

        private final JsonReader reader = new JsonReader(new Texts());
        private byte[] bytes = new byte[FIRST_SIZE];

        JsonReader with(BodyBytes body) {
            int length = body.length();
            if (!body.inOnePiece() || length > LARGEST_SIZE) {
                return reader.over(body.array(), 0, length);
            }
            if (length > bytes.length) {
                bytes = new byte[LARGEST_SIZE];
            }
            body.copyTo(bytes);
            return reader.over(bytes, 0, length);
        }

        /** Of a body that it read where it stood. */
        void letGo() {
            reader.over(bytes, 0, 0);
        }
    }
}
