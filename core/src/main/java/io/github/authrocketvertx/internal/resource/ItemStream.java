package io.github.authrocketvertx.internal.resource;

import io.github.authrocketvertx.failure.Reply;
import io.github.authrocketvertx.internal.engine.Reception;
import io.github.authrocketvertx.internal.json.BodyBytes;
import io.github.authrocketvertx.internal.json.BodyReader;
import io.github.authrocketvertx.internal.json.ItemReader;
import io.github.authrocketvertx.internal.json.MalformedJsonException;
import io.github.authrocketvertx.internal.operation.ListOperation;
import io.github.authrocketvertx.model.Model;
import io.github.authrocketvertx.model.Page;
import io.vertx.core.buffer.Buffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The items of a list, each read as soon as it is asked for and its bytes are here. */
final class ItemStream<T extends Model> extends PagedStream<T, T> {

    private final ListOperation<T> list;
    private @Nullable Intake intake;

    ItemStream(Caller caller, Source<T> source) {
        super(caller, source);
        this.list = source.list();
    }

    @Override
    Reception<Page<T>> intake(@Nullable String after) {
        Intake next = new Intake(after);
        intake = next;
        return next;
    }

    @Override
    @Nullable
    T next() {
        return intake == null ? null : intake.next();
    }

    @Override
    void handing(T item) {
        reach(list.cursor(item));
    }

    /** One page on its way. */
    private final class Intake implements Reception<Page<T>> {

        private final @Nullable String after;
        private final Deque<T> late = new ArrayDeque<>();
        private ItemReader<T> reader = list.reader();
        private @Nullable Reply reply;
        private @Nullable Tap tap;
        private @Nullable String last;
        private boolean empty = true;
        private boolean broken;

        Intake(@Nullable String after) {
            this.after = after;
        }

        @Override
        public void begin(Reply head, Tap by) {
            reader = list.reader();
            reply = head;
            tap = by;
            empty = true;
        }

        @Override
        public void take(Buffer data) {
            empty = false;
            reader.add(data);
            arrived(tap);
        }

        @Nullable
        T next() {
            if (!late.isEmpty()) {
                return late.remove();
            }
            if (broken) {
                return null;
            }
            try {
                return read();
            } catch (MalformedJsonException e) {
                broken = true;
                if (tap != null && reply != null) {
                    tap.unusable(list.unusable(reply, e).text());
                }
                return null;
            }
        }

        private @Nullable T read() {
            T item = reader.next();
            if (item != null) {
                last = list.cursor(item);
            }
            return item;
        }

        @Override
        public Page<T> read(Reply whole, BodyBytes none, BodyReader json) {
            list.require(whole, empty);
            try {
                // Usually nothing is left: the end waits until all before it is taken.
                for (T item = read(); item != null; item = read()) {
                    late.add(item);
                }
                Page<T> rest = reader.end();
                for (T item : rest.items()) {
                    last = list.cursor(item);
                    late.add(item);
                }
                return Page.of(List.of(), rest.moreResults(), last);
            } catch (MalformedJsonException e) {
                throw list.unusable(whole, e);
            }
        }

        @Override
        public boolean mayBeginAgain() {
            return reader.found() == 0;
        }

        @Override
        public @Nullable String cursor() {
            return last == null ? after : last;
        }
    }
}
