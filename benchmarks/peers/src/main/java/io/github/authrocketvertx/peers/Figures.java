package io.github.authrocketvertx.peers;

import java.util.Locale;

/**
 * What a client did in one turn, or in the turns of a round together, and what that took.
 *
 * @param requests how many it made
 * @param nanos how long it ran
 * @param cpuNanos CPU time of the client
 * @param bytes that the client allocated
 * @param slow the nanoseconds of it in which the machine was slow
 * @param server what the server did and used meanwhile
 * @param serverNanos how long the server was watched
 */
record Figures(
        long requests,
        double nanos,
        double cpuNanos,
        double bytes,
        double slow,
        Server.Stat server,
        double serverNanos) {

    /** Both together. */
    Figures plus(Figures other) {
        return new Figures(
                requests + other.requests,
                nanos + other.nanos,
                cpuNanos + other.cpuNanos,
                bytes + other.bytes,
                slow + other.slow,
                server.plus(other.server),
                serverNanos + other.serverNanos);
    }

    /** Requests a second. */
    double perSecond() {
        return requests / (nanos / 1e9);
    }

    /** The share of the time in which the machine was slow. */
    double slowShare() {
        return slow / nanos;
    }

    /** A line of the file. */
    String line(String client, Cell cell, int round, int delayMillis) {
        return String.format(
                Locale.ROOT,
                "%s,%s,%s,%d,%s,%d,%.1f,%.3f,%.0f,%.3f,%s,%.3f,%.3f,%d,%d,%.3f",
                client,
                server.protocolSpoken(),
                cell.group().tls().label(),
                cell.concurrency(),
                cell.payload().label(),
                round,
                perSecond(),
                cpuNanos / 1e3 / requests,
                bytes / requests,
                server.cpuMicros(),
                cell.group().settings().label(),
                cpuNanos / nanos,
                server.cpuNanos() / serverNanos,
                cell.calls(),
                delayMillis,
                slowShare());
    }
}
