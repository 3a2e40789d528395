package io.github.authrocketvertx.emulator.internal.rules;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.authrocketvertx.emulator.internal.store.RealmSettings;
import io.github.authrocketvertx.emulator.internal.store.User;
import io.vertx.core.json.JsonObject;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Makes login tokens: JSON Web Tokens signed with the realm's key by HS256. */
final class LoginTokens {

    private static final String HEADER = encode("{\"alg\":\"HS256\",\"typ\":\"JWT\"}".getBytes(UTF_8));

    private LoginTokens() {}

    static String make(
            String realmId,
            RealmSettings settings,
            User user,
            String sessionId,
            Instant issuedAt,
            @Nullable Instant expiresAt) {
        JsonObject claims = new JsonObject().put("aud", realmId).put("iat", issuedAt.getEpochSecond());
        if (expiresAt != null) {
            claims.put("exp", expiresAt.getEpochSecond());
        }
        claims.put("tk", sessionId).put("uid", user.id()).put("un", user.username());
        if (user.firstName() != null) {
            claims.put("fn", user.firstName());
        }
        if (user.lastName() != null) {
            claims.put("ln", user.lastName());
        }
        claims.put("n", user.name());
        if (settings.jwtFields().contains("custom")) {
            claims.put("cs", user.custom());
        }
        String signed = HEADER + "." + encode(claims.encode().getBytes(UTF_8));
        return signed + "." + encode(hmac(settings.jwtKey(), signed));
    }

    private static byte[] hmac(String key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(UTF_8), "HmacSHA256"));
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA256", e);
        }
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
