package io.github.authrocketvertx.emulator.internal.rules;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.github.authrocketvertx.emulator.internal.store.JwtKey;
import java.security.KeyPair;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Makes the keys that sign login tokens. */
final class JwtKeyMaker {

    private static final int SECRET_LENGTH = 40;
    private static final int PEM_LINE = 64;

    private JwtKeyMaker() {}

    /** Makes a key of that algorithm; {@code given}, if any, is the HMAC key to use. */
    static JwtKey make(Environment environment, String algo, @Nullable String given) {
        String id = environment.ids().next("jky");
        if (algo.equals(JwtKey.RS256)) {
            KeyPair pair = environment.rsaKeys().take();
            return new JwtKey(id, algo, pem(pair), pair, null);
        }
        String key = given == null ? "jsk_" + environment.ids().secret(SECRET_LENGTH) : given;
        return new JwtKey(id, algo, key, null, null);
    }

    private static String pem(KeyPair pair) {
        String body = Base64.getMimeEncoder(PEM_LINE, "\n".getBytes(US_ASCII))
                .encodeToString(pair.getPublic().getEncoded());
        return "-----BEGIN PUBLIC KEY-----\n" + body + "\n-----END PUBLIC KEY-----\n";
    }
}
