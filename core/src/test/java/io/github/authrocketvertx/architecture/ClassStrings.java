package io.github.authrocketvertx.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** The texts in a class file: what stands in quotes in its source, or was copied in from a constant of another class. */
final class ClassStrings {

    private static final int MAGIC_AND_VERSION = 8;

    private ClassStrings() {}

    static List<String> of(JavaClass type) {
        try (var stream = type.getSource().orElseThrow().getUri().toURL().openStream()) {
            return read(stream.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(type.getName(), e);
        }
    }

    /** Reads the constant pool (JVM specification, 4.4). */
    private static List<String> read(byte[] bytes) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        in.skipNBytes(MAGIC_AND_VERSION);
        int count = in.readUnsignedShort();
        String[] texts = new String[count];
        List<Integer> strings = new ArrayList<>();
        for (int index = 1; index < count; index++) {
            int tag = in.readUnsignedByte();
            switch (tag) {
                case 1 -> texts[index] = in.readUTF();
                case 8 -> strings.add(in.readUnsignedShort());
                case 7, 16, 19, 20 -> in.skipNBytes(2);
                case 15 -> in.skipNBytes(3);
                case 3, 4, 9, 10, 11, 12, 17, 18 -> in.skipNBytes(4);
                case 5, 6 -> {
                    in.skipNBytes(8);
                    // Long and double take two places.
                    index++;
                }
                default -> throw new IOException("Unknown tag in a constant pool: " + tag);
            }
        }
        return strings.stream().map(index -> texts[index]).toList();
    }
}
