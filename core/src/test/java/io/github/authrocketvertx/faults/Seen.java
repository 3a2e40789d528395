package io.github.authrocketvertx.faults;

import io.github.authrocketvertx.failure.AuthRocketException;
import io.github.authrocketvertx.failure.Reply;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How a call ended, as the table in the docs shows it. */
record Seen(String outcome, String phase, String requestId, String processed, String attempts) {

    private static final String NONE = "–";

    static Seen success(Reply reply) {
        int attempts = reply.attempts().size();
        return new Seen("success", NONE, yes(reply.requestId() != null), "yes", String.valueOf(attempts));
    }

    static Seen failure(Throwable thrown) {
        if (!(thrown instanceof AuthRocketException failure)) {
            throw new AssertionError("not a failure of the client's", thrown);
        }
        return new Seen(
                failure.getClass().getSimpleName().replace("Exception", ""),
                failure.phase() == null ? NONE : failure.phase().name(),
                yes(failure.requestId() != null),
                yes(failure.mayHaveBeenProcessed()),
                String.valueOf(failure.attempts().size()));
    }

    private static String yes(boolean yes) {
        return yes ? "yes" : "no";
    }

    /**
     * The row to show for several: the expected one where it fits, else one of what was seen.
     *
     * <p>A value that all share stands once; "or" stands between values that a race decides upon.
     */
    static String row(List<Seen> all, String expected) {
        return fits(all, expected) ? expected : row(all);
    }

    private static boolean fits(List<Seen> all, String expected) {
        String[] seen = row(all).split(" \\| ", -1);
        String[] columns = expected.split(" \\| ", -1);
        for (int i = 0; i < columns.length; i++) {
            for (int j = 0; j < all.size(); j++) {
                if (!List.of(share(columns[i], j).split(" or ", -1)).contains(share(seen[i], j))) {
                    return false;
                }
            }
        }
        return columns.length == seen.length;
    }

    private static String share(String column, int index) {
        String[] shares = column.split(" / ", -1);
        return shares.length == 1 ? shares[0] : shares[index];
    }

    private static String row(List<Seen> all) {
        return String.join(
                " | ",
                column(all, Seen::outcome),
                column(all, Seen::phase),
                column(all, Seen::requestId),
                column(all, Seen::processed),
                column(all, Seen::attempts));
    }

    private static String column(List<Seen> all, Function<Seen, String> value) {
        List<String> values = all.stream().map(value).toList();
        return values.stream().distinct().count() == 1
                ? values.get(0)
                : values.stream().collect(Collectors.joining(" / "));
    }
}
