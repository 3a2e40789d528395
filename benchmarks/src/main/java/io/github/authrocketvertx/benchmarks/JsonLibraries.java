package io.github.authrocketvertx.benchmarks;

import com.alibaba.fastjson2.JSON;
import com.dslplatform.json.DslJson;
import com.dslplatform.json.JsonWriter;
import com.dslplatform.json.runtime.Settings;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;

/**
 * Libraries that read and write the same records, each set up once and used at its best.
 *
 * @param <T> the record
 */
final class JsonLibraries<T> {

    private static final JsonFactory TOKENS = new JsonFactory();
    private static final ObjectMapper MAPPER =
            new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    private static final DslJson<Object> DSL = new DslJson<>(Settings.basicSetup());

    /** What is shown before and after a difference. */
    private static final int SHOWN = 60;

    private final Class<T> type;
    private final ObjectReader databindReader;
    private final ObjectWriter databindWriter;
    private final JsonType<T> avaje;
    private final JsonWriter dslWriter = DSL.newWriter();

    JsonLibraries(Class<T> type) {
        this.type = type;
        this.databindReader = MAPPER.readerFor(type);
        this.databindWriter = MAPPER.writerFor(type);
        this.avaje = Jsonb.instance().type(type);
    }

    T readByDatabind(byte[] bytes) throws IOException {
        return databindReader.readValue(bytes);
    }

    T readByAvaje(byte[] bytes) {
        return avaje.fromJson(bytes);
    }

    T readByDsl(byte[] bytes) throws IOException {
        return Objects.requireNonNull(DSL.deserialize(type, bytes, bytes.length));
    }

    T readByFastjson(byte[] bytes) {
        return JSON.parseObject(bytes, type);
    }

    /** The record that a tree stands for; only for checks. */
    T ofTree(JsonObject tree) {
        return MAPPER.convertValue(tree.getMap(), type);
    }

    byte[] writeByDatabind(T value) throws IOException {
        return databindWriter.writeValueAsBytes(value);
    }

    byte[] writeByAvaje(T value) {
        return avaje.toJsonBytes(value);
    }

    byte[] writeByDsl(T value) throws IOException {
        dslWriter.reset();
        DSL.serialize(dslWriter, value);
        return dslWriter.toByteArray();
    }

    byte[] writeByFastjson(T value) {
        return JSON.toJSONBytes(value);
    }

    /** Looks at every token and takes the text of every value, and makes nothing of it. */
    static long tokens(byte[] bytes) throws IOException {
        long length = 0;
        try (JsonParser parser = TOKENS.createParser(bytes)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token.isScalarValue()) {
                    length += parser.getText().length();
                }
            }
        }
        return length;
    }

    /** Ends the run when two libraries don't come to the same. */
    static void requireSame(Object expected, Object found, String what) {
        if (!expected.equals(found)) {
            String one = expected.toString();
            String other = found.toString();
            int at = Math.max(0, Arrays.mismatch(one.toCharArray(), other.toCharArray()) - SHOWN);
            throw new IllegalStateException(what + " came to something else, from character " + at + " on: "
                    + part(other, at) + ", not " + part(one, at));
        }
    }

    private static String part(String text, int from) {
        return text.substring(Math.min(from, text.length()), Math.min(from + 2 * SHOWN, text.length()));
    }
}
