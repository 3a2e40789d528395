package io.github.authrocketvertx.testkit.wire;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.ssl.SslHandshakeCompletionEvent;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the requests in the bytes of one connection. */
@SuppressWarnings("FutureReturnValueIgnored") // what came of a write shows at the client
final class Wire extends ChannelInboundHandlerAdapter {

    private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: *([0-9]+)\r\n");

    private final Script script;
    private final int number;
    private final AtomicInteger requests;
    private final ByteBuf read = Unpooled.buffer();
    private Line line;
    private boolean prefaceSeen;
    private boolean begun;
    private int needed;

    Wire(Script script, int number, AtomicInteger requests) {
        this.script = script;
        this.number = number;
        this.requests = requests;
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        line = new Line(context.channel(), false, number);
        script.accepted(line);
        context.fireChannelActive();
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event instanceof SslHandshakeCompletionEvent done && done.isSuccess()) {
            SslHandler tls = context.pipeline().get(SslHandler.class);
            line = new Line(context.channel(), "h2".equals(tls.applicationProtocol()), number);
            if (line.http2()) {
                line.write(script.settings());
            }
            script.secured(line);
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        ByteBuf bytes = (ByteBuf) message;
        try {
            if (line.isFrozen()) {
                return;
            }
            read.writeBytes(bytes);
        } finally {
            bytes.release();
        }
        if (line.http2()) {
            readFrames();
        } else {
            readText();
        }
    }

    private void begin() {
        if (!begun) {
            begun = true;
            script.begun(line);
        }
    }

    private void ask(int stream, String text) {
        begun = false;
        script.asked(new Ask(line, stream, requests.incrementAndGet(), text));
    }

    private void readText() {
        begin();
        if (needed == 0) {
            String text = read.toString(StandardCharsets.ISO_8859_1);
            int headEnd = text.indexOf("\r\n\r\n");
            if (headEnd < 0) {
                return;
            }
            Matcher length = LENGTH.matcher(text.substring(0, headEnd + 2));
            needed = headEnd + 4 + (length.find() ? Integer.parseInt(length.group(1)) : 0);
        }
        if (read.readableBytes() >= needed) {
            String text = read.toString(0, needed, StandardCharsets.ISO_8859_1);
            read.clear();
            needed = 0;
            ask(0, text);
        }
    }

    private void readFrames() {
        if (!prefaceSeen) {
            if (read.readableBytes() < Frames.PREFACE_BYTES) {
                return;
            }
            read.skipBytes(Frames.PREFACE_BYTES);
            prefaceSeen = true;
        }
        while (read.readableBytes() >= Frames.HEAD_BYTES
                && read.readableBytes() >= Frames.HEAD_BYTES + read.getMedium(read.readerIndex())) {
            int length = read.readMedium();
            int type = read.readByte();
            int flags = read.readByte();
            int stream = read.readInt();
            ByteBuf payload = read.readBytes(length);
            try {
                frame(type, flags, stream, payload);
            } finally {
                payload.release();
            }
        }
        read.discardReadBytes();
    }

    private void frame(int type, int flags, int stream, ByteBuf payload) {
        switch (type) {
            case Frames.SETTINGS -> {
                if ((flags & Frames.ACK) == 0) {
                    line.write(Frames.frame(Frames.SETTINGS, Frames.ACK, 0, Unpooled.EMPTY_BUFFER));
                }
            }
            case Frames.PING -> {
                if ((flags & Frames.ACK) == 0) {
                    line.write(Frames.frame(Frames.PING, Frames.ACK, 0, payload.retain()));
                }
            }
            case Frames.HEADERS, Frames.DATA -> {
                begin();
                if ((flags & Frames.END_STREAM) != 0) {
                    ask(stream, "");
                }
            }
            default -> {}
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        // Whatever it was, the client's side tells what came of it.
        context.close();
    }
}
