package io.github.authrocketvertx.internal.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.authrocketvertx.model.Page;
import io.github.authrocketvertx.model.User;
import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the bytes of a page are cut is not seen in its elements. */
class ItemReaderTest {

    private static final int RANDOM_SPLITS = 10_000;

    private static final String THREE = """
            { "total" : 3.25e1, "beside": {"collection":[{"id":"usr_no"}], "a\\"b": "]}"},
              "collection" : [ {"id":"usr_1","first_name":"Zoë \\ud83d\\ude00 \\"[{\\\\","custom":{"deep":[[{"x":-1.5e3}]]}},
                {"id":"usr_2","last_name":"😀漢字é","created_at":1425327263.42} ,
                {"id":"usr_3","username":"a}b]c,d"}],
              "more_results":true, "name":"tail é" }
            """;

    @Test
    void everyCutOfThreeElementsGivesTheSame() {
        byte[] bytes = THREE.getBytes(UTF_8);
        Outcome whole = read(bytes);
        assertThat(whole.items).extracting(User::id).containsExactly("usr_1", "usr_2", "usr_3");
        assertThat(whole.page.moreResults()).isTrue();
        assertThat(whole.page.metadata().encode())
                .isEqualTo("{\"total\":32.5,\"beside\":{\"collection\":[{\"id\":\"usr_no\"}],\"a\\\"b\":\"]}\"},"
                        + "\"name\":\"tail é\"}");
        for (int first = 0; first <= bytes.length; first++) {
            assertSame(whole, read(bytes, first));
            for (int second = first; second <= bytes.length; second += 7) {
                assertSame(whole, read(bytes, first, second));
            }
        }
    }

    @Test
    void oneByteAtATimeGivesTheSame() {
        byte[] bytes = THREE.getBytes(UTF_8);
        int[] everywhere = new int[bytes.length];
        Arrays.setAll(everywhere, i -> i);
        assertSame(read(bytes), read(bytes, everywhere));
    }

    @Test
    void randomCutsOfRandomPagesGiveWhatTheWholePageGives() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        byte[] bytes = {};
        Page<User> whole = Page.of(List.of(), false, null);
        for (int round = 0; round < RANDOM_SPLITS; round++) {
            if (round % 100 == 0) {
                bytes = randomPage(new RandomJson(random.nextLong()), random.nextInt(30));
                whole = new BodyReader().page(BodyBytes.of(Buffer.buffer(bytes)), Codecs.USER);
            }
            int[] cuts = random.ints(random.nextInt(20), 0, bytes.length + 1)
                    .sorted()
                    .toArray();
            Outcome outcome = read(bytes, cuts);
            assertThat(outcome.items)
                    .as("seed %d, cuts %s", seed, Arrays.toString(cuts))
                    .isEqualTo(whole.items());
            assertThat(outcome.page.moreResults()).isEqualTo(whole.moreResults());
            assertThat(outcome.page.metadata()).isEqualTo(whole.metadata());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"collection\":[]}", " {\"collection\" : [ ] } ", "{\"more_results\":null,\"collection\":[]}"})
    void aPageMayBeEmpty(String body) {
        Outcome outcome = read(body.getBytes(UTF_8));
        assertThat(outcome.items).isEmpty();
        assertThat(outcome.page.moreResults()).isFalse();
    }

    @Test
    void elementsComeBeforeTheBytesEnd() {
        ItemReader<User> reader = new ItemReader<>(Codecs.USER);
        reader.add(Buffer.buffer("{\"collection\":[{\"id\":\"usr_1\"},{\"id\":\"us"));
        assertThat(reader.next()).isNotNull().extracting(User::id).isEqualTo("usr_1");
        assertThat(reader.next()).isNull();
        reader.add(Buffer.buffer("r_2\"}"));
        assertThat(reader.next()).isNotNull().extracting(User::id).isEqualTo("usr_2");
        assertThat(reader.next()).isNull();
    }

    @Test
    void aListWithAnEscapedNameIsRead() {
        Outcome outcome = read("{\"c\\u006fllection\":[{\"id\":\"usr_1\"}]}".getBytes(UTF_8));
        assertThat(outcome.items).isEmpty();
        assertThat(outcome.page.items()).extracting(User::id).containsExactly("usr_1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | collection | 0",
                "{\"collection\":null} | collection | 0",
                "{\"collection\":{}} | collection | 0",
                "{\"collection\":[null]} | collection[0] | 0",
                "{\"collection\":[7 ,{}]} | collection[0] | 0",
                "{\"collection\":[{},\"text\"]} | collection[1] | 1",
                "{\"collection\":[{},[]]} | collection[1] | 1",
                "{\"collection\":[{},{\"username\":1}]} | collection[1].username | 1",
                "{\"collection\":[{} {}]} | collection[1] | 1",
                "{\"collection\":[{},,{}]} | collection[1] | 1",
                "{\"collection\":[{},]} | collection[1] | 1",
                "{\"collection\":[,{}]} | collection[0] | 0",
                "{\"collection\":[{}} | collection[1] | 1",
                "{\"collection\":[{},{} | collection[2] | 2",
                "{\"collection\":[{},{\"id\":\"usr | collection[1] | 1",
                "{\"collection\":[{}],\"collection\":[{}]} | collection | 1",
                "{\"more_results\":\"yes\",\"collection\":[{}]} | more_results | 1",
            })
    void namesWhatIsWrongAfterTheWholeElementsBeforeIt(String body, String path, int before) {
        List<User> items = new ArrayList<>();
        MalformedJsonException thrown =
                catchThrowableOfType(MalformedJsonException.class, () -> read(body.getBytes(UTF_8), items));
        assertThat(thrown.path()).isEqualTo(path);
        assertThat(items).hasSize(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "[]",
                "null",
                "<html>",
                "{\"collection\":[]",
                "{\"collection\":[]}]",
                "{\"collection\":[]} {}",
                "{\"collection\":[{\"id\":usr_1}]}",
                "{\"collection\":[{\"a\":[}]}]}",
                "{\"collection\" []}"
            })
    void whatIsNoPageIsRefused(String body) {
        assertThatThrownBy(() -> read(body.getBytes(UTF_8))).isInstanceOf(MalformedJsonException.class);
    }

    private static void assertSame(Outcome expected, Outcome found) {
        assertThat(found.items).isEqualTo(expected.items);
        assertThat(found.page.moreResults()).isEqualTo(expected.page.moreResults());
        assertThat(found.page.metadata()).isEqualTo(expected.page.metadata());
    }

    private static byte[] randomPage(RandomJson json, int size) {
        Map<String, Object> page = new LinkedHashMap<>(json.object(2));
        page.put("more_results", json.chance(2));
        page.put(
                "collection",
                Stream.generate(() -> json.model(Codecs.USER, 2)).limit(size).toList());
        page.putAll(json.object(2));
        return RandomJson.json(page).getBytes();
    }

    private static Outcome read(byte[] bytes, int... cuts) {
        return read(bytes, new ArrayList<>(), cuts);
    }

    private static Outcome read(byte[] bytes, List<User> items, int... cuts) {
        ItemReader<User> reader = new ItemReader<>(Codecs.USER);
        int from = 0;
        for (int cut : cuts) {
            drain(reader, bytes, from, cut, items);
            from = cut;
        }
        drain(reader, bytes, from, bytes.length, items);
        return new Outcome(items, reader.end());
    }

    private static void drain(ItemReader<User> reader, byte[] bytes, int from, int to, List<User> items) {
        reader.add(Buffer.buffer(Arrays.copyOfRange(bytes, from, to)));
        for (User item = reader.next(); item != null; item = reader.next()) {
            items.add(item);
        }
    }

    private record Outcome(List<User> items, Page<User> page) {}
}
