package io.github.authrocketvertx.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authrocketvertx.contract.ResourcePages.Row;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The guide for those who come from the Ruby client has all of its calls, each with a call of ours that is there. */
class RubyPageTest {

    private static final Pattern ROW = Pattern.compile("\\| `([^`]+)` \\| `([^`]+)` \\| `([^`]+)` \\|");

    /**
     * A row.
     *
     * @param operation as in {@code contract/requests.json}
     */
    private record Line(String operation, String ruby, String call) {

        /** The operation itself, without what sets several calls of it apart. */
        String base() {
            return operation.replaceFirst("-.*", "");
        }
    }

    private static List<Line> lines() {
        return ResourcePages.text("guides/from-ruby.md")
                .lines()
                .map(ROW::matcher)
                .filter(Matcher::matches)
                .map(row -> new Line(row.group(1), row.group(2), row.group(3)))
                .toList();
    }

    @Test
    void everyCallOfTheRubyClientIsThereOnce() {
        assertThat(lines()).extracting(Line::operation).containsExactlyInAnyOrderElementsOf(WireCalls.ALL.keySet());
    }

    @Test
    void everyCallOfOursIsThereAndIsThatOperation() {
        List<Row> rows = ResourcePages.rows();
        assertThat(lines())
                .allSatisfy(line -> assertThat(rows)
                        .as(line.operation() + " is " + line.call())
                        .anyMatch(row -> row.operation().equals(line.base())
                                && row.call().equals(line.call())));
    }
}
