package io.github.authrocketvertx.emulator.internal.rules;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.authrocketvertx.emulator.internal.store.Credential;
import io.github.authrocketvertx.emulator.internal.store.Realm;
import io.github.authrocketvertx.emulator.internal.store.Setting;
import io.github.authrocketvertx.emulator.internal.store.User;
import io.vertx.core.json.JsonObject;
import java.net.URLEncoder;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gets, creates, verifies, changes and deletes credentials. */
public final class CredentialRules {

    private static final String ROOT = "credential";
    private static final String TYPE = "credential_type";
    private static final String USER_ID = "user_id";
    private static final String PROVIDER_ID = "auth_provider_id";
    private static final String NAME = "name";
    private static final String TOKEN_EXPIRES_AT = "token_expires_at";
    private static final String ACCESS_TOKEN = "access_token";
    private static final String BLANK = "can't be blank";
    private static final String INVALID = "is invalid";

    private final Environment environment;
    private final Set<String> types = new HashSet<>(AuthProviderRules.THIRD_PARTY);

    public CredentialRules(Environment environment) {
        this.environment = environment;
        types.addAll(Set.of(Credential.PASSWORD, Credential.API_KEY, Credential.TOTP));
    }

    /** A credential and whose it is. */
    private record Found(User user, Credential credential) {}

    private static Found find(Call call) {
        User user = call.realm().users().byCredential(call.id());
        Credential credential = user == null ? null : user.credential(call.id());
        if (user == null || credential == null) {
            throw Refusal.notFound("Credential");
        }
        return new Found(user, credential);
    }

    public Answer get(Call call) {
        Found found = find(call);
        return Answer.ok(view(call.realm(), found.user(), found.credential()));
    }

    private static JsonObject view(Realm realm, User user, Credential credential) {
        JsonObject json = new JsonObject()
                .put("id", credential.id())
                .put("object", ROOT)
                .put("realm_id", realm.id())
                .put(USER_ID, user.id())
                .put(TYPE, credential.type())
                .put("state", credential.state());
        boolean hidesSecret = credential.state().equals(Credential.ACTIVE);
        credential.details().forEach((name, value) -> {
            if (name.equals(TOKEN_EXPIRES_AT)) {
                json.put(name, Long.parseLong(value));
            } else if (!(name.equals("otp_secret") && hidesSecret)) {
                json.put(name, value);
            }
        });
        String secret = credential.otpSecret();
        if (secret != null && !hidesSecret) {
            json.put("provisioning_uri", provisioningUri(realm, user, secret));
        }
        return json;
    }

    /** What an authenticator app reads from a picture. */
    private static String provisioningUri(Realm realm, User user, String secret) {
        String issuer = escape(realm.settings().name());
        return "otpauth://totp/" + issuer + ":" + escape(user.username()) + "?secret=" + secret + "&issuer=" + issuer;
    }

    private static String escape(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }

    public Answer create(Call call) {
        Realm realm = call.realm();
        Errors errors = environment.errors();
        Fields fields = new Fields(call.root(ROOT), errors);
        User user = realm.users().get(fields.text(USER_ID));
        if (user == null) {
            errors.add(USER_ID, fields.isBlank(USER_ID) ? "User " + BLANK : "User " + INVALID);
        }
        String type = null;
        if (fields.isBlank(TYPE)) {
            errors.addAbout(TYPE, BLANK);
        } else {
            type = fields.choice(TYPE, types, "");
        }
        errors.refuseIfAny();
        if (user == null || type == null) {
            throw errors.refusal();
        }
        String apiKey = type.equals(Credential.API_KEY) ? ApiKeys.chosen(environment, realm, fields, null) : null;
        Credential credential = apiKey == null
                ? make(realm, user, type, fields)
                : ApiKeys.credential(realm, environment.ids().next("crd"), apiKey);
        errors.refuseIfAny();
        if (credential == null) {
            throw errors.refusal();
        }
        User changed = user.toBuilder().addCredential(credential).build();
        keep(call, changed);
        JsonObject json = view(realm, changed, credential);
        // Shown this once, whatever the realm's policy.
        return Answer.created(apiKey == null ? json : json.put(Credential.API_KEY, apiKey));
    }

    private void keep(Call call, User changed) {
        call.realm().users().put(changed);
        environment.record("user.updated", changed, call);
    }

    private @Nullable Credential make(Realm realm, User user, String type, Fields fields) {
        if (!user.isHuman()) {
            fields.errors().addAbout(TYPE, "is not for this type of user");
            return null;
        }
        return switch (type) {
            case Credential.PASSWORD -> password(realm, user, fields);
            case Credential.TOTP -> totp(realm, fields);
            default -> social(realm, type, fields);
        };
    }

    private @Nullable Credential password(Realm realm, User user, Fields fields) {
        if (user.activeCredential(Credential.PASSWORD) != null) {
            fields.errors().addAbout(TYPE, "has already been taken");
        }
        String digest = newDigest(realm, fields);
        return digest == null ? null : Credential.password(environment.ids().next("crd"), digest);
    }

    private @Nullable String newDigest(Realm realm, Fields fields) {
        String password = UserAttributes.newPassword(environment, realm, fields);
        return password == null ? null : Secrets.saltedDigest(password, environment.ids());
    }

    private @Nullable Credential totp(Realm realm, Fields fields) {
        String provider = provider(realm, Credential.TOTP, fields);
        String name = fields.text(NAME);
        if (fields.isBlank(NAME) || name == null) {
            fields.errors().addAbout(NAME, BLANK);
            return null;
        }
        return Credential.totp(environment.ids().next("crd"), Credential.NEW, name, Totp.newSecret(environment.ids()))
                .withDetail(PROVIDER_ID, provider);
    }

    private @Nullable Credential social(Realm realm, String type, Fields fields) {
        Map<String, String> details = new HashMap<>();
        String provider = provider(realm, type, fields);
        String theirId = fields.text(Credential.PROVIDER_USER_ID);
        if (theirId == null || theirId.isBlank()) {
            fields.errors().addAbout(Credential.PROVIDER_USER_ID, BLANK);
            return null;
        }
        if (realm.users().byProviderUser(type, theirId) != null) {
            fields.errors().addAbout(Credential.PROVIDER_USER_ID, "has already been taken");
        }
        details.put(Credential.PROVIDER_USER_ID, theirId);
        Credential bare = Credential.social(environment.ids().next("crd"), type, details);
        return withAccess(bare.withDetail(PROVIDER_ID, provider), fields);
    }

    private static Credential withAccess(Credential credential, Fields fields) {
        Credential changed = credential;
        if (fields.has(ACCESS_TOKEN)) {
            changed = changed.withDetail(ACCESS_TOKEN, fields.text(ACCESS_TOKEN));
        }
        if (fields.has(TOKEN_EXPIRES_AT)) {
            Instant expiresAt = fields.time(TOKEN_EXPIRES_AT);
            String seconds = expiresAt == null ? null : String.valueOf(expiresAt.getEpochSecond());
            changed = changed.withDetail(TOKEN_EXPIRES_AT, seconds);
        }
        return changed;
    }

    /** Returns the provider named, which must be of that type; unless told, the realm's first. */
    private static @Nullable String provider(Realm realm, String type, Fields fields) {
        Setting provider = fields.isBlank(PROVIDER_ID)
                ? realm.authProviders().firstActive(AuthProviderRules.TYPE, type)
                : realm.authProviders().get(fields.text(PROVIDER_ID));
        if (provider == null || !type.equals(provider.text(AuthProviderRules.TYPE))) {
            fields.errors().add(PROVIDER_ID, "Auth provider " + (fields.isBlank(PROVIDER_ID) ? BLANK : INVALID));
            return null;
        }
        return provider.id();
    }

    public Answer update(Call call) {
        Found found = find(call);
        Realm realm = call.realm();
        Fields fields = new Fields(call.root(ROOT), environment.errors());
        Credential old = found.credential();
        Credential credential = old;
        String apiKey = null;
        switch (old.type()) {
            case Credential.PASSWORD -> {
                String digest = newDigest(realm, fields);
                credential = digest == null ? old : Credential.password(old.id(), digest);
                Logins.passwordChanged(environment, realm, found.user());
            }
            case Credential.API_KEY -> {
                if (fields.has(Credential.API_KEY)) {
                    apiKey = ApiKeys.chosen(environment, realm, fields, found.user());
                    credential = ApiKeys.credential(realm, old.id(), apiKey);
                }
            }
            case Credential.TOTP -> {
                if (fields.has(NAME) && fields.isBlank(NAME)) {
                    fields.errors().addAbout(NAME, BLANK);
                } else if (fields.has(NAME)) {
                    credential = old.withDetail(NAME, fields.text(NAME));
                }
            }
            default -> credential = withAccess(old, fields);
        }
        fields.errors().refuseIfAny();
        User changed = found.user().toBuilder().replaceCredential(credential).build();
        keep(call, changed);
        JsonObject json = view(realm, changed, credential);
        return Answer.ok(apiKey == null ? json : json.put(Credential.API_KEY, apiKey));
    }

    /** Makes a new TOTP credential active by a code from it. */
    public Answer verify(Call call) {
        Found found = find(call);
        Fields fields = new Fields(call.root(ROOT), environment.errors());
        String code = fields.text("code");
        String secret = found.credential().otpSecret();
        if (code == null || secret == null || !Totp.accepts(secret, environment.now(), code)) {
            throw fields.errors().add("base", "Verification failed").refusal();
        }
        Credential credential = found.credential().withState(Credential.ACTIVE);
        User changed = found.user().toBuilder().replaceCredential(credential).build();
        keep(call, changed);
        return Answer.ok(view(call.realm(), changed, credential));
    }

    public Answer delete(Call call) {
        Found found = find(call);
        keep(
                call,
                found.user().toBuilder()
                        .removeCredential(found.credential().id())
                        .build());
        return environment.deleted(() -> view(call.realm(), found.user(), found.credential()));
    }
}
