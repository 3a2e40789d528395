package io.github.authrocketvertx.emulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.json.JsonObject;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Reads login tokens the way official clients do: a long key is a public one, any other is for HMAC. */
final class Jwt {

    private static final int LONGEST_SECRET = 256;

    private Jwt() {}

    static JsonObject claims(String token) {
        return part(token, 1);
    }

    static JsonObject part(String token, int index) {
        return new JsonObject(new String(Base64.getUrlDecoder().decode(token.split("\\.", -1)[index]), UTF_8));
    }

    static boolean verifies(String token, String key) throws Exception {
        String signed = token.substring(0, token.lastIndexOf('.'));
        byte[] given = Base64.getUrlDecoder().decode(token.substring(token.lastIndexOf('.') + 1));
        if (key.length() <= LONGEST_SECRET) {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(UTF_8), "HmacSHA256"));
            return MessageDigest.isEqual(mac.doFinal(signed.getBytes(UTF_8)), given);
        }
        String body = key.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(KeyFactory.getInstance("RSA")
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(body))));
        signature.update(signed.getBytes(UTF_8));
        return signature.verify(given);
    }
}
