package io.github.authrocketvertx.emulator.internal.rules;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.authrocketvertx.emulator.internal.store.PendingToken;
import io.github.authrocketvertx.emulator.internal.store.PendingToken.Purpose;
import io.github.authrocketvertx.emulator.internal.store.Realm;
import io.github.authrocketvertx.emulator.internal.store.Setting;
import io.github.authrocketvertx.emulator.internal.store.User;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URLEncoder;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Logins by way of third-party providers. */
public final class SocialRules {

    private static final String REDIRECT_URI = "redirect_uri";
    private static final String NONCE = "nonce";
    /** Where a state says what provider it is for, and the path to the pages that stand in for providers. */
    public static final String PROVIDER = "provider";

    private static final int UNPROCESSABLE = 422;

    private final Environment environment;
    private final UserRules users;

    public SocialRules(Environment environment) {
        this.environment = environment;
        this.users = new UserRules(environment);
    }

    /** Gives where to log in, for each provider. */
    public Answer urls(Call call) {
        requireRedirectUri(call);
        JsonArray all = new JsonArray();
        for (Setting provider : call.realm().authProviders().byId().values()) {
            if (isUsable(provider)) {
                all.add(urlJson(call, provider));
            }
        }
        return Answer.ok(new JsonObject().put("more_results", false).put("collection", all));
    }

    public Answer url(Call call) {
        Setting provider = provider(call);
        requireRedirectUri(call);
        return Answer.ok(urlJson(call, provider));
    }

    private void requireRedirectUri(Call call) {
        call.requiredText(REDIRECT_URI);
        Fields fields = new Fields(call.parameters(), environment.errors());
        fields.url(REDIRECT_URI);
        fields.errors().refuseIfAny();
    }

    private static boolean isUsable(Setting provider) {
        String type = provider.text(AuthProviderRules.TYPE);
        return provider.isActive() && type != null && AuthProviderRules.THIRD_PARTY.contains(type);
    }

    /** Finds the provider by its id or its type. */
    private static Setting provider(Call call) {
        Setting provider = call.realm().authProviders().get(call.id());
        if (provider == null) {
            provider = call.realm().authProviders().firstActive(AuthProviderRules.TYPE, call.id());
        }
        if (provider == null || !isUsable(provider)) {
            throw Refusal.notFound("Auth provider");
        }
        return provider;
    }

    private JsonObject urlJson(Call call, Setting provider) {
        String url = url(call.realm(), provider, String.valueOf(call.text(REDIRECT_URI)), call.text(NONCE));
        return new JsonObject()
                .put("id", provider.id())
                .put("provider_type", provider.text(AuthProviderRules.TYPE))
                .put("url", url);
    }

    /** The id of the provider that a state is for. */
    public static @Nullable String providerOf(JsonObject stateDetails) {
        return stateDetails.getString(PROVIDER);
    }

    /** Where the provider is to send the user back to. */
    public static @Nullable String redirectUriOf(JsonObject stateDetails) {
        return stateDetails.getString(REDIRECT_URI);
    }

    /** Makes the address of the provider's login page, which is one of the emulator's own, with a fresh state in it. */
    private String url(Realm realm, Setting provider, String redirectUri, @Nullable String nonce) {
        JsonObject details = new JsonObject()
                .put(PROVIDER, provider.id())
                .put(REDIRECT_URI, redirectUri)
                .put(NONCE, nonce);
        String state = environment.issue(realm, Purpose.SOCIAL_LOGIN, "", details);
        return environment.links().loginRocket() + PROVIDER + "/" + provider.id() + "/authorize?response_type=code"
                + "&client_id=" + escape(provider.text("client_id"))
                + "&redirect_uri=" + escape(redirectUri)
                + "&state=" + escape(state);
    }

    private static String escape(@Nullable String text) {
        return text == null ? "" : URLEncoder.encode(text, UTF_8);
    }

    /** Logs in, or signs up, with what the provider's login page sent back. */
    public Answer byCode(Call call) {
        String code = call.requiredText("code");
        String state = call.requiredText("state");
        Realm realm = call.realm();
        PendingToken token = environment.goodToken(realm, Purpose.SOCIAL_LOGIN, state);
        Setting provider =
                token == null ? null : realm.authProviders().get(token.details().getString(PROVIDER));
        if (token == null || provider == null || !isUsable(provider)) {
            throw environment.errors().add("state", "State is invalid").refusal();
        }
        realm.tokens().remove(state);
        String redirectUri = token.details().getString(REDIRECT_URI);
        String nonce = token.details().getString(NONCE);
        try {
            if (nonce != null && !nonce.equals(call.text(NONCE))) {
                throw environment.errors().add(NONCE, "Nonce is invalid").refusal();
            }
            return enter(call, SocialProfile.fromCode(provider, code));
        } catch (Refusal refusal) {
            throw withRetryUrl(refusal, url(realm, provider, redirectUri, nonce));
        }
    }

    /** Logs in, or signs up, with an access token that the application got from the provider. */
    public Answer byAccessToken(Call call) {
        Setting provider = provider(call);
        String accessToken = call.requiredText("access_token");
        try {
            return enter(call, SocialProfile.fromAccessToken(provider, accessToken));
        } catch (Refusal refusal) {
            String redirectUri = Objects.requireNonNullElse(call.text(REDIRECT_URI), "https://app.example/");
            throw withRetryUrl(refusal, url(call.realm(), provider, redirectUri, null));
        }
    }

    private static Refusal withRetryUrl(Refusal refusal, String url) {
        Answer answer = refusal.answer();
        if (answer.status() != UNPROCESSABLE || answer.body() == null) {
            return refusal;
        }
        return new Refusal(
                Answer.json(UNPROCESSABLE, answer.body().toJsonObject().put("retry_url", url)));
    }

    private Answer enter(Call call, @Nullable SocialProfile profile) {
        if (profile == null) {
            throw environment.errors().add("base", "Error validating code").refusal();
        }
        Realm realm = call.realm();
        User user = realm.users().byProviderUser(profile.providerType(), profile.userId());
        if (user != null && !user.isActive()) {
            environment.record(Logins.FAILED, user, call);
            throw environment.errors().add("base", "Login failed").refusal();
        }
        if (user == null) {
            Signup.Mode mode = Signup.mode(realm);
            if (mode == Signup.Mode.OFF) {
                throw environment.errors().add("base", "Signup is not allowed").refusal();
            }
            JsonObject attributes = profile.attributes(realm.settings().emailUsernames());
            if (mode == Signup.Mode.TOKEN) {
                attributes.put(SocialProfile.DETAILS, profile.toJson());
                return Answer.ok(UserTokenRules.issue(environment, realm, attributes));
            }
            user = users.create(call, attributes, profile).user();
        }
        String token = Logins.token(environment, call, user);
        User seen = Objects.requireNonNull(realm.users().get(user.id()));
        return Answer.ok(UserView.expanded(call, seen).put("token", token));
    }
}
