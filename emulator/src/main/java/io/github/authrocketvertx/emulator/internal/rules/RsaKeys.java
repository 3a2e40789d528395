package io.github.authrocketvertx.emulator.internal.rules;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** RSA keys made ahead: making one takes too long for an event loop. Safe for use by several threads. */
public final class RsaKeys {

    private static final int BITS = 2048;
    private static final int ENOUGH = 32;

    private final Queue<KeyPair> ready = new ConcurrentLinkedQueue<>();

    /** Makes a key and keeps it until it is taken. Takes a while. */
    public void prepare() {
        if (ready.size() < ENOUGH) {
            ready.add(make());
        }
    }

    /** Returns a key that nobody else has. */
    KeyPair take() {
        KeyPair pair = ready.poll();
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
