package io.github.authrocketvertx.peers.clients;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.authrocketvertx.peers.Payload;
import io.github.authrocketvertx.peers.PeerSettings;
import io.github.authrocketvertx.peers.RecordPeer;
import io.github.authrocketvertx.peers.Records;
import io.github.authrocketvertx.peers.Result;
import io.github.authrocketvertx.peers.Samples;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * No client, for comparison: what the machine alone does to a thread that works about as much. One thread stands for the
 * service and one for the event loop; for each call both multiply numbers, and the loop copies as many bytes as a client
 * takes from the heap. There is neither network nor TLS nor JSON.
 */
public final class NoClientPeer extends RecordPeer {

    /** The answers are at hand; they are not what is measured. */
    private final Map<String, Records.User> users = new HashMap<>();

    private final List<Records.User> list;
    private final Worker service = new Worker();
    private final Worker loop = new Worker();

    /** Starts its threads. */
    public NoClientPeer(PeerSettings settings) {
        ObjectMapper mapper = new ObjectMapper();
        for (int i = 0; i < Samples.USERS; i++) {
            try {
                users.put(Samples.userId(i), mapper.readValue(Samples.userBody(i), Records.User.class));
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        }
        list = users.values().stream()
                .sorted(Comparator.comparing(Records.User::id))
                .toList();
    }

    @Override
    public void getUser(String id, Result<? super Records.User> result) {
        Records.User user = Objects.requireNonNull(users.get(id), id);
        call(Work.USER, () -> result.success(user));
    }

    @Override
    public void listUsers(Result<? super List<Records.User>> result) {
        call(Work.LIST, () -> result.success(list));
    }

    private void call(Work work, Runnable end) {
        service.run(worker -> {
            worker.multiply(work.serviceSteps);
            loop.run(same -> {
                same.multiply(work.loopSteps);
                same.copy(work.bytes);
                end.run();
            });
        });
    }

    @Override
    public Executor loop() {
        return loop.thread;
    }

    @Override
    public void close() {
        service.thread.shutdown();
        loop.thread.shutdown();
    }

    /** About what {@link Payload#USER} and {@link Payload#LIST100} take. */
    private enum Work {
        USER(3_000, 4_000, 3_400),
        LIST(30_000, 110_000, 640_000);

        private final int serviceSteps;
        private final int loopSteps;
        private final int bytes;

        Work(int serviceSteps, int loopSteps, int bytes) {
            this.serviceSteps = serviceSteps;
            this.loopSteps = loopSteps;
            this.bytes = bytes;
        }
    }

    /** A thread, and what it works on. */
    private static final class Worker {
        private static final int PIECE = 16 * 1024;

        private final ExecutorService thread = Executors.newSingleThreadExecutor();
        private long number = 1;
        private byte[] copied = new byte[PIECE];

        void run(Consumer<Worker> work) {
            thread.execute(() -> work.accept(this));
        }

        void multiply(int steps) {
            long x = number;
            for (int i = 0; i < steps; i++) {
                x = x * 6_364_136_223_846_793_005L + i;
            }
            number = x;
        }

        /** In pieces, each a copy of part of the one before. */
        void copy(int bytes) {
            for (int left = bytes; left > 0; left -= PIECE) {
                byte[] piece = new byte[Math.min(left, PIECE)];
                System.arraycopy(copied, 0, piece, 0, Math.min(piece.length, copied.length));
                copied = piece;
            }
        }
    }
}
