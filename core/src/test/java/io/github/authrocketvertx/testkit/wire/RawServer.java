package io.github.authrocketvertx.testkit.wire;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.ssl.ApplicationProtocolConfig;
import io.netty.handler.ssl.ClientAuth;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslProvider;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** A server on loopback that speaks as much TLS, HTTP/1.1 and HTTP/2 as its script has it speak, byte by byte. */
public final class RawServer implements AutoCloseable {

    private final Channel listening;
    private final ChannelGroup open = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicInteger requests = new AtomicInteger();

    /**
     * Starts one.
     *
     * @param tls null for a server that leaves TLS to its script
     */
    public RawServer(EventLoopGroup loops, @Nullable SslContext tls, Script script) {
        listening = new ServerBootstrap()
                .group(loops)
                .channel(NioServerSocketChannel.class)
                .childHandler(new ChannelInitializer<>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        open.add(channel);
                        int number = connections.incrementAndGet();
                        if (tls != null) {
                            channel.pipeline().addLast(tls.newHandler(channel.alloc()));
                        }
                        channel.pipeline().addLast(new Wire(script, number, requests));
                    }
                })
                .bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                .syncUninterruptibly()
                .channel();
    }

    /** TLS with this identity; agrees upon HTTP/2 or HTTP/1.1, or upon nothing where there is no protocol to offer. */
    public static SslContext tls(TestAuthority.Identity identity, ClientAuth auth, String... protocols)
            throws SSLException {
        SslContextBuilder builder = SslContextBuilder.forServer(identity.key(), identity.certificate())
                .sslProvider(SslProvider.JDK)
                .clientAuth(auth);
        if (protocols.length > 0) {
            builder.applicationProtocolConfig(new ApplicationProtocolConfig(
                    ApplicationProtocolConfig.Protocol.ALPN,
                    ApplicationProtocolConfig.SelectorFailureBehavior.NO_ADVERTISE,
                    ApplicationProtocolConfig.SelectedListenerFailureBehavior.ACCEPT,
                    protocols));
        }
        return builder.build();
    }

    /** Where it listens. */
    public int port() {
        return ((InetSocketAddress) listening.localAddress()).getPort();
    }

    /** How many connections there were. */
    public int connections() {
        return connections.get();
    }

    /** How many whole requests there were. */
    public int requests() {
        return requests.get();
    }

    /** Whether the clients close all connections within that time. A connection of which nothing is read never shows. */
    public boolean seesAllClosed(long millis) {
        open.forEach(channel -> channel.config().setAutoRead(true));
        return open.newCloseFuture().awaitUninterruptibly(millis, TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        listening.close().syncUninterruptibly();
        open.close().awaitUninterruptibly(5, TimeUnit.SECONDS);
    }
}
