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
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The pages of a list. Their items are read while they arrive, so that no page holds up an event loop as a whole. */
final class PageStream<T extends Model> extends PagedStream<T, Page<T>> {

    private final ListOperation<T> list;
    private @Nullable Page<T> page;

    PageStream(Caller caller, Source<T> source) {
        super(caller, source);
        this.list = source.list();
    }

    @Override
    Reception<Page<T>> intake(@Nullable String after) {
        return new Intake(after);
    }

    @Override
    @Nullable
    Page<T> next() {
        Page<T> here = page;
        page = null;
        return here;
    }

    @Override
    void handing(Page<T> given) {
        reach(given.cursor());
    }

    /** One page on its way. */
    private final class Intake implements Reception<Page<T>> {

        private final @Nullable String after;
        private final List<T> items = new ArrayList<>();
        private ItemReader<T> reader = list.reader();
        private boolean empty = true;
        private @Nullable MalformedJsonException problem;

        Intake(@Nullable String after) {
            this.after = after;
        }

        @Override
        public void begin(Reply reply, Tap tap) {
            items.clear();
            reader = list.reader();
            empty = true;
            problem = null;
        }

        @Override
        public void take(Buffer data) {
            empty = false;
            if (problem != null) {
                return;
            }
            reader.add(data);
            try {
                for (T item = reader.next(); item != null; item = reader.next()) {
                    items.add(item);
                }
            } catch (MalformedJsonException e) {
                problem = e;
            }
        }

        @Override
        public Page<T> read(Reply reply, BodyBytes none, BodyReader json) {
            list.require(reply, empty);
            try {
                if (problem != null) {
                    throw problem;
                }
                Page<T> rest = reader.end();
                items.addAll(rest.items());
                String last = items.isEmpty() ? null : list.cursor(items.get(items.size() - 1));
                Page<T> whole =
                        Page.of(items, rest.moreResults(), last, rest.metadata().getMap());
                page = whole;
                return whole;
            } catch (MalformedJsonException e) {
                throw list.unusable(reply, e);
            }
        }

        @Override
        public boolean mayBeginAgain() {
            return true;
        }

        /** A page is given as a whole or not at all. */
        @Override
        public @Nullable String cursor() {
            return after;
        }
    }
}
