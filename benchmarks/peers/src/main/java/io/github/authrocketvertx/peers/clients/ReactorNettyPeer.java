package io.github.authrocketvertx.peers.clients;

import io.github.authrocketvertx.peers.PeerSettings;
import io.github.authrocketvertx.peers.Protocol;
import io.github.authrocketvertx.peers.RecordPeer;
import io.github.authrocketvertx.peers.Records;
import io.github.authrocketvertx.peers.Result;
import io.github.authrocketvertx.peers.SharedHeaders;
import io.netty.handler.codec.http2.Http2SecurityUtil;
import io.netty.handler.ssl.ApplicationProtocolConfig;
import io.netty.handler.ssl.ApplicationProtocolNames;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SupportedCipherSuiteFilter;
import java.util.List;
import javax.net.ssl.SSLException;
import reactor.core.publisher.Mono;
import reactor.netty.http.HttpProtocol;
import reactor.netty.http.client.Http2AllocationStrategy;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

/** Reactor Netty's HTTP client. */
public final class ReactorNettyPeer extends RecordPeer {

    // As many as the server allows.
    private static final long STREAMS = 1_000;

    private final PeerSettings settings;
    private final HttpClient http;

    /** Starts it. */
    public ReactorNettyPeer(PeerSettings settings) {
        this.settings = settings;
        SslContext tls = tls(settings);
        HttpClient client = settings.same() ? HttpClient.create(pool(settings)) : HttpClient.create();
        if (settings.protocol() == Protocol.H2) {
            client = client.protocol(HttpProtocol.H2);
        }
        http = client.secure(spec -> spec.sslContext(tls))
                .headers(headers -> SharedHeaders.all().forEach(headers::set));
    }

    private static ConnectionProvider pool(PeerSettings settings) {
        ConnectionProvider.Builder pool = ConnectionProvider.builder("peers").pendingAcquireMaxCount(-1);
        if (settings.protocol() == Protocol.H2) {
            pool.maxConnections(1)
                    .allocationStrategy(Http2AllocationStrategy.builder()
                            .minConnections(1)
                            .maxConnections(1)
                            .maxConcurrentStreams(STREAMS)
                            .build());
        } else {
            pool.maxConnections(settings.concurrency());
        }
        return pool.build();
    }

    private static SslContext tls(PeerSettings settings) {
        SslContextBuilder builder = NettyTls.apply(settings, SslContextBuilder.forClient());
        if (settings.protocol() == Protocol.H2) {
            builder.ciphers(Http2SecurityUtil.CIPHERS, SupportedCipherSuiteFilter.INSTANCE)
                    .applicationProtocolConfig(new ApplicationProtocolConfig(
                            ApplicationProtocolConfig.Protocol.ALPN,
                            ApplicationProtocolConfig.SelectorFailureBehavior.NO_ADVERTISE,
                            ApplicationProtocolConfig.SelectedListenerFailureBehavior.ACCEPT,
                            ApplicationProtocolNames.HTTP_2));
        }
        try {
            return builder.build();
        } catch (SSLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void getUser(String id, Result<? super Records.User> result) {
        get(settings.userPath(id)).subscribe(answer -> readUser(answer.status, answer.body, result), result::failure);
    }

    @Override
    public void listUsers(Result<? super List<Records.User>> result) {
        get(settings.listPath()).subscribe(answer -> readPage(answer.status, answer.body, result), result::failure);
    }

    private Mono<Answer> get(String path) {
        return http.get()
                .uri(settings.address(path))
                .responseSingle((response, body) -> body.asByteArray()
                        .map(bytes -> new Answer(response.status().code(), bytes)));
    }

    /** Its loops and its pool are daemons of the library, which has no end of its own. */
    @Override
    public void close() {}

    private static final class Answer {
        private final int status;
        private final byte[] body;

        private Answer(int status, byte[] body) {
            this.status = status;
            this.body = body;
        }
    }
}
