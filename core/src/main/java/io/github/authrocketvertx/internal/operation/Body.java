package io.github.authrocketvertx.internal.operation;

import io.github.authrocketvertx.internal.json.Values;
import io.vertx.core.buffer.Buffer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The body of a request before it is bytes. */
sealed interface Body {

    /** What it is, for the {@code Content-Type} header. */
    String contentType();

    /** The bytes. */
    Buffer encode();

    /** One JSON object: attributes under a root where the operation has one, and members beside the root. */
    record Attributed(
            @Nullable String root, Map<String, @Nullable Object> attributes, Map<String, @Nullable Object> beside)
            implements Body {

        @Override
        public String contentType() {
            return "application/json";
        }

        @Override
        public Buffer encode() {
            return Values.write(root, attributes, beside);
        }

        Attributed withAttribute(String name, Object value) {
            return new Attributed(root, and(attributes, name, value), beside);
        }

        Attributed withBeside(String name, Object value) {
            return new Attributed(root, attributes, and(beside, name, value));
        }

        private static Map<String, @Nullable Object> and(
                Map<String, @Nullable Object> values, String name, Object value) {
            Map<String, @Nullable Object> more = new LinkedHashMap<>(values);
            more.put(name, value);
            return more;
        }

        /** Names only: values can be secret. */
        @Override
        public String toString() {
            return "Attributed[" + root + attributes.keySet() + "]";
        }
    }

    /** Bytes that a caller brought. */
    record Ready(Buffer bytes, String contentType) implements Body {

        @Override
        public Buffer encode() {
            return bytes;
        }

        /** What it is and how long; not the bytes. */
        @Override
        public String toString() {
            return "Ready[" + contentType + ", " + bytes.length() + " bytes]";
        }
    }
}
