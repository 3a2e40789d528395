package io.github.authrocketvertx.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.authrocketvertx.model.User;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class BodyReaderTest {

    private final BodyReader reader = new BodyReader();

    private User read(String body) {
        return reader.one(BodyBytes.of(Buffer.buffer(body)), Codecs.USER);
    }

    private static String user(String id, int more) {
        return new JsonObject().put("id", id).put("note", "x".repeat(more)).encode();
    }

    @Test
    void whatWasReadBeforeIsNotSeenInAShorterBody() {
        assertThat(read(user("usr_1", 2_000)).id()).isEqualTo("usr_1");

        assertThat(read("{\"id\":\"usr_2\"}").additionalFields()).isEmpty();
        assertThatThrownBy(() -> read("{\"id\":\"usr_3\",\"note\":\"x"))
                .isInstanceOf(MalformedJsonException.class)
                .hasMessageContaining("at byte 23 of 23");
    }

    @Test
    void aResultStaysAsItIsWhenOthersAreRead() {
        User first = read(user("usr_1", 100));
        for (int i = 0; i < 100; i++) {
            read(user("usr_" + i, i));
        }

        assertThat(first).isEqualTo(Codecs.USER.read(Buffer.buffer(user("usr_1", 100))));
    }

    @Test
    void aBodyThatCannotBeReadSpoilsNoneThatFollows() {
        for (String broken : List.of("", "[", "{\"id\":[[[[1]]]]}", "{\"a\":{\"b\":[{\"c\":\"")) {
            assertThatThrownBy(() -> read(broken)).isInstanceOf(MalformedJsonException.class);

            assertThat(read("{\"id\":\"usr_1\"}").id()).isEqualTo("usr_1");
        }
    }

    @Test
    void bodiesOfEachSizeAreRead() {
        for (int size : List.of(0, 4_000, 5_000, 16_300, 16_384, 17_000, 300_000, 10)) {
            User user = read(user("usr_1", size));

            assertThat(user.additionalFields().getString("note")).hasSize(size);
        }
    }

    @Test
    void threadsThatReadAtTheSameTimeDoNotMeet() throws Exception {
        int threads = 32; // twice as many as there are places
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            CyclicBarrier together = new CyclicBarrier(threads);
            List<Future<Integer>> wrong = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                String id = "usr_" + i;
                wrong.add(pool.submit(countWrong(id, together)));
            }
            for (Future<Integer> each : wrong) {
                assertThat(each.get(20, TimeUnit.SECONDS)).isZero();
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private Callable<Integer> countWrong(String id, CyclicBarrier together) {
        return () -> {
            together.await(20, TimeUnit.SECONDS);
            int wrong = 0;
            for (int i = 0; i < 2_000; i++) {
                User user = read(user(id, i % 50));
                boolean right = id.equals(user.id())
                        && user.additionalFields().getString("note").length() == i % 50;
                wrong += right ? 0 : 1;
            }
            return wrong;
        };
    }
}
