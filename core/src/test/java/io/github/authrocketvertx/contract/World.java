package io.github.authrocketvertx.contract;

import io.github.authrocketvertx.AuthRocket;
import io.github.authrocketvertx.emulator.AuthRocketEmulator;
import io.github.authrocketvertx.model.AppHookCreate;
import io.github.authrocketvertx.model.AuthProvider;
import io.github.authrocketvertx.model.AuthProviderCreate;
import io.github.authrocketvertx.model.AuthProviderType;
import io.github.authrocketvertx.model.ConnectedAppCreate;
import io.github.authrocketvertx.model.Credential;
import io.github.authrocketvertx.model.CredentialCreate;
import io.github.authrocketvertx.model.Login;
import io.github.authrocketvertx.model.MembershipCreate;
import io.github.authrocketvertx.model.OrgCreate;
import io.github.authrocketvertx.model.RealmCreate;
import io.github.authrocketvertx.model.Secret;
import io.github.authrocketvertx.model.SignupTokenCreate;
import io.github.authrocketvertx.model.SocialLoginStart;
import io.github.authrocketvertx.model.User;
import io.github.authrocketvertx.model.UserCreate;
import io.vertx.core.Future;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Things for calls to be about, each made when it is asked for. */
final class World {

    static final SocialLoginStart START = SocialLoginStart.redirectTo("https://app.example/cb");

    private final AuthRocket maker;
    private final AuthRocket client;
    private final AuthRocketEmulator emulator;

    /** Made by one client, and seen by another, which may be allowed less. */
    World(AuthRocket maker, AuthRocket client, AuthRocketEmulator emulator) {
        this.maker = maker;
        this.client = client;
        this.emulator = emulator;
    }

    /** The client of the call that a test is about. */
    AuthRocket client() {
        return client;
    }

    private static <T> T made(Future<T> call) {
        try {
            return Await.result(call);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    String user() {
        return made(maker.users().create(Contract.person("ada"))).id();
    }

    Secret apiKey() {
        return made(maker.users().create(UserCreate.api())).apiKey();
    }

    String org() {
        return made(maker.orgs().create(OrgCreate.of("Widgets"))).id();
    }

    String membership() {
        return made(maker.memberships().create(MembershipCreate.of(user(), org())))
                .id();
    }

    String session() {
        return made(maker.sessions().create(user())).id();
    }

    String realm() {
        return made(maker.realms().create(RealmCreate.of("Other"))).id();
    }

    String google() {
        AuthProviderCreate google = AuthProviderCreate.social(AuthProviderType.GOOGLE, "ci", Secret.of("cs"));
        return made(maker.authProviders().create(google)).id();
    }

    String app() {
        return made(maker.connectedApps().create(ConnectedAppCreate.of("App", "https://app.example/login")))
                .id();
    }

    String hook() {
        AppHookCreate hook = AppHookCreate.webhook(Secret.of("https://app.example/hook"), List.of());
        return made(maker.appHooks().create(hook)).id();
    }

    String event() {
        user();
        return made(maker.events().list().firstPage()).items().get(0).id();
    }

    Secret signupToken() {
        return made(maker.signupTokens().create(SignupTokenCreate.of("kim", "kim@example.com", Contract.PASSWORD)))
                .token();
    }

    String jwtKey() {
        return made(maker.jwtKeys().list().firstPage()).items().get(0).id();
    }

    /** A second factor that was not verified yet. */
    Credential totp() {
        AuthProvider provider = made(maker.authProviders().create(AuthProviderCreate.of(AuthProviderType.TOTP)));
        CredentialCreate phone = CredentialCreate.totp(user(), "Phone").authProvider(provider.id());
        return made(maker.credentials().create(phone));
    }

    Secret code(Credential totp) {
        return code(totp.otpSecret().reveal());
    }

    Secret code(String otpSecret) {
        return Secret.of(emulator.totpCode(otpSecret));
    }

    /** The user's login by password, which asks for a code, and its first step's secret. */
    record FirstStep(Login.CodeRequired login, String otpSecret) {}

    FirstStep firstStep() {
        String otpSecret = emulator.enableTotp(user());
        Login login = made(maker.users().authenticate("ada", Contract.PASSWORD));
        return new FirstStep((Login.CodeRequired) login, otpSecret);
    }

    Secret passwordToken() {
        user();
        return made(maker.users().generatePasswordToken("ada")).token();
    }

    Secret emailToken() {
        user();
        return made(maker.users().requestEmailVerification("ada")).token();
    }

    /** What a browser brings back in the parameter {@code state}. */
    String state() {
        return state(made(maker.socialLogins().url(google(), START)).url());
    }

    static String state(String url) {
        for (String pair : URI.create(url).getRawQuery().split("&", -1)) {
            if (pair.startsWith("state=")) {
                return URLDecoder.decode(pair.substring("state=".length()), StandardCharsets.UTF_8);
            }
        }
        throw new AssertionError("no state in " + url);
    }

    Secret socialCode() {
        return Secret.of(emulator.socialCode("sam"));
    }

    Secret accessToken() {
        return Secret.of(emulator.socialAccessToken("sam"));
    }

    /** A user, whose username is taken. */
    User person() {
        return made(maker.users().create(Contract.person("taken")));
    }
}
