package io.github.authrocketvertx.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The table of all faults in the docs. */
final class FaultTable {

    private static final String HEAD = """
            # Every fault and its outcome

            Written by the tests, which play each of these faults on all three surfaces and on all Vert.x lines, against a
            server that speaks TLS, HTTP/1.1 and HTTP/2 byte by byte. Each of them is met by a read (READ), a create (ONCE)
            and a login (LOGIN), with up to three attempts; where the three end differently, their values stand in this order
            with slashes between them, and "or" stands between values that a race or the Vert.x line decides upon. The tests see to
            it as well that every call ends once and by its deadline, that no timer, place, connection or buffer is left of it, and that
            the client's next call succeeds once the fault is over.

            *phase*: where the call was when it ended · *id*: whether failure or reply has the request id · *done?*: whether
            the service may have done it, `mayHaveBeenProcessed()`

            """;

    private FaultTable() {}

    /** The table, a row for each fault, or for each protocol where they differ. */
    static String of(Map<FaultContract.Case, String> rows) {
        StringBuilder out = new StringBuilder(HEAD);
        List<String> lines = new ArrayList<>();
        Map<String, Long> kinds = new java.util.LinkedHashMap<>();
        rows.forEach((given, row) -> {
            kinds.merge(given.fault().name(), 1L, Long::sum);
            FaultContract.Case other = given.other();
            if (!row.equals(rows.get(other))) {
                lines.add(line(given.fault(), given.protocol().toString(), row));
            } else if (given.protocol() == Protocol.HTTP_1) {
                lines.add(line(given.fault(), "both", row));
            }
        });
        out.append(kinds.size()).append(" faults, ").append(rows.size()).append(" with both protocols counted.\n\n");
        out.append("| fault | over | outcome | phase | id | done? | attempts |\n|---|---|---|---|---|---|---|\n");
        lines.forEach(out::append);
        return out.toString();
    }

    private static String line(Fault fault, String protocol, String row) {
        return "| " + fault.name() + " | " + protocol + " | " + row + " |\n";
    }

    /** The one that is checked in. */
    static String checkedIn() {
        try (InputStream stream = Objects.requireNonNull(FaultTable.class.getResourceAsStream("/docs/faults.md"))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
