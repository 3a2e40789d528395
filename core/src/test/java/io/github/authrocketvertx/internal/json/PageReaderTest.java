package io.github.authrocketvertx.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.authrocketvertx.model.Page;
import io.github.authrocketvertx.model.User;
import io.vertx.core.buffer.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageReaderTest {

    @Test
    void readsItemsInTheirOrderAndWhetherMoreFollow() {
        Page<User> page = read("{\"more_results\":true,\"collection\":[{\"id\":\"usr_1\"},{\"id\":\"usr_2\"}]}");
        assertThat(page.items()).extracting(User::id).containsExactly("usr_1", "usr_2");
        assertThat(page.moreResults()).isTrue();
        assertThat(page.cursor()).isEqualTo("usr_2");
        assertThat(page.metadata()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"collection\":[]}",
                "{\"collection\":[],\"more_results\":false}",
                "{\"more_results\":null,\"collection\":[]}"
            })
    void anEmptyPageHasNoCursorAndNothingFollows(String body) {
        Page<User> page = read(body);
        assertThat(page.items()).isEmpty();
        assertThat(page.moreResults()).isFalse();
        assertThat(page.cursor()).isNull();
    }

    @Test
    void keepsWhatStandsBesideTheItems() {
        Page<User> page =
                read("{\"total\":7,\"collection\":[{\"id\":\"usr_1\"}],\"object\":\"list\",\"a\":{\"b\":[null]}}");
        assertThat(page.metadata().encode()).isEqualTo("{\"total\":7,\"object\":\"list\",\"a\":{\"b\":[null]}}");
    }

    @Test
    void aLastItemWithoutAnIdGivesNoCursor() {
        assertThat(read("{\"collection\":[{\"id\":\"usr_1\"},{}]}").cursor()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | collection",
                "{\"more_results\":true} | collection",
                "{\"collection\":null} | collection",
                "{\"collection\":{}} | collection",
                "{\"collection\":[null]} | collection[0]",
                "{\"collection\":[{},[]]} | collection[1]",
                "{\"collection\":[{},{\"username\":1}]} | collection[1].username",
                "{\"collection\":[{\"memberships\":[{\"user_id\":true}]}]} | collection[0].memberships[0].user_id",
                "{\"more_results\":\"yes\",\"collection\":[]} | more_results",
                "{\"more_results\":1,\"collection\":[]} | more_results",
            })
    void namesWhatIsWrong(String body, String path) {
        MalformedJsonException thrown = catchThrowableOfType(MalformedJsonException.class, () -> read(body));
        assertThat(thrown.path()).isEqualTo(path);
        assertThat(thrown).hasMessageStartingWith("expected ").hasMessageEndingWith(" at '" + path + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "[{\"id\":\"usr_1\"}]", "null", "7", "\"text\""})
    void aPageIsAnObject(String body) {
        assertThatThrownBy(() -> read(body))
                .isInstanceOf(MalformedJsonException.class)
                .hasMessageStartingWith("expected an object with a collection, found ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "{\"collection\":[{\"id\":\"usr_1\"}", "{\"collection\":[]}]", "<html>"})
    void whatIsNoJsonIsRefused(String body) {
        assertThatThrownBy(() -> read(body)).isInstanceOf(MalformedJsonException.class);
    }

    private static Page<User> read(String body) {
        return new BodyReader().page(BodyBytes.of(Buffer.buffer(body)), Codecs.USER);
    }
}
