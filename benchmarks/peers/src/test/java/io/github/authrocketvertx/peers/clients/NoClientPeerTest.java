package io.github.authrocketvertx.peers.clients;

import static org.assertj.core.api.Assertions.assertThatNoException;

import io.github.authrocketvertx.peers.AnswerCheck;
import io.github.authrocketvertx.peers.PeerSettings;
import io.github.authrocketvertx.peers.Protocol;
import io.github.authrocketvertx.peers.Records;
import io.github.authrocketvertx.peers.Result;
import io.github.authrocketvertx.peers.Samples;
import io.github.authrocketvertx.peers.Settings;
import io.github.authrocketvertx.peers.Tls;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NoClientPeerTest {

    private final NoClientPeer peer = new NoClientPeer(
            new PeerSettings(URI.create("https://localhost/v1/"), "", Protocol.OWN, Tls.JDK, Settings.DEFAULT, 1));

    @AfterEach
    void close() {
        peer.close();
    }

    @Test
    void givesTheUserThatIsAskedFor() throws Exception {
        CompletableFuture<Records.User> user = new CompletableFuture<>();

        peer.getUser(Samples.userId(7), into(user));

        Records.User given = user.get(20, TimeUnit.SECONDS);
        assertThatNoException().isThrownBy(() -> AnswerCheck.user(peer, given, 7));
    }

    @Test
    void givesTheListInOrder() throws Exception {
        CompletableFuture<List<Records.User>> list = new CompletableFuture<>();

        peer.listUsers(into(list));

        List<Records.User> given = list.get(20, TimeUnit.SECONDS);
        assertThatNoException().isThrownBy(() -> AnswerCheck.list(peer, given));
    }

    private static <T> Result<T> into(CompletableFuture<T> future) {
        return new Result<>() {
            @Override
            public void success(T answer) {
                future.complete(answer);
            }

            @Override
            public void failure(Throwable failure) {
                future.completeExceptionally(failure);
            }
        };
    }
}
