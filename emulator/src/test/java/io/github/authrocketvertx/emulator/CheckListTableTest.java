package io.github.authrocketvertx.emulator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The table of what the official clients' own tests expect, {@code checklist.csv}, tells where each is tested. */
class CheckListTableTest {

    private static final int LINES = 9;

    private static List<String[]> rows() throws IOException {
        try (InputStream in = CheckListTableTest.class.getResourceAsStream("checklist.csv")) {
            return new String(in.readAllBytes(), UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .toList();
        }
    }

    @Test
    void namesATestForEachLine() throws Exception {
        Set<Integer> lines = new TreeSet<>();
        for (String[] row : rows()) {
            assertEquals(3, row.length, String.join(",", row));
            lines.add(Integer.valueOf(row[0]));
        }
        assertEquals(IntStream.rangeClosed(1, LINES).boxed().collect(Collectors.toSet()), lines);
    }

    @Test
    void namesNoTestThatIsNotThere() throws Exception {
        Set<String> named = new TreeSet<>();
        for (String[] row : rows()) {
            String[] place = row[2].split("#", -1);
            Class<?> tests = Class.forName(CheckListTableTest.class.getPackageName() + "." + place[0]);
            assertTrue(
                    Arrays.stream(tests.getDeclaredMethods())
                            .anyMatch(method ->
                                    method.getName().equals(place[1]) && method.isAnnotationPresent(Test.class)),
                    row[2]);
            named.add(row[2]);
        }
        // And the tests for the list are all in it.
        assertEquals(
                Arrays.stream(CheckListTest.class.getDeclaredMethods())
                        .filter(method -> method.isAnnotationPresent(Test.class))
                        .map(method -> "CheckListTest#" + method.getName())
                        .collect(Collectors.toCollection(TreeSet::new)),
                named);
    }
}
