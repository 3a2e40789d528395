package io.github.authrocketvertx.benchmarks;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.github.authrocketvertx.internal.json.BodyBytes;
import io.github.authrocketvertx.internal.json.BodyReader;
import io.github.authrocketvertx.internal.json.Codecs;
import io.github.authrocketvertx.internal.json.ItemReader;
import io.github.authrocketvertx.model.User;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** What does it cost to decode a page of 1,000 users item by item, in the pieces that a connection delivers? */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class StreamedListBenchmark {

    /** A TLS record, which is what arrives at a time. */
    private static final int PIECE = 16 * 1024;

    private static final int USERS = 1_000;

    private final Buffer page = Samples.page(USERS, true);
    private final BodyReader bodies = new BodyReader();
    private final List<Buffer> pieces = new ArrayList<>();
    private final ObjectReader pageReader = new ObjectMapper()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .readerFor(Records.Page.class);

    /** Cuts the page. */
    public StreamedListBenchmark() {
        for (int from = 0; from < page.length(); from += PIECE) {
            pieces.add(page.getBuffer(from, Math.min(page.length(), from + PIECE)));
        }
    }

    private Buffer collected() {
        Buffer whole = Buffer.buffer();
        pieces.forEach(whole::appendBuffer);
        return whole;
    }

    /** Item by item, as the bytes come. */
    @Benchmark
    public void itemsAsTheyCome(Blackhole hole) {
        ItemReader<User> reader = new ItemReader<>(Codecs.USER);
        for (Buffer piece : pieces) {
            reader.add(piece);
            for (User user = reader.next(); user != null; user = reader.next()) {
                hole.consume(user);
            }
        }
        hole.consume(reader.end());
    }

    /** The whole page when all bytes are here, by the same codec, collected as the engine does. */
    @Benchmark
    public Object wholePageByCodec() {
        byte[] whole = new byte[page.length()];
        int length = 0;
        for (Buffer piece : pieces) {
            piece.getBytes(whole, length);
            length += piece.length();
        }
        return bodies.page(BodyBytes.of(whole, length), Codecs.USER);
    }

    /** The whole page when all bytes are here, by databind. */
    @Benchmark
    public Object wholePageByDatabind() throws IOException {
        return pageReader.readValue(collected().getBytes());
    }
}
