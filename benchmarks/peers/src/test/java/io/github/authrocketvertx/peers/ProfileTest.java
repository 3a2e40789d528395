package io.github.authrocketvertx.peers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import jdk.jfr.Recording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfileTest {

    // Takes some hundred milliseconds, of which samples are 10 ms apart.
    private static final int ALLOCATIONS = 2_000_000;

    @TempDir
    Path directory;

    private volatile Object kept = this;

    @Test
    void aCostIsPutDownToTheFirstLayerFromTheTop() {
        assertThat(layer("java.util.HashMap.get", "io.github.authrocketvertx.internal.engine.Engine.call"))
                .isEqualTo(Profile.Layer.OURS);
        assertThat(layer("java.util.HashMap.get", "io.vertx.core.X.y", "io.github.authrocketvertx.internal.engine.X.y"))
                .isEqualTo(Profile.Layer.VERTX);
        assertThat(layer("sun.nio.ch.SocketDispatcher.write0", "io.netty.channel.Channel.flush", "io.vertx.core.X.y"))
                .isEqualTo(Profile.Layer.NETTY);
        assertThat(layer("com.sun.crypto.provider.GHASH.update", "io.netty.handler.ssl.SslHandler.wrap"))
                .isEqualTo(Profile.Layer.TLS);
        assertThat(layer("io.github.authrocketvertx.internal.json.JsonReader.next"))
                .isEqualTo(Profile.Layer.JSON);
        assertThat(layer("io.github.authrocketvertx.peers.AnswerCheck.user")).isEqualTo(Profile.Layer.HARNESS);
        assertThat(layer("java.lang.Thread.run")).isEqualTo(Profile.Layer.OTHER);
    }

    @Test
    void aRecordingIsReadBackAsSharesOfOne() throws IOException {
        Path file = directory.resolve("test.jfr");
        try (Recording recording = Profile.recording()) {
            recording.start();
            for (int i = 0; i < ALLOCATIONS; i++) {
                kept = new byte[1_000];
            }
            recording.stop();
            recording.dump(file);
        }

        List<String> lines = Profile.of(file).lines();

        assertThat(lines).anyMatch(line -> line.startsWith("cpu,layer,the measurement,"));
        assertThat(lines).anyMatch(line -> line.startsWith("allocation,layer,the measurement,"));
        assertThat(lines).anyMatch(line -> line.startsWith("allocation,class,[B,") || line.contains(",byte[],"));
        assertThat(lines.stream()
                        .filter(line -> line.startsWith("allocation,layer,"))
                        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(',') + 1)))
                        .sum())
                .isBetween(0.99, 1.01);
        assertThat(kept).isNotNull();
    }

    private static Profile.Layer layer(String... frames) {
        return Profile.Layer.of(List.of(frames));
    }
}
