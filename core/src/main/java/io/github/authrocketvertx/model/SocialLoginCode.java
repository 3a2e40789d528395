package io.github.authrocketvertx.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a browser brought back from a third party.
 *
 * <p>Immutable: every method returns a changed copy.
 *
 * @see <a href="https://v1.authrocket.com/docs/api/external_auth">AuthRocket 1: Social Logins</a>
 */
public final class SocialLoginCode extends Attributes<SocialLoginCode> {

    private SocialLoginCode(Map<String, @Nullable Object> values) {
        super(values);
    }

    /**
     * What came back.
     *
     * @param code the parameter {@code code}
     * @param state the parameter {@code state}
     */
    public static SocialLoginCode of(Secret code, String state) {
        return new SocialLoginCode(Map.of()).set("code", code).text("state", state);
    }

    /** The text that the login began with, if it did. */
    public SocialLoginCode nonce(String nonce) {
        return text("nonce", nonce);
    }

    @Override
    SocialLoginCode copy(Map<String, @Nullable Object> values) {
        return new SocialLoginCode(values);
    }
}
