package io.github.authrocketvertx.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a social login is to begin.
 *
 * <p>Immutable: every method returns a changed copy.
 *
 * @see <a href="https://v1.authrocket.com/docs/api/external_auth">AuthRocket 1: Social Logins</a>
 */
public final class SocialLoginStart extends Attributes<SocialLoginStart> {

    private SocialLoginStart(Map<String, @Nullable Object> values) {
        super(values);
    }

    /**
     * A login that comes back to this address, with {@code code} and {@code state} as parameters.
     *
     * @param redirectUri an address of the application
     */
    public static SocialLoginStart redirectTo(String redirectUri) {
        return new SocialLoginStart(Map.of()).text("redirect_uri", redirectUri);
    }

    /** A text that the end of the login must give again: keeps it in the browser that began it. */
    public SocialLoginStart nonce(String nonce) {
        return text("nonce", nonce);
    }

    @Override
    SocialLoginStart copy(Map<String, @Nullable Object> values) {
        return new SocialLoginStart(values);
    }
}
