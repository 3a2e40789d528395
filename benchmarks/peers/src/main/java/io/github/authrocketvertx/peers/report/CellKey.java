package io.github.authrocketvertx.peers.report;

import java.util.Comparator;
import java.util.Map;

/**
 * A cell. Out of the box each client has a protocol of its own, which is then {@code own} here.
 *
 * @param settings {@code same} or {@code default}
 * @param protocol {@code h1}, {@code h2} or {@code own}
 * @param tls {@code jdk} or {@code openssl}
 * @param payload {@code user} or {@code list100}
 * @param concurrency how many calls were in flight
 */
record CellKey(String settings, String protocol, String tls, String payload, int concurrency)
        implements Comparable<CellKey> {

    /** Of a line of figures. */
    static CellKey of(Map<String, String> line) {
        String settings = Rows.value(line, "settings");
        return new CellKey(
                settings,
                settings.equals("default") ? "own" : Rows.value(line, "protocol"),
                Rows.value(line, "tls"),
                Rows.value(line, "payload"),
                Integer.parseInt(Rows.value(line, "concurrency")));
    }

    /** What it is, in words. */
    String title() {
        return (payload.equals("user") ? "One user" : "A list of 100 users") + ", "
                + switch (protocol) {
                    case "h1" -> "HTTP/1.1";
                    case "h2" -> "HTTP/2";
                    default -> "out of the box";
                }
                + ", " + (tls.equals("jdk") ? "TLS by the JDK" : "OpenSSL") + ", " + concurrency + " in flight";
    }

    /** A name for a file. */
    String fileName() {
        return settings + "-" + protocol + "-" + tls + "-" + payload + "-c" + concurrency;
    }

    @Override
    public int compareTo(CellKey other) {
        return Comparator.comparing((CellKey key) -> key.settings.equals("default") ? 0 : 1)
                .thenComparing(CellKey::protocol)
                .thenComparing(CellKey::tls)
                .thenComparing(key -> key.payload.equals("user") ? 0 : 1)
                .thenComparingInt(CellKey::concurrency)
                .compare(this, other);
    }
}
