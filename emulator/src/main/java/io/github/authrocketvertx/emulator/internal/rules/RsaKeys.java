package io.github.authrocketvertx.emulator.internal.rules;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;

/** RSA keys made ahead: making one takes too long for an event loop. Safe for use by several threads. */
public final class RsaKeys {

    private static final int BITS = 2048;
    private static final int ENOUGH = 32;

    private final Deque<KeyPair> ready = new ConcurrentLinkedDeque<>();

    /** Makes a key and keeps it until it is taken. Takes a while. */
    public void prepare() {
        if (ready.size() < ENOUGH) {
            ready.addLast(make());
        }
    }

    /** Takes keys back, to be taken again in that order, before all others. */
    public void giveBack(List<KeyPair> pairs) {
        for (int i = pairs.size() - 1; i >= 0; i--) {
            ready.addFirst(pairs.get(i));
        }
    }

    /** Returns a key that nobody else has. */
    KeyPair take() {
        KeyPair pair = ready.pollFirst();
        return pair == null ? make() : pair;
    }

    private static KeyPair make() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has RSA", e);
        }
    }
}
