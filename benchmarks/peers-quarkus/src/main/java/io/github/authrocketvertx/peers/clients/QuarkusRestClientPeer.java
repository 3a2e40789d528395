package io.github.authrocketvertx.peers.clients;

import io.github.authrocketvertx.peers.PeerSettings;
import io.github.authrocketvertx.peers.Protocol;
import io.github.authrocketvertx.peers.RecordPeer;
import io.github.authrocketvertx.peers.Records;
import io.github.authrocketvertx.peers.Result;
import io.github.authrocketvertx.peers.SharedHeaders;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jboss.resteasy.reactive.client.api.QuarkusRestClientProperties;

/** Quarkus REST Client with Jackson, by {@code Uni}s. Its Vert.x is the one of the application. */
public final class QuarkusRestClientPeer extends RecordPeer {

    private final UsersApi api;

    /** Starts it. */
    public QuarkusRestClientPeer(PeerSettings settings) {
        QuarkusRestClientBuilder builder = QuarkusRestClientBuilder.newBuilder()
                .baseUri(settings.base())
                .trustStore(TlsSetup.trustStore(settings))
                .userAgent(SharedHeaders.USER_AGENT);
        if (settings.protocol() == Protocol.H2) {
            builder.property(QuarkusRestClientProperties.HTTP2, true);
            builder.property(QuarkusRestClientProperties.ALPN, true);
        }
        if (settings.same()) {
            builder.property(QuarkusRestClientProperties.CONNECTION_POOL_SIZE, settings.concurrency());
        }
        api = builder.build(UsersApi.class);
    }

    @Override
    public void getUser(String id, Result<? super Records.User> result) {
        api.get(id).subscribe().with(result::success, result::failure);
    }

    @Override
    public void listUsers(Result<? super List<Records.User>> result) {
        api.list().subscribe().with(page -> result.success(page.collection()), result::failure);
    }

    @Override
    public void close() {
        try {
            ((Closeable) api).close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
