package io.github.authrocketvertx.faults;

import io.github.authrocketvertx.testkit.wire.Ask;
import io.github.authrocketvertx.testkit.wire.Line;
import io.github.authrocketvertx.testkit.wire.Script;
import io.netty.buffer.ByteBuf;
import io.vertx.core.Promise;
import java.util.concurrent.atomic.AtomicBoolean;

/** A server that behaves, misbehaves as a fault says, and behaves again. */
final class Scene implements Script {

    /** Stands in every secret; nothing that is written anywhere may show it. */
    static final String CANARY = "c4n4ry";

    static final String USER = "{\"id\":\"usr_1\",\"object\":\"user\",\"username\":\"ada\",\"token\":\"eyJ." + CANARY
            + ".sig\",\"otp_secret\":\"" + CANARY + "\"}";

    private final Fault fault;
    private final Promise<Void> occupantHere = Promise.promise();
    private volatile boolean bad;
    private boolean occupied;
    private volatile Line last;
    private final AtomicBoolean met = new AtomicBoolean();

    Scene(Fault fault) {
        this.fault = fault;
        this.bad = !fault.isWarm();
        this.occupied = fault.isOccupied();
    }

    /** From now on as the fault says, or well. */
    void behave(boolean well) {
        bad = !well;
    }

    /** The connection that was used last. */
    Line lastLine() {
        return last;
    }

    /** When the call that holds the place is here. */
    Promise<Void> occupantHere() {
        return occupantHere;
    }

    static void answerWell(Ask ask) {
        String[] fields = {
            "content-type", "application/json", "x-request-id", "rq_" + ask.number(), "set-cookie", "session=" + CANARY
        };
        ask.answer(200, USER, fields);
    }

    private boolean isBad(Line line) {
        return bad && !(fault.isOnce() && line.number() > 1);
    }

    @Override
    public ByteBuf settings() {
        return fault.settings();
    }

    @Override
    public void accepted(Line line) {
        last = line;
        if (isBad(line)) {
            fault.accepted().accept(line);
        }
    }

    @Override
    public void secured(Line line) {
        last = line;
        if (isBad(line)) {
            fault.secured().accept(line);
        }
    }

    @Override
    public void begun(Line line) {
        if (isBad(line) && !occupied) {
            fault.begun().accept(line);
        }
    }

    @Override
    public void asked(Ask ask) {
        last = ask.line();
        if (occupied) {
            occupied = false;
            occupantHere.complete();
        } else if (bad && !(met.getAndSet(true) && fault.isOnce())) {
            fault.asked().accept(ask);
        } else {
            answerWell(ask);
        }
    }
}
