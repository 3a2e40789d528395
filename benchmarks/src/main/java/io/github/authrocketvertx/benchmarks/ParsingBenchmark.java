package io.github.authrocketvertx.benchmarks;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.github.authrocketvertx.internal.json.Codecs;
import io.github.authrocketvertx.internal.json.PageReader;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
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

/** What does reading an answer cost: our codec, databind on records, and Vert.x's {@code JsonObject}? */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class ParsingBenchmark {

    private final Buffer user = Samples.user();
    private final Buffer page = Samples.page();
    private final ObjectReader userReader;
    private final ObjectReader pageReader;

    /** One reader a type, made once: databind at its best. */
    public ParsingBenchmark() {
        ObjectMapper mapper = new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        userReader = mapper.readerFor(Records.User.class);
        pageReader = mapper.readerFor(Records.Page.class);
    }

    /** One user, our codec. */
    @Benchmark
    public Object userByCodec() {
        return Codecs.USER.read(user);
    }

    /** One user, databind. */
    @Benchmark
    public Object userByDatabind() throws IOException {
        return userReader.readValue(user.getBytes());
    }

    /** One user, as a tree. */
    @Benchmark
    public Object userByJsonObject() {
        return new JsonObject(user);
    }

    /** 100 users, our codec. */
    @Benchmark
    public Object pageByCodec() {
        return PageReader.read(page, Codecs.USER);
    }

    /** 100 users, databind. */
    @Benchmark
    public Object pageByDatabind() throws IOException {
        return pageReader.readValue(page.getBytes());
    }

    /** 100 users, as a tree. */
    @Benchmark
    public Object pageByJsonObject() {
        return new JsonObject(page);
    }
}
