package io.github.authrocketvertx.benchmarks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.github.authrocketvertx.internal.json.BodyBytes;
import io.github.authrocketvertx.internal.json.BodyReader;
import io.github.authrocketvertx.internal.json.Codecs;
import io.github.authrocketvertx.internal.json.MalformedJsonException;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Does our reader of JSON agree with databind on damaged bytes? Each input is read by both: both refuse it, or both give
 * the same values. Only bytes that are no UTF-8 may be refused by ours alone: databind lets some of them through.
 */
public final class Oracle {

    private static final long SEED = 20_261_124L;
    private static final int SHOWN = 10;
    private static final List<String> SEEDS = List.of(
            "{\"a\":1,\"b\":-0.5,\"c\":[true,false,null,\"x\"],\"d\":{\"e\":\"f\"},\"g\":1423941493.701}",
            "{\"text\":\"\\u00e9\\n\\\"\\\\\\/\\b\\f\\r\\t\\ud83d\\ude00 Zo\u00eb \u20ac \ud83d\ude00\",\"n\":[1e3,1E-3,-0,0.0,12345678901234567890]}",
            " { \"a\" : [ ] , \"b\" : { } , \"c\" : [ [ [ ] ] , { \"d\" : [ 1 , 2 ] } ] } ",
            "{\"permissions\":[\"owner\",\"billing:read\"],\"\u00fc\":\"\",\"\":0,\"a\\u0062\":1,\"ab\":2}",
            "{\"l\":9223372036854775807,\"m\":-9223372036854775808,\"i\":2147483648,\"e\":1e400,\"s\":1e-400}");
    private static final String LETTERS = "{}[]:,\"\\0123456789.eE+-truefalsn u\u00e9";

    private final ObjectReader databind = new ObjectMapper()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .readerFor(Map.class);
    private final BodyReader bodies = new BodyReader();
    private final Random random = new Random(SEED);
    private int accepted;
    private int refused;
    private int stricter;
    private int differences;

    private Oracle() {}

    /**
     * Compares, and ends with status 1 if the two differ.
     *
     * @param arguments how many inputs
     */
    public static void main(String[] arguments) {
        Oracle oracle = new Oracle();
        int inputs = Integer.parseInt(arguments[0]);
        for (int i = 0; i < inputs; i++) {
            oracle.compare(oracle.damaged());
        }
        System.out.println("oracle: inputs=" + inputs + " accepted=" + oracle.accepted + " refused=" + oracle.refused
                + " refused_as_no_utf8=" + oracle.stricter + " different=" + oracle.differences);
        if (oracle.differences > 0 || oracle.accepted == 0 || oracle.refused == 0) {
            System.exit(1);
        }
    }

    private byte[] damaged() {
        byte[] bytes = SEEDS.get(random.nextInt(SEEDS.size())).getBytes(StandardCharsets.UTF_8);
        for (int changes = random.nextInt(3); changes >= 0; changes--) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(5)) {
                case 0 -> bytes[at] = (byte) random.nextInt();
                case 1 -> bytes[at] = (byte) LETTERS.charAt(random.nextInt(LETTERS.length()));
                case 2 -> bytes = joined(bytes, at, at + 1);
                case 3 -> {
                    int other = random.nextInt(bytes.length);
                    bytes = joined(bytes, Math.max(at, other), Math.min(at, other));
                }
                default -> {
                    bytes = joined(bytes, at, at);
                    bytes[at] = (byte) LETTERS.charAt(random.nextInt(LETTERS.length()));
                }
            }
            if (bytes.length == 0) {
                return bytes;
            }
        }
        return bytes;
    }

    /** What is before one place and after another, which may be before it. */
    private static byte[] joined(byte[] bytes, int to, int from) {
        int rest = bytes.length - from;
        byte[] joined = Arrays.copyOf(bytes, to + rest + (from == to ? 1 : 0));
        System.arraycopy(bytes, from, joined, joined.length - rest, rest);
        return joined;
    }

    private void compare(byte[] bytes) {
        Map<?, ?> theirs = theirs(bytes);
        Map<?, ?> ours = ours(bytes);
        if (ours == null && theirs != null && !isUtf8(bytes)) {
            stricter++;
        } else if (ours == null && theirs == null) {
            refused++;
        } else if (ours != null && theirs != null && same(ours, theirs)) {
            accepted++;
        } else if (++differences <= SHOWN) {
            System.out.println("oracle: ours=" + ours + " databind=" + theirs + " of "
                    + new String(bytes, StandardCharsets.ISO_8859_1));
        }
    }

    private @Nullable Map<?, ?> ours(byte[] bytes) {
        try {
            // Its two fields are in no input, so that it keeps all as it is.
            return bodies.one(BodyBytes.of(Buffer.buffer(bytes)), Codecs.REQUESTER)
                    .additionalFields()
                    .getMap();
        } catch (MalformedJsonException e) {
            return null;
        }
    }

    private @Nullable Map<?, ?> theirs(byte[] bytes) {
        try {
            return databind.readValue(bytes);
        } catch (JsonProcessingException e) {
            return null;
        } catch (IOException e) {
            // Bytes that it takes for another encoding.
            return null;
        }
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static boolean same(@Nullable Object ours, @Nullable Object theirs) {
        if (ours instanceof Map<?, ?> map && theirs instanceof Map<?, ?> other) {
            return map.size() == other.size()
                    && map.entrySet().stream()
                            .allMatch(entry -> other.containsKey(entry.getKey())
                                    && same(entry.getValue(), other.get(entry.getKey())));
        }
        if (ours instanceof List<?> list && theirs instanceof List<?> other) {
            boolean same = list.size() == other.size();
            for (int i = 0; same && i < list.size(); i++) {
                same = same(list.get(i), other.get(i));
            }
            return same;
        }
        if (ours instanceof Number number && theirs instanceof Number other) {
            return new BigDecimal(number.toString()).compareTo(new BigDecimal(other.toString())) == 0;
        }
        return ours == null ? theirs == null : ours.equals(theirs);
    }
}
