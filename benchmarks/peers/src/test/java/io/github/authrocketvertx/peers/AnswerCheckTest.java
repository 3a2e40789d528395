package io.github.authrocketvertx.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A wrong answer fails the measurement, wherever it comes. */
@Timeout(30)
class AnswerCheckTest {

    private static final long LONG = TimeUnit.SECONDS.toNanos(20);

    @Test
    void rightAnswersPass() throws InterruptedException {
        ClosedLoop<String> loop = ClosedLoop.start(FakePeer.right(), Payload.USER, 4);
        loop.settle(0);
        loop.stop();

        SingleCall.make(FakePeer.right(), Payload.LIST100);

        assertThat(loop.done()).isGreaterThanOrEqualTo(16);
    }

    @Test
    void theUserOfAnotherCallFailsTheLoop() throws InterruptedException {
        FakePeer mixedUp = new FakePeer(id -> FakePeer.rightUser(Samples.userId(0)), FakePeer.rightList());
        ClosedLoop<String> loop = ClosedLoop.start(mixedUp, Payload.USER, 4);

        assertThatThrownBy(() -> loop.settle(LONG)).hasMessageContaining("not usr_");
    }

    @Test
    void aUserWithAnotherNameFailsTheLoop() throws InterruptedException {
        FakePeer renamed = new FakePeer(id -> id + ":eve", FakePeer.rightList());
        ClosedLoop<String> loop = ClosedLoop.start(renamed, Payload.USER, 1);

        assertThatThrownBy(() -> loop.runFor(LONG)).hasMessageContaining("username eve, not sally");
    }

    @Test
    void aListThatLacksAUserFailsTheLoop() throws InterruptedException {
        List<String> shorter = FakePeer.rightList().subList(0, Samples.USERS - 1);
        ClosedLoop<String> loop = ClosedLoop.start(new FakePeer(FakePeer::rightUser, shorter), Payload.LIST100, 2);

        assertThatThrownBy(() -> loop.runFor(LONG)).hasMessageContaining("99 users, not 100");
    }

    @Test
    void aListInAnotherOrderFailsTheLoop() throws InterruptedException {
        List<String> swapped = new ArrayList<>(FakePeer.rightList());
        Collections.swap(swapped, 98, 99);
        ClosedLoop<String> loop = ClosedLoop.start(new FakePeer(FakePeer::rightUser, swapped), Payload.LIST100, 2);

        assertThatThrownBy(() -> loop.runFor(LONG)).hasMessageContaining("A call failed");
    }

    @Test
    void aWrongAnswerFailsASingleCall() {
        FakePeer renamed = new FakePeer(id -> id + ":eve", FakePeer.rightList());

        assertThatThrownBy(() -> SingleCall.make(renamed, Payload.USER)).isInstanceOf(WrongAnswerException.class);
    }

    @Test
    void aWrongAnswerFailsTheOpenLoop() {
        FakePeer renamed = new FakePeer(id -> id + ":eve", FakePeer.rightList());

        assertThatThrownBy(() -> new OpenLoop<>(
                                renamed, Payload.USER, 1_000, 0, TimeUnit.MILLISECONDS.toNanos(20), Pace.SYSTEM)
                        .run())
                .hasMessageContaining("username eve");
    }
}
