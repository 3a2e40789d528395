package io.github.authrocketvertx.faults;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Answers that ask to wait, in every form, also by clocks that are off. */
final class HintFaults {

    private static final Duration YEAR = Duration.ofDays(365);
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final String LIMITED = "RateLimited | – | yes | no | ";
    private static final String WAITED = "success / success / RateLimited | – | yes | yes / yes / no | 2 / 2 / 1";

    // One for all, so that a date and what is counted from it are of one second.
    private final Instant now = Instant.now();

    private HintFaults() {}

    static List<Fault> all() {
        return new HintFaults().list();
    }

    private List<Fault> list() {
        String epoch = "x-ratelimit-reset";
        return List.of(
                status("429 without a hint", 429).ends(LIMITED + "3 / 3 / 1"),
                status("429, Retry-After: 3600", 429, "retry-after", "3600").ends(LIMITED + "1"),
                status("429, Retry-After: a date in an hour", 429, "retry-after", date(Duration.ofHours(1)))
                        .ends(LIMITED + "1"),
                status("429, X-Ratelimit-Reset in an hour", 429, epoch, seconds(Duration.ofHours(1)))
                        .ends(LIMITED + "1"),
                status("429, Retry-After: nonsense", 429, "retry-after", "soon").ends(LIMITED + "3 / 3 / 1"),
                status("429, Retry-After: a date that is over", 429, "retry-after", date(YEAR.negated()))
                        .ends(LIMITED + "3 / 3 / 1"),
                status("429, Retry-After: more seconds than can be counted", 429, "retry-after", "9".repeat(18))
                        .ends(LIMITED + "1"),
                waits("429 once, Retry-After: 1", Duration.ZERO, "retry-after", "1"),
                waits(
                        "429 once, Retry-After: a date in 1 s, clocks a year apart",
                        YEAR,
                        "retry-after",
                        date(YEAR.plus(SECOND))),
                waits(
                        "429 once, X-Ratelimit-Reset: epoch seconds in 1 s, clocks a year apart",
                        YEAR.negated(),
                        epoch,
                        seconds(YEAR.negated().plus(SECOND))),
                waits(
                        "429 once, X-Ratelimit-Reset: a date in 1 s, clocks a year apart",
                        YEAR,
                        epoch,
                        date(YEAR.plus(SECOND))),
                status("503 without a hint", 503).ends("ServerError | – | yes | yes | 3 / 1 / 1"),
                status("503, Retry-After: 3600", 503, "retry-after", "3600").ends("ServerError | – | yes | yes | 1"),
                status("503 once, Retry-After: 1", 503, "retry-after", "1")
                        .once()
                        .atLeast(SECOND)
                        .ends("success / ServerError / ServerError | – | yes | yes | 2 / 1 / 1"));
    }

    private static Fault status(String name, int status, String... hint) {
        String[] fields = AnswerFaults.and(hint, "x-request-id", "rq_1");
        return Fault.of(name).onRequest(ask -> ask.answer(status, "{}", fields));
    }

    /** A server whose clock is that far ahead asks to wait for a second. */
    private Fault waits(String name, Duration ahead, String... hint) {
        return status(name, 429, AnswerFaults.and(hint, "date", date(ahead)))
                .once()
                .atLeast(SECOND)
                .ends(WAITED);
    }

    private String date(Duration ahead) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(now.plus(ahead).atOffset(ZoneOffset.UTC));
    }

    private String seconds(Duration ahead) {
        return String.valueOf(now.plus(ahead).getEpochSecond());
    }
}
