package io.github.authrocketvertx.faults;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

/** Compressed bodies, good and bad. */
final class Gzip {

    private static final int HEAD_BYTES = 10;

    private Gzip() {}

    static byte[] of(byte[] plain) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A good head, and then nothing that could be inflated. */
    static byte[] corrupt(String plain) {
        byte[] bytes = of(plain.getBytes(StandardCharsets.UTF_8));
        Arrays.fill(bytes, HEAD_BYTES, bytes.length, (byte) 0xff);
        return bytes;
    }

    static byte[] half(String plain) {
        byte[] bytes = of(plain.getBytes(StandardCharsets.UTF_8));
        return Arrays.copyOf(bytes, bytes.length / 2);
    }
}
