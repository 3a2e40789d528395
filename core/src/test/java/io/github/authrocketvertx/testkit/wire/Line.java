package io.github.authrocketvertx.testkit.wire;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOption;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A connection, seen from the server. On its event loop only. */
@SuppressWarnings("FutureReturnValueIgnored") // what came of a write shows at the client
public final class Line {

    private final Channel channel;
    private final boolean http2;
    private final int number;
    private boolean frozen;

    Line(Channel channel, boolean http2, int number) {
        this.channel = channel;
        this.http2 = http2;
        this.number = number;
    }

    /** 1 for the first connection to the server. */
    public int number() {
        return number;
    }

    /** Whether HTTP/2 was agreed upon. */
    public boolean http2() {
        return http2;
    }

    /** Sends bytes as they are, inside TLS. */
    public void write(ByteBuf bytes) {
        if (frozen) {
            bytes.release();
        } else {
            channel.writeAndFlush(bytes);
        }
    }

    /** Sends text as it is, inside TLS. */
    public void write(String text) {
        write(Unpooled.copiedBuffer(text, StandardCharsets.ISO_8859_1));
    }

    /** From now on nothing is answered, nothing is read any more and nobody is told. */
    public void freeze() {
        frozen = true;
        channel.config().setAutoRead(false);
    }

    boolean isFrozen() {
        return frozen;
    }

    /** Does something with it on its event loop, for those who are elsewhere. */
    public CompletionStage<Void> run(Consumer<Line> action) {
        return CompletableFuture.runAsync(() -> action.accept(this), channel.eventLoop());
    }

    /** Runs something later, unless the connection ends before. */
    public void after(long millis, Runnable action) {
        channel.eventLoop()
                .schedule(
                        () -> {
                            if (channel.isActive()) {
                                action.run();
                            }
                        },
                        millis,
                        TimeUnit.MILLISECONDS);
    }

    /** Closes in order: what was written arrives, then TLS and TCP say that this was all. */
    public void close() {
        channel.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(written -> channel.close());
    }

    /** Closes TCP without a word of TLS. */
    public void cut() {
        channel.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(written -> socket().close());
    }

    /** Closes by a TCP reset. */
    public void reset() {
        channel.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(written -> {
            channel.config().setOption(ChannelOption.SO_LINGER, 0);
            socket().close();
        });
    }

    /** In front of TLS. */
    private ChannelHandlerContext socket() {
        return channel.pipeline().firstContext();
    }
}
