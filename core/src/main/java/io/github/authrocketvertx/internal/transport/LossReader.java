package io.github.authrocketvertx.internal.transport;

import io.github.authrocketvertx.failure.Phase;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.StreamResetException;
import java.io.IOException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Tells from what Vert.x reports why an attempt was lost, and whether the service may have processed it. */
final class LossReader {

    /** RFC 9113, 7: the stream was refused before anything was done with it. */
    private static final long REFUSED_STREAM = 7;

    private LossReader() {}

    static Loss read(Throwable thrown, Phase phase, @Nullable HttpClientRequest request) {
        boolean sent = phase != Phase.QUEUE && phase != Phase.CONNECT;
        SSLException tls = find(thrown, SSLException.class);
        if (!sent && (tls != null || find(thrown, CertificateException.class) != null)) {
            return new Loss(Loss.Kind.TLS, "TLS with the service failed: " + text(root(thrown)), thrown, false);
        }
        if (!sent) {
            String what = find(thrown, UnknownHostException.class) != null
                    ? "the host name of the service is not known"
                    : "no connection to the service: " + text(thrown);
            return new Loss(Loss.Kind.CONNECT, what, thrown, false);
        }
        StreamResetException reset = find(thrown, StreamResetException.class);
        if (reset != null) {
            return new Loss(
                    Loss.Kind.CONNECTION_LOST,
                    "the service reset the stream with code " + reset.getCode(),
                    thrown,
                    reset.getCode() != REFUSED_STREAM);
        }
        if (find(thrown, HttpClosedException.class) != null || find(thrown, IOException.class) != null) {
            return new Loss(Loss.Kind.CONNECTION_LOST, "the connection ended: " + text(thrown), thrown, true);
        }
        // A decoder of Netty found bytes that are no HTTP, or something unheard of; its text could quote them.
        return new Loss(
                Loss.Kind.OTHER,
                "the answer can't be followed: " + thrown.getClass().getSimpleName(),
                null,
                true);
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
