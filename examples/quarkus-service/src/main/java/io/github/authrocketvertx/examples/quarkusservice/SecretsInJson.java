package io.github.authrocketvertx.examples.quarkusservice;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import io.github.authrocketvertx.model.Secret;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;

/** Reads and writes {@link Secret} as a string; what is none, or blank, is refused without being quoted. */
@Singleton
class SecretsInJson implements ObjectMapperCustomizer {

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.registerModule(new SimpleModule("secrets")
                .addDeserializer(Secret.class, new Reader())
                .addSerializer(Secret.class, new Writer()));
    }

    private static final class Reader extends StdDeserializer<Secret> {

        private static final long serialVersionUID = 1L;

        Reader() {
            super(Secret.class);
        }

        @Override
        public Secret deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (parser.currentToken() != JsonToken.VALUE_STRING
                    || parser.getText().isBlank()) {
                return context.reportInputMismatch(Secret.class, "expected a text that is not blank");
            }
            return Secret.of(parser.getText());
        }
    }

    private static final class Writer extends StdSerializer<Secret> {

        private static final long serialVersionUID = 1L;

        Writer() {
            super(Secret.class);
        }

        @Override
        public void serialize(Secret secret, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(secret.reveal());
        }
    }
}
