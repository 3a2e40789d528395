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
            Requests a second: median (least to most of the rounds). A turn in which the machine was slow (see Latency) was repeated,
            up to three times. CPU and memory are for a request: microseconds of the client's
            process, kilobytes (1,000) allocated in the client, microseconds of the server's process. Shares are of one core. *noise*:
            the middle half of the rounds is spread over more than 15 % of the median of the requests, so that the figure says
            little. *rising*: the last third of the rounds did 10 % more than the first, so that the client was not warm yet.
            """;

    static final String FURTHER = """

            ## Further cells

            Measured like those above, in a run of their own, with fewer clients: HTTP/2 with OpenSSL, and lists over it. These figures are
            to be compared with each other only.
            """;

    static final String LATENCY = """

            ## Latency

            Calls at a fixed rate, the same for all: in each round half of what the fastest client did in the better of two closed
            loops just before. Each millisecond those that are due in it are made, whether or not others have ended, on an event loop
            of the client where it has one that can be asked, else by a thread of their own. The latency counts from when the millisecond was handed over. Medians over the rounds of each
            round's quantile. *Failed* are calls that a client refused or that ran out of time, in the worst round; *left out* those
            of milliseconds in which the thread that keeps the time had no core.

            *Hold* is how long a task that is handed to the event loop waits until it runs, one a millisecond, and *at work* for how
            much of that time the loop's thread had a core, which here it shares with the server, the thread that keeps the time and
            the compiler. Of each the 99.9th percentile (median of the rounds) and the longest of all rounds, apart from tasks in whose
            time a garbage collection fell; where it says so, with them. The goal for lists of 100 is less than 2,000 us at p99.9.

            The second table leaves out the times in which **the machine** was slow, from their start to 200 ms after their end. A
            thread multiplies numbers for some 20 us every 2 ms, in registers alone; the machine is slow when that takes three times
            its usual CPU time, which no load within the system can bring about.

            `no-client` is two threads without network, TLS and JSON, which hand each call from one to the other and work about as long
            on it as server and client do: what its calls take, the machine takes.
            """;

    static final String START = """

            ## Start

            Each time in a new JVM: until the JVM is up (which is the same work for all), until the client is made, the first call (with
            connection, TLS and all classes), and the second. Memory after the two calls and after a short load: resident set of the
            process and heap after a collection. Medians.
            """;

    static final String JMH = """

            ## Parts

            Single parts of the client, measured by JMH in a JVM without a network but where it says so; which class answers which
            question is told in [benchmarks](../benchmarks/README.md). Of all figures less is better; ± is half of the interval of
            99.9 %, B the bytes that an operation allocates.
            """;

    static final String IN_FLIGHT = """

            ## Many calls in flight

            One user over HTTP/2 and TLS on one connection. The server lets a connection have 1,000 streams at a time; calls beyond
            that wait in the client. This project's sends at most 128 at a time ([why](decisions/0012-128-calls-under-way.md)) and
            was told to let more calls wait than the 1,000 that may by default.
            """;

    static final String DISTANCE = """

            ## A long way

            The same calls through a proxy that delays what is sent, half of the delay each way. *At most*: what connections (HTTP/1.1)
            or calls in flight (HTTP/2) allow when each call takes exactly the delay.
            """;

    static final String MEMORY = """

            ## Memory

            Heap that is in use after a collection, more than before, for each of 100 clients that have made no call, their connections
            (HTTP/2, TLS by the JDK; one call made), 100,000 views of a client on another realm, and 10,000 calls that wait for a connection.
            Buffers outside the heap are not counted.
            """;

    static final String PROFILE = """

            ## Where time and memory go

            One user over HTTP/2 and TLS by the JDK, by Java Flight Recorder: samples of threads that run Java code (not of system calls),
            and samples of allocations by their weight. A layer is the first of a stack, from the top, that belongs to any: a map of the
            JDK counts for who uses it, a socket for Netty.
            """;

    private Texts() {}
}
