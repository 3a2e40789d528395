package io.github.authrocketvertx.peers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What is measured by turns: some clients under the same conditions. Written
 * {@code SETTINGS/PROTOCOL/TLS/CONCURRENCY/PAYLOAD/CLIENTS}, such as {@code same/h1/jdk/64/user}; the last part is a
 * regular expression of clients' names and may be left out.
 *
 * @param group what the JVMs of the clients are started for
 * @param concurrency how many calls are in flight
 * @param payload what is called for
 * @param clients which clients take part
 */
record Cell(Group group, int concurrency, Payload payload, List<PeerCatalog.Entry> clients) {

    private static final List<String> QUICK = List.of(
            "same/h1/jdk/64/user",
            "same/h1/jdk/64/list100/(?!ours-(uni|suspend)).*",
            "same/h1/openssl/64/user/(?!ours-(uni|suspend)).*",
            "default/own/jdk/64/user",
            "same/h2/jdk/64/user/(ours-future|raw-vertx)-.*");

    /**
     * Conditions that a client's JVM is started with.
     *
     * @param settings alike, or out of the box
     * @param protocol what to speak
     * @param tls who does TLS
     */
    record Group(Settings settings, Protocol protocol, Tls tls) {}

    /**
     * Reads a selection: cells with commas between them, or the words {@code quick} or {@code full}.
     *
     * @param clients a regular expression of the clients that may take part at all
     */
    static List<Cell> select(String selection, String clients) {
        List<String> wanted = switch (selection) {
            case "quick" -> QUICK;
            case "full" -> full();
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
        return group.settings.label() + "/" + group.protocol.label() + "/" + group.tls.label() + "/" + concurrency + "/"
                + payload.label();
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
        return new Cell(group, Integer.parseInt(parts[3]), Payload.valueOf(parts[4].toUpperCase(Locale.ROOT)), taking);
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
