package io.github.authrocketvertx.internal.transport;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authrocketvertx.failure.Phase;
import io.netty.handler.codec.PrematureChannelClosureException;
import io.netty.handler.codec.http2.Http2Error;
import io.netty.handler.codec.http2.Http2Exception;
import io.netty.handler.ssl.NotSslRecordException;
import io.netty.handler.ssl.SslHandshakeTimeoutException;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.security.cert.CertificateExpiredException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Why an attempt was lost, from the exceptions that Vert.x and Netty are known to report. */
class LossReaderTest {

    private static Throwable inHandshake(Throwable cause) {
        return new SSLHandshakeException("Failed to create SSL connection").initCause(cause);
    }

    private static Loss connecting(Throwable thrown) {
        return LossReader.read(thrown, Phase.CONNECT, null);
    }

    private static Loss waiting(Throwable thrown) {
        return LossReader.read(thrown, Phase.WAIT, null);
    }

    static Stream<Throwable> endsOfTheNetwork() {
        return Stream.of(
                new ClosedChannelException(),
                new SSLException("failure when writing", new IOException("Connection reset by peer")),
                new SSLException("failure when writing", new ClosedChannelException()),
                new SslHandshakeTimeoutException("handshake timed out"));
    }

    @ParameterizedTest
    @MethodSource("endsOfTheNetwork")
    void aConnectionThatEndsOrStallsInTlsFailedToConnect(Throwable end) {
        Loss loss = connecting(inHandshake(end));
        assertThat(loss.kind()).isEqualTo(Loss.Kind.CONNECT);
        assertThat(loss.mayHaveBeenProcessed()).isFalse();
    }

    @Test
    void whatTlsItselfRefusesIsAMatterOfTls() {
        Throwable expired = new SSLHandshakeException("PKIX").initCause(new CertificateExpiredException("NotAfter"));
        assertThat(connecting(inHandshake(expired)).kind()).isEqualTo(Loss.Kind.TLS);
        assertThat(connecting(inHandshake(new SSLHandshakeException("Received fatal alert")))
                        .kind())
                .isEqualTo(Loss.Kind.TLS);
    }

    @Test
    void whatIsNoTlsIsNotQuoted() {
        Loss loss = connecting(inHandshake(new NotSslRecordException("not an SSL/TLS record: 4854")));
        assertThat(loss.kind()).isEqualTo(Loss.Kind.TLS);
        assertThat(loss.text()).doesNotContain("4854");
    }

    @Test
    void aConnectionThatEndsAmidAHeadOrARequestIsLost() {
        assertThat(waiting(new PrematureChannelClosureException()).kind()).isEqualTo(Loss.Kind.CONNECTION_LOST);
        Throwable unwritten = Http2Exception.streamError(1, Http2Error.STREAM_CLOSED, "closed before the write");
        assertThat(waiting(unwritten).kind()).isEqualTo(Loss.Kind.CONNECTION_LOST);
    }

    @Test
    void whatIsNoHttpIsGarbledAndNotQuoted() {
        Loss loss = waiting(new IllegalArgumentException("invalid version format: SECRET"));
        assertThat(loss.kind()).isEqualTo(Loss.Kind.GARBLED);
        assertThat(loss.mayHaveBeenProcessed()).isTrue();
        assertThat(loss.text()).doesNotContain("SECRET");
        assertThat(loss.cause()).isNull();
    }
}
