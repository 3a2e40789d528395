package io.github.authrocketvertx.peers.report;

/** What the report says around its tables. */
final class Texts {

    static final String HEAD = """
            # Measured against other clients

            Made by `mvn -Ppeers verify -Dpeers.mode=report` from the figures beside it; do not edit. How it is measured, and how to
            repeat it, is told in [benchmarks/peers](../benchmarks/peers/README.md).

            A server that answers with prepared bodies, over loopback TLS, in a JVM of its own; each client in another. A closed loop:
            as soon as a call has ended and its answer is found right, the next one is made. All clients of a cell take turns in
            every round, while the others stand idle. Ratios are of medians of the same run. The server's share of its core is
            told because it is a limit: where it is near 1.00, requests a second say how fast the server is, and the CPU time for a
            request is what tells clients apart.
            """;

    static final String COLUMNS = """
            Requests a second: median (least to most of the rounds). CPU and memory are for a request: microseconds of the client's
            process, kilobytes (1,000) allocated in the client, microseconds of the server's process. Shares are of one core. *noise*:
            the middle half of the rounds is spread over more than 15 % of the median of the requests, so that the figure says
            little. *rising*: the last third of the rounds did 10 % more than the first, so that the client was not warm yet.
            """;

    static final String LATENCY = """

            ## Latency

            Calls at a fixed rate, half of what the client's best closed loop did, each made when it is due, whether or not those before
            have ended; the latency counts from when it was due. Medians over the rounds of each round's quantile; *hold* is the longest
            time that a task on an event loop came late, where the client's loops can be asked.
            """;

    static final String START = """

            ## Start

            Each time in a new JVM: until the JVM is up (which is the same work for all), until the client is made, the first call (with
            connection, TLS and all classes), and the second. Memory after the two calls and after a short load: resident set of the
            process and heap after a collection. Medians.
            """;

    private Texts() {}
}
