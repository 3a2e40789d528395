package io.github.authrocketvertx.peers;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** Has every client of a class path call the server once for each payload. Run on that class path, with no test library. */
public final class OneOfEach {

    private OneOfEach() {}

    /**
     * Makes the calls.
     *
     * @param base where the service is
     * @param caPem the certificate to trust
     * @param classPath the name of the class path that this runs on
     * @param tls the name of who does TLS
     * @return a line for each client and protocol, {@code NAME PROTOCOL: } and what happened: {@code right} or why not
     */
    public static List<String> call(String base, String caPem, String classPath, String tls) {
        List<String> lines = new ArrayList<>();
        for (PeerCatalog.Entry entry : PeerCatalog.all()) {
            if (!entry.classPath().name().equals(classPath) || !entry.tls().contains(Tls.valueOf(tls))) {
                continue;
            }
            for (Protocol protocol : entry.protocols()) {
                Settings settings = protocol == Protocol.OWN ? Settings.DEFAULT : Settings.SAME;
                PeerSettings told = new PeerSettings(URI.create(base), caPem, protocol, Tls.valueOf(tls), settings, 2);
                lines.add(entry.name() + " " + protocol.label() + ": " + outcome(entry, told));
            }
        }
        return lines;
    }

    private static String outcome(PeerCatalog.Entry entry, PeerSettings told) {
        try (Peer<?> peer = entry.create(told)) {
            SingleCall.make(peer, Payload.USER);
            SingleCall.make(peer, Payload.LIST100);
            return "right";
        } catch (RuntimeException e) {
            return e.toString();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return e.toString();
        }
    }
}
