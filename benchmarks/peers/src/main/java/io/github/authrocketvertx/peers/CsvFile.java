package io.github.authrocketvertx.peers;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A file of figures; a line is on disk as soon as it is written. Values hold no commas. */
public final class CsvFile implements AutoCloseable {

    private final Writer writer;

    /** Starts it anew. */
    CsvFile(Path path, String header) throws IOException {
        writer = Files.newBufferedWriter(path);
        line(header);
    }

    /** Adds a line. */
    void line(String line) throws IOException {
        writer.write(line + "\n");
        writer.flush();
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }

    /** Reads one: for each line the values by the names of the columns. */
    public static List<Map<String, String>> read(Path path) throws IOException {
        List<String> lines = Files.readAllLines(path);
        String[] names = lines.get(0).split(",", -1);
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] values = line.split(",", -1);
            if (values.length != names.length) {
                throw new IOException("Not as many values as columns: " + line);
            }
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < names.length; i++) {
                row.put(names[i], values[i]);
            }
            rows.add(row);
        }
        return rows;
    }
}
