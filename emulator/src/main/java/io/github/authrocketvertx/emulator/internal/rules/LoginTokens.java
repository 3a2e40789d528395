package io.github.authrocketvertx.emulator.internal.rules;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.authrocketvertx.emulator.internal.store.JwtKey;
import io.github.authrocketvertx.emulator.internal.store.Membership;
import io.github.authrocketvertx.emulator.internal.store.Org;
import io.github.authrocketvertx.emulator.internal.store.Realm;
import io.github.authrocketvertx.emulator.internal.store.User;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.security.Signature;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Makes and reads login tokens: JSON Web Tokens signed with the realm's key by HS256 or RS256. */
final class LoginTokens {

    private static final int PARTS = 3;
    private static final String CUSTOM = "custom";

    private LoginTokens() {}

    static String make(Realm realm, User user, String sessionId, Instant issuedAt, @Nullable Instant expiresAt) {
        JsonObject claims = new JsonObject().put("aud", realm.id()).put("iat", issuedAt.getEpochSecond());
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
        Set<String> fields = realm.settings().jwtFields();
        if (fields.contains(CUSTOM)) {
            claims.put("cs", user.custom());
        }
        if (fields.contains("memberships")) {
            claims.put("m", memberships(realm, user, fields));
        }
        return sign(claims, signingKey(realm));
    }

    private static JsonArray memberships(Realm realm, User user, Set<String> fields) {
        JsonArray all = new JsonArray();
        for (Membership membership : realm.memberships().ofUser(user.id())) {
            JsonObject claim = new JsonObject().put("p", new JsonArray(new ArrayList<>(membership.permissions())));
            if (fields.contains(CUSTOM)) {
                claim.put("cs", membership.custom());
            }
            Org org = realm.orgs().get(membership.orgId());
            if (org != null) {
                claim.put("oid", org.id());
                if (fields.contains("orgs")) {
                    claim.put("o", org.name());
                    if (fields.contains(CUSTOM)) {
                        claim.put("ocs", org.custom());
                    }
                }
            }
            all.add(claim);
        }
        return all;
    }

    /** The key that signs the realm's tokens now. */
    static JwtKey signingKey(Realm realm) {
        JwtKey key = realm.jwtKeys().current();
        if (key == null) {
            throw new IllegalStateException("A realm always has a good key");
        }
        return key;
    }

    private static String sign(JsonObject claims, JwtKey key) {
        String algorithm = algorithm(key);
        String header = "{\"alg\":\"" + algorithm + "\",\"typ\":\"JWT\"}";
        String signed =
                encode(header.getBytes(UTF_8)) + "." + encode(claims.encode().getBytes(UTF_8));
        return signed + "." + encode(signature(key, signed));
    }

    private static String algorithm(JwtKey key) {
        return key.pair() == null ? "HS256" : "RS256";
    }

    private static byte[] signature(JwtKey key, String text) {
        KeyPair pair = key.pair();
        try {
            if (pair == null) {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(key.key().getBytes(UTF_8), "HmacSHA256"));
                return mac.doFinal(text.getBytes(UTF_8));
            }
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(pair.getPrivate());
            signature.update(text.getBytes(UTF_8));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA256 and SHA256withRSA", e);
        }
    }

    /** Returns the claims of a token that one of the realm's good keys signed and that has not expired; else null. */
    static @Nullable JsonObject claims(Realm realm, String token, Instant now) {
        String[] parts = token.split("\\.", -1);
        if (parts.length != PARTS) {
            return null;
        }
        try {
            String algorithm = decode(parts[0]).getString("alg");
            JsonObject claims = decode(parts[1]);
            byte[] signature = Base64.getUrlDecoder().decode(parts[2]);
            String signed = parts[0] + "." + parts[1];
            for (JwtKey key : realm.jwtKeys().byId().values()) {
                if (!key.isExpired() && algorithm(key).equals(algorithm) && verifies(key, signed, signature)) {
                    Long exp = claims.getLong("exp");
                    return exp == null || now.getEpochSecond() < exp ? claims : null;
                }
            }
            return null;
        } catch (DecodeException | IllegalArgumentException | ClassCastException e) {
            return null;
        }
    }

    private static boolean verifies(JwtKey key, String signed, byte[] given) {
        KeyPair pair = key.pair();
        if (pair == null) {
            return MessageDigest.isEqual(signature(key, signed), given);
        }
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initVerify(pair.getPublic());
            signature.update(signed.getBytes(UTF_8));
            return signature.verify(given);
        } catch (GeneralSecurityException e) {
            // The signature has the wrong length, for one.
            return false;
        }
    }

    private static JsonObject decode(String part) {
        return new JsonObject(new String(Base64.getUrlDecoder().decode(part), UTF_8));
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
