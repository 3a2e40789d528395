package io.github.authrocketvertx.internal.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.authrocketvertx.failure.Reply;
import io.github.authrocketvertx.internal.json.BodyBytes;
import io.github.authrocketvertx.internal.json.BodyReader;
import io.github.authrocketvertx.internal.json.Codecs;
import io.github.authrocketvertx.model.Page;
import io.github.authrocketvertx.model.User;
import io.vertx.core.buffer.Buffer;
import org.junit.jupiter.api.Test;

class ResponseReaderTest {

    private static final BodyReader JSON = new BodyReader();
    private static final ResponseReader<User> ONE = ResponseReader.one(Codecs.USER);
    private static final ResponseReader<Page<User>> PAGE = ResponseReader.page(Codecs.USER);

    @Test
    void readsOneThingAndAPageWhateverTheContentType() {
        Reply plain = Reply.of(201, "rq_1").contentType("text/plain");
        assertThat(ONE.read(plain, BodyBytes.of(Buffer.buffer("{\"id\":\"usr_1\"}")), JSON)
                        .id())
                .isEqualTo("usr_1");
        assertThat(PAGE.read(plain, BodyBytes.of(Buffer.buffer("{\"collection\":[{\"id\":\"usr_1\"}]}")), JSON)
                        .items())
                .hasSize(1);
    }

    @Test
    void anEmptyBodyIsSaidToBeEmpty() {
        assertUnusable(ONE, Reply.of(200, null), "", "expected a user, found an empty body");
        assertUnusable(PAGE, Reply.of(200, null), "", "expected a page of user, found an empty body");
    }

    @Test
    void anAcceptedCallWithoutABodyIsSaidToBeOpen() {
        assertUnusable(
                ONE,
                Reply.of(202, null),
                "",
                "the service accepted the call (202) and its outcome is open: there is no user in the answer");
    }

    @Test
    void anAnswerOfMetadataOnlyIsSaidToBeThat() {
        assertUnusable(ONE, Reply.of(215, null), "{}", "expected a user, found metadata only (status 215)");
    }

    @Test
    void whatIsNoJsonIsReportedWithItsContentTypeAndNotQuoted() {
        assertUnusable(
                ONE,
                Reply.of(200, null).contentType("text/html"),
                "<html>c4n4ry</html>",
                "the user in the answer can't be read: expected JSON, found something else at byte 0 of 19,"
                        + " content type 'text/html'");
        assertUnusable(
                PAGE,
                Reply.of(200, null),
                "{\"collection\":[{\"id\":[\"c4n4ry\"]}]}",
                "the page of user in the answer can't be read: expected a text, found a list at 'collection[0].id',"
                        + " without a content type");
    }

    private static void assertUnusable(ResponseReader<?> reader, Reply reply, String body, String text) {
        assertThatThrownBy(() -> reader.read(reply, BodyBytes.of(Buffer.buffer(body)), JSON))
                .isInstanceOf(UnusableBodyException.class)
                .hasMessage(text);
    }
}
