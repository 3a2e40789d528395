package io.github.authrocketvertx.faults;

import io.github.authrocketvertx.testkit.wire.Line;
import io.netty.buffer.Unpooled;
import java.time.Duration;
import java.util.List;

/** What goes wrong before a request is sent. */
final class ConnectFaults {

    private static final String NOT_CONNECTED = "ConnectFailed | CONNECT | no | no | 3";
    private static final String NO_TLS = "Tls | CONNECT | no | no | 1";

    private ConnectFaults() {}

    static List<Fault> all() {
        return List.of(
                Fault.of("connection refused").at(Fault.Place.CLOSED_PORT).ends(NOT_CONNECTED),
                Fault.of("connect: a black hole")
                        .at(Fault.Place.BLACK_HOLE)
                        .with(o -> o.connectTimeout(Duration.ofMillis(300)))
                        .ends(NOT_CONNECTED),
                Fault.of("connect: a black hole, for longer than an attempt")
                        .at(Fault.Place.BLACK_HOLE)
                        .with(o -> o.connectTimeout(Duration.ofSeconds(2)))
                        .attempt(300)
                        .ends("CallTimeout | CONNECT | no | no | 3"),
                clear("reset before TLS").onAccept(Line::reset).ends(NOT_CONNECTED),
                clear("reset in TLS").onFirstBytes(Line::reset).ends(NOT_CONNECTED),
                clear("closed in TLS").onFirstBytes(Line::close).ends(NOT_CONNECTED),
                clear("stall in TLS")
                        .with(o -> o.connectTimeout(Duration.ofMillis(300)))
                        .ends(NOT_CONNECTED),
                clear("plain HTTP on the port")
                        .onFirstBytes(line -> line.write("HTTP/1.1 400 Bad Request\r\nconnection: close\r\n\r\n"))
                        .ends(NO_TLS),
                clear("garbage in place of TLS")
                        .onFirstBytes(line -> line.write("\u0001garbage\u0000\u00ff".repeat(10)))
                        .ends(NO_TLS),
                clear("alert of TLS: handshake_failure")
                        .onFirstBytes(line -> line.write(Unpooled.wrappedBuffer(new byte[] {21, 3, 3, 0, 2, 2, 40})))
                        .ends(NO_TLS),
                Fault.of("certificate of another host")
                        .showing(Fault.Shown.OTHER_HOST)
                        .ends(NO_TLS),
                Fault.of("expired certificate").showing(Fault.Shown.EXPIRED).ends(NO_TLS),
                Fault.of("certificate that is not valid yet")
                        .showing(Fault.Shown.EARLY)
                        .ends(NO_TLS),
                Fault.of("untrusted authority").showing(Fault.Shown.UNTRUSTED).ends(NO_TLS),
                Fault.of("no protocol agreed upon by ALPN").withoutAlpn().endsOverHttp1("success | – | yes | yes | 1"),
                Fault.of("a client certificate is wanted")
                        .wantingAClientCertificate()
                        .endsOverHttp1("ConnectionLost | WAIT or WRITE | no | yes | 3 / 1 / 1")
                        .endsOverHttp2(NOT_CONNECTED),
                Fault.of("stall in the queue").occupied(1).deadline(1_000).ends("CallTimeout | QUEUE | no | no | 1"),
                Fault.of("queue full").occupied(1).with(o -> o.queueSize(0)).ends("QueueFull | QUEUE | no | no | 1"),
                Fault.of("SETTINGS: no streams at all")
                        .settings(io.github.authrocketvertx.testkit.wire.Frames.MAX_CONCURRENT_STREAMS, 0)
                        .attempt(1_000)
                        .forGood()
                        .keepingPlaces()
                        .endsOverHttp2("CallTimeout | CONNECT | no | no | 3"));
    }

    private static Fault clear(String name) {
        return Fault.of(name).at(Fault.Place.CLEAR_TEXT_SERVER);
    }
}
