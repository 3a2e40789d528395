package io.github.authrocketvertx.internal.transport;

import io.github.authrocketvertx.failure.Phase;
import io.netty.handler.codec.PrematureChannelClosureException;
import io.netty.handler.codec.http2.Http2Error;
import io.netty.handler.codec.http2.Http2Exception;
import io.netty.handler.ssl.NotSslRecordException;
import io.netty.handler.ssl.SslHandshakeTimeoutException;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.StreamResetException;
import java.io.IOException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import java.security.cert.CertificateException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Tells from what Vert.x reports why an attempt was lost, and whether the service may have processed it. */
final class LossReader {

    /** RFC 9113, 7: the stream was refused before anything was done with it. */
    private static final long REFUSED_STREAM = 7;

    private LossReader() {}

    static Loss read(Throwable thrown, Phase phase, @Nullable HttpClientRequest request) {
        return switch (phase) {
            case QUEUE, CONNECT -> beforeSending(thrown);
            // A service that has begun to answer has processed it, whatever it says of its last stream.
            case BODY -> afterSending(thrown, null);
            default -> afterSending(thrown, request);
        };
    }

    private static Loss beforeSending(Throwable thrown) {
        boolean tls = find(thrown, SSLException.class) != null || find(thrown, CertificateException.class) != null;
        if (tls && !isOfTheNetwork(thrown)) {
            // Netty quotes all that came, as far as it likes.
            String what = find(thrown, NotSslRecordException.class) != null
                    ? "the other side does not speak TLS"
                    : text(root(thrown));
            return new Loss(Loss.Kind.TLS, "TLS with the service failed: " + what, thrown, false);
        }
        String what = find(thrown, UnknownHostException.class) != null
                ? "the host name of the service is not known"
                : "no connection to the service: " + text(tls ? root(thrown) : thrown);
        return new Loss(Loss.Kind.CONNECT, what, thrown, false);
    }

    /** A connection that ended or fell silent amid the handshake is reported by an exception of TLS as well. */
    private static boolean isOfTheNetwork(Throwable thrown) {
        return find(thrown, SslHandshakeTimeoutException.class) != null
                || (root(thrown) instanceof IOException root && !(root instanceof SSLException))
                || find(thrown, ClosedChannelException.class) != null;
    }

    private static Loss afterSending(Throwable thrown, @Nullable HttpClientRequest request) {
        StreamResetException reset = find(thrown, StreamResetException.class);
        if (reset != null) {
            return new Loss(
                    Loss.Kind.CONNECTION_LOST,
                    "the service reset the stream with code " + reset.getCode(),
                    thrown,
                    reset.getCode() != REFUSED_STREAM);
        }
        HttpClosedException closed = find(thrown, HttpClosedException.class);
        if (closed != null) {
            boolean refused = request != null && VertxLine.isAfterGoAway(closed, request);
            return new Loss(Loss.Kind.CONNECTION_LOST, "the connection ended: " + text(thrown), thrown, !refused);
        }
        if (find(thrown, IOException.class) != null || isEndOfConnection(thrown)) {
            return new Loss(Loss.Kind.CONNECTION_LOST, "the connection ended: " + text(thrown), thrown, true);
        }
        // A decoder of Netty found bytes that are no HTTP, or something unheard of; its text could quote them.
        return new Loss(
                Loss.Kind.GARBLED,
                "the answer can't be followed: " + thrown.getClass().getSimpleName(),
                null,
                true);
    }

    /** What Netty's codecs say when a connection ends amid a head, or amid a request. */
    private static boolean isEndOfConnection(Throwable thrown) {
        Http2Exception http2 = find(thrown, Http2Exception.class);
        return find(thrown, PrematureChannelClosureException.class) != null
                || (http2 != null && http2.error() == Http2Error.STREAM_CLOSED);
    }

    private static String text(Throwable thrown) {
        String message = thrown.getMessage();
        return message == null ? thrown.getClass().getSimpleName() : message;
    }

    private static Throwable root(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return root;
    }

    private static <T extends Throwable> @Nullable T find(Throwable thrown, Class<T> type) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (type.isInstance(t)) {
                return type.cast(t);
            }
            if (t.getCause() == t) {
                return null;
            }
        }
        return null;
    }
}
