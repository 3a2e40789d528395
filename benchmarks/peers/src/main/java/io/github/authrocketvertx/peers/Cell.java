package io.github.authrocketvertx.peers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What is measured by turns: some clients under the same conditions. Written
 * {@code SETTINGS/PROTOCOL/TLS/CONCURRENCY/PAYLOAD/CLIENTS}, such as {@code same/h1/jdk/64/user}; the last part is a
 * regular expression of clients' names and may be left out. {@code 64x2} is for twice as many calls, so that some wait.
 *
 * @param group what the JVMs of the clients are started for
 * @param concurrency how many calls a client is set up for
 * @param calls how many are in flight, waiting ones included
 * @param payload what is called for
 * @param clients which clients take part
 */
record Cell(Group group, int concurrency, int calls, Payload payload, List<PeerCatalog.Entry> clients) {

    private static final String ONE_OF_OURS = "/(?!ours-(uni|suspend)).*";

    private static final String FEW = "/(ours-future|raw-vertx|web-vertx).*|asynchttpclient";

    private static final List<String> QUICK = List.of(
            "same/h1/jdk/64/user",
            "same/h1/jdk/64/list100" + ONE_OF_OURS,
            "same/h1/jdk/1/user" + FEW,
            "same/h1/jdk/256/user" + FEW,
            "same/h1/openssl/64/user" + ONE_OF_OURS,
            "same/h2/jdk/64/user" + ONE_OF_OURS,
            "default/own/jdk/64/user");

    // As many as its server lets a connection have, and ten times more, which then wait.
    private static final List<String> IN_FLIGHT = Stream.of(1, 10, 100, 1_000, 10_000)
            .map(calls -> "same/h2/jdk/" + calls + "/user/(ours-future|raw-vertx)-.*")
            .toList();

    private static final List<String> DISTANCE = Stream.of(
                    "h1/jdk/1x2", "h1/jdk/8x2", "h1/jdk/32x2", "h1/jdk/128x2", "h2/jdk/128x2")
            .map(what -> "same/" + what + "/user/(ours-future|raw-vertx)-.*")
            .toList();

    private static final List<String> OURS = List.of("same/h2/jdk/64/user/ours-future-.*");

    /**
     * Conditions that a client's JVM is started with.
     *
     * @param settings alike, or out of the box
     * @param protocol what to speak
     * @param tls who does TLS
     */
    record Group(Settings settings, Protocol protocol, Tls tls) {}

    /**
     * Reads a selection: cells with commas between them, or a word for some.
     *
     * @param clients a regular expression of the clients that may take part at all
     */
    static List<Cell> select(String selection, String clients) {
        List<String> wanted = switch (selection) {
            case "quick" -> QUICK;
            case "full" -> full();
            case "inflight" -> IN_FLIGHT;
            case "distance" -> DISTANCE;
            case "memory", "profile" -> OURS;
            default -> Arrays.asList(selection.split(",", -1));
        };
        List<Cell> cells = new ArrayList<>();
        for (String text : wanted) {
            Cell cell = parse(text, clients);
            if (!cell.clients.isEmpty()) {
                cells.add(cell);
            }
        }
        if (cells.isEmpty()) {
            throw new IllegalArgumentException("No client takes part in " + selection);
        }
        return cells;
    }

    /** As it is written, without the clients. */
    String label() {
        return group.settings.label() + "/" + group.protocol.label() + "/" + group.tls.label() + "/" + concurrency
                + (calls == concurrency ? "" : "x" + calls / concurrency) + "/" + payload.label();
    }

    /** The same with one that takes part beside the clients. */
    Cell and(PeerCatalog.Entry other) {
        List<PeerCatalog.Entry> all =
                Stream.concat(clients.stream(), Stream.of(other)).toList();
        return new Cell(group, concurrency, calls, payload, all);
    }

    private static Cell parse(String text, String clients) {
        String[] parts = text.strip().split("/", -1);
        if (parts.length != 5 && parts.length != 6) {
            throw new IllegalArgumentException("Not SETTINGS/PROTOCOL/TLS/CONCURRENCY/PAYLOAD[/CLIENTS]: " + text);
        }
        Group group = new Group(
                Settings.valueOf(parts[0].toUpperCase(Locale.ROOT)),
                Protocol.valueOf(parts[1].toUpperCase(Locale.ROOT)),
                Tls.valueOf(parts[2].toUpperCase(Locale.ROOT)));
        if ((group.settings == Settings.DEFAULT) != (group.protocol == Protocol.OWN)) {
            throw new IllegalArgumentException(
                    "Out of the box a client speaks its own protocol, and only there: " + text);
        }
        Pattern here = Pattern.compile(parts.length == 6 ? parts[5] : ".*");
        Pattern anywhere = Pattern.compile(clients);
        List<PeerCatalog.Entry> taking = PeerCatalog.all().stream()
                .filter(entry -> entry.protocols().contains(group.protocol)
                        && entry.tls().contains(group.tls)
                        && here.matcher(entry.name()).matches()
                        && anywhere.matcher(entry.name()).matches())
                .toList();
        String[] numbers = parts[3].split("x", 2);
        int concurrency = Integer.parseInt(numbers[0]);
        int calls = numbers.length == 1 ? concurrency : concurrency * Integer.parseInt(numbers[1]);
        return new Cell(group, concurrency, calls, Payload.valueOf(parts[4].toUpperCase(Locale.ROOT)), taking);
    }

    private static List<String> full() {
        List<String> cells = new ArrayList<>();
        for (String start : List.of(
                "same/h1/jdk",
                "same/h1/openssl",
                "same/h2/jdk",
                "same/h2/openssl",
                "default/own/jdk",
                "default/own/openssl")) {
            for (Payload payload : Payload.values()) {
                for (int concurrency : List.of(64, 1, 8, 256)) {
                    cells.add(start + "/" + concurrency + "/" + payload.label());
                }
            }
        }
        return cells;
    }
}
