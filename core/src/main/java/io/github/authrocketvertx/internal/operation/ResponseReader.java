package io.github.authrocketvertx.internal.operation;

import io.github.authrocketvertx.failure.Reply;
import io.github.authrocketvertx.internal.json.BodyBytes;
import io.github.authrocketvertx.internal.json.BodyReader;
import io.github.authrocketvertx.internal.json.MalformedJsonException;
import io.github.authrocketvertx.internal.json.ObjectCodec;
import io.github.authrocketvertx.model.Model;
import io.github.authrocketvertx.model.Page;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Makes the result of a call out of a successful answer (a status from 200 to 299).
 *
 * @param <T> the result
 */
@FunctionalInterface
public interface ResponseReader<T extends @Nullable Object> {

    /** Of a media type, as a failure shows it. */
    int LONGEST_TYPE = 100;

    /**
     * The result.
     *
     * @param json what reads the body
     * @throws UnusableBodyException when the answer does not hold one
     */
    T read(Reply reply, BodyBytes body, BodyReader json);

    /** Whatever the body, the call is done. */
    @SuppressWarnings("NullAway") // it does not see that T is nullable here
    static ResponseReader<@Nullable Void> nothing() {
        return (reply, body, json) -> null;
    }

    /** One thing. */
    static <T extends Model> ResponseReader<T> one(ObjectCodec<T, ?> codec) {
        return (reply, body, json) -> {
            requireBody(reply, body.length() == 0, codec.kind());
            try {
                return json.one(body, codec);
            } catch (MalformedJsonException e) {
                throw unusable(reply, codec.kind(), e);
            }
        };
    }

    /**
     * One of two things.
     *
     * @param special what it is when the answer says so in its {@code object} field
     * @param ofSpecial makes the result of that
     * @param ofOther makes the result of anything else
     */
    static <R> ResponseReader<R> oneOf(
            ObjectCodec<?, ?> special, ResponseReader<? extends R> ofSpecial, ResponseReader<? extends R> ofOther) {
        return (reply, body, json) ->
                special.isKindOf(body) ? ofSpecial.read(reply, body, json) : ofOther.read(reply, body, json);
    }

    /** A page of things. */
    static <T extends Model> ResponseReader<Page<T>> page(ObjectCodec<T, ?> codec) {
        return (reply, body, json) -> {
            requireBody(reply, body.length() == 0, "page of " + codec.kind());
            try {
                return json.page(body, codec);
            } catch (MalformedJsonException e) {
                throw unusable(reply, "page of " + codec.kind(), e);
            }
        };
    }

    /** The result made into something else, such as the outcome of a login. */
    default <R> ResponseReader<R> then(Function<? super T, ? extends R> change) {
        return (reply, body, json) -> change.apply(read(reply, body, json));
    }

    /** Refuses an answer that can hold no result. */
    static void requireBody(Reply reply, boolean empty, String expected) {
        int status = reply.statusCode();
        if (status == 215) {
            throw new UnusableBodyException("expected a " + expected + ", found metadata only (status 215)");
        }
        if (empty) {
            throw new UnusableBodyException(
                    status == 202
                            ? "the service accepted the call (202) and its outcome is open: there is no " + expected
                                    + " in the answer"
                            : "expected a " + expected + ", found an empty body");
        }
    }

    /** An answer whose body is not what was expected. */
    static UnusableBodyException unusable(Reply reply, String expected, RuntimeException e) {
        String type = reply.contentType();
        return new UnusableBodyException("the " + expected + " in the answer can't be read: " + e.getMessage()
                + (type == null ? ", without a content type" : ", content type '" + mediaType(type) + "'"));
    }

    /** Without its parameters, and not as long as a header can be. */
    private static String mediaType(String contentType) {
        int end = contentType.indexOf(';');
        String type = end < 0 ? contentType : contentType.substring(0, end);
        return type.substring(0, Math.min(type.length(), LONGEST_TYPE));
    }
}
