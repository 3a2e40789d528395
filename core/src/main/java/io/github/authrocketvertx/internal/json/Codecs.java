package io.github.authrocketvertx.internal.json;

import io.github.authrocketvertx.model.ApiKeyPolicy;
import io.github.authrocketvertx.model.AppHook;
import io.github.authrocketvertx.model.AppHookState;
import io.github.authrocketvertx.model.AuthProvider;
import io.github.authrocketvertx.model.AuthProviderState;
import io.github.authrocketvertx.model.AuthProviderType;
import io.github.authrocketvertx.model.ConnectedApp;
import io.github.authrocketvertx.model.Credential;
import io.github.authrocketvertx.model.CredentialState;
import io.github.authrocketvertx.model.CredentialType;
import io.github.authrocketvertx.model.EmailRenderer;
import io.github.authrocketvertx.model.EmailVerification;
import io.github.authrocketvertx.model.Event;
import io.github.authrocketvertx.model.EventType;
import io.github.authrocketvertx.model.HookAudience;
import io.github.authrocketvertx.model.HookType;
import io.github.authrocketvertx.model.JwtAlgorithm;
import io.github.authrocketvertx.model.JwtField;
import io.github.authrocketvertx.model.JwtKey;
import io.github.authrocketvertx.model.JwtKeyUse;
import io.github.authrocketvertx.model.Membership;
import io.github.authrocketvertx.model.Notification;
import io.github.authrocketvertx.model.NotificationState;
import io.github.authrocketvertx.model.Org;
import io.github.authrocketvertx.model.OrgState;
import io.github.authrocketvertx.model.Realm;
import io.github.authrocketvertx.model.RealmState;
import io.github.authrocketvertx.model.Requester;
import io.github.authrocketvertx.model.Session;
import io.github.authrocketvertx.model.SessionType;
import io.github.authrocketvertx.model.SignupMode;
import io.github.authrocketvertx.model.SignupToken;
import io.github.authrocketvertx.model.SocialLoginUrl;
import io.github.authrocketvertx.model.User;
import io.github.authrocketvertx.model.UserState;
import io.github.authrocketvertx.model.UserType;
import io.github.authrocketvertx.model.UsernameValidation;
import java.util.List;

/** The codec of every model. */
public final class Codecs {

    /** A user. */
    public static final ObjectCodec<User, User.Builder> USER = ObjectCodec.of(
                    "user", User::builder, User.Builder::build)
            .text("id", User.Builder::id, user -> user.hasId() ? user.id() : null)
            .shared("realm_id", User.Builder::realmId, User::realmId)
            .open("state", UserState::of, User.Builder::state, User::state)
            .open("user_type", UserType::of, User.Builder::userType, User::userType)
            .text("username", User.Builder::username, User::username)
            .text("email", User.Builder::email, User::email)
            .open("email_verification", EmailVerification::of, User.Builder::emailVerification, User::emailVerification)
            .text("first_name", User.Builder::firstName, User::firstName)
            .text("last_name", User.Builder::lastName, User::lastName)
            .text("name", User.Builder::name, User::name)
            .text("reference", User.Builder::reference, User::reference)
            .json("custom", User.Builder::custom, User::custom)
            .time("created_at", User.Builder::createdAt, User::createdAt)
            .time("last_login_at", User.Builder::lastLoginAt, User::lastLoginAt)
            .secret("token", User.Builder::token, User::token)
            .secret("password_reset_token", User.Builder::passwordResetToken, User::passwordResetToken)
            .secret("api_key", User.Builder::apiKey, User::apiKey)
            .many("credentials", () -> Codecs.CREDENTIAL, User.Builder::credentials, User::credentials)
            .integer("membership_count", User.Builder::membershipCount, User::membershipCount)
            .many("memberships", () -> Codecs.MEMBERSHIP, User.Builder::memberships, User::memberships);

    /** An org. */
    public static final ObjectCodec<Org, Org.Builder> ORG = ObjectCodec.of("org", Org::builder, Org.Builder::build)
            .text("id", Org.Builder::id, org -> org.hasId() ? org.id() : null)
            .shared("realm_id", Org.Builder::realmId, Org::realmId)
            .text("name", Org.Builder::name, Org::name)
            .open("state", OrgState::of, Org.Builder::state, Org::state)
            .text("reference", Org.Builder::reference, Org::reference)
            .json("custom", Org.Builder::custom, Org::custom)
            .time("created_at", Org.Builder::createdAt, Org::createdAt)
            .many("memberships", () -> Codecs.MEMBERSHIP, Org.Builder::memberships, Org::memberships);

    /** A membership. */
    public static final ObjectCodec<Membership, Membership.Builder> MEMBERSHIP = ObjectCodec.of(
                    "membership", Membership::builder, Membership.Builder::build)
            .text("id", Membership.Builder::id, membership -> membership.hasId() ? membership.id() : null)
            .text("user_id", Membership.Builder::userId, Membership::userId)
            .text("org_id", Membership.Builder::orgId, Membership::orgId)
            .texts("permissions", Membership.Builder::permissions, Membership::permissions)
            .time("expires_at", Membership.Builder::expiresAt, Membership::expiresAt)
            .json("custom", Membership.Builder::custom, Membership::custom)
            .time("created_at", Membership.Builder::createdAt, Membership::createdAt)
            .one("user", () -> Codecs.USER, Membership.Builder::user, Membership::user)
            .one("org", () -> Codecs.ORG, Membership.Builder::org, Membership::org);

    /** A requester. */
    public static final ObjectCodec<Requester, Requester.Builder> REQUESTER = ObjectCodec.of(
                    "request", Requester::builder, Requester.Builder::build)
            .withoutKind()
            .text("ip", Requester.Builder::ip, Requester::ip)
            .text("client", Requester.Builder::client, Requester::client);

    /** A session. */
    public static final ObjectCodec<Session, Session.Builder> SESSION = ObjectCodec.of(
                    "session", Session::builder, Session.Builder::build)
            .text("id", Session.Builder::id, it -> it.hasId() ? it.id() : null)
            .text("user_id", Session.Builder::userId, Session::userId)
            .time("created_at", Session.Builder::createdAt, Session::createdAt)
            .time("expires_at", Session.Builder::expiresAt, Session::expiresAt)
            .secret("token", Session.Builder::token, Session::token)
            .one("request", () -> Codecs.REQUESTER, Session.Builder::request, Session::request)
            .one("user", () -> Codecs.USER, Session.Builder::user, Session::user)
            .many("memberships", () -> Codecs.MEMBERSHIP, Session.Builder::memberships, Session::memberships);

    /** A realm. */
    public static final ObjectCodec<Realm, Realm.Builder> REALM = ObjectCodec.of(
                    "realm", Realm::builder, Realm.Builder::build)
            .text("id", Realm.Builder::id, it -> it.hasId() ? it.id() : null)
            .text("name", Realm.Builder::name, Realm::name)
            .open("state", RealmState::of, Realm.Builder::state, Realm::state)
            .text("reference", Realm.Builder::reference, Realm::reference)
            .json("custom", Realm.Builder::custom, Realm::custom)
            .open(
                    "username_validation_human",
                    UsernameValidation::of,
                    Realm.Builder::usernameValidation,
                    Realm::usernameValidation)
            .bool("require_unique_emails", Realm.Builder::requireUniqueEmails, Realm::requireUniqueEmails)
            .text("api_key_prefix", Realm.Builder::apiKeyPrefix, Realm::apiKeyPrefix)
            .open("api_key_policy", ApiKeyPolicy::of, Realm.Builder::apiKeyPolicy, Realm::apiKeyPolicy)
            .open("jwt_algo", JwtAlgorithm::of, Realm.Builder::jwtAlgorithm, Realm::jwtAlgorithm)
            .opens("jwt_fields", JwtField::of, Realm.Builder::jwtFields, Realm::jwtFields)
            .secret("jwt_key", Realm.Builder::jwtKey, Realm::jwtKey)
            .secret("jwt_secret", Realm.Builder::jwtSecret, Realm::jwtSecret)
            .open("session_type", SessionType::of, Realm.Builder::sessionType, Realm::sessionType)
            .integer("session_minutes", Realm.Builder::sessionMinutes, Realm::sessionMinutes)
            .integer("api_key_minutes", Realm.Builder::apiKeyMinutes, Realm::apiKeyMinutes)
            .any("resource_links", Realm.Builder::resourceLinks, Realm::resourceLinks)
            .time("created_at", Realm.Builder::createdAt, Realm::createdAt);

    /** An auth provider. */
    public static final ObjectCodec<AuthProvider, AuthProvider.Builder> AUTH_PROVIDER = ObjectCodec.of(
                    "auth_provider", AuthProvider::builder, AuthProvider.Builder::build)
            .text("id", AuthProvider.Builder::id, it -> it.hasId() ? it.id() : null)
            .shared("realm_id", AuthProvider.Builder::realmId, AuthProvider::realmId)
            .text("name", AuthProvider.Builder::name, AuthProvider::name)
            .open("provider_type", AuthProviderType::of, AuthProvider.Builder::providerType, AuthProvider::providerType)
            .open("state", AuthProviderState::of, AuthProvider.Builder::state, AuthProvider::state)
            .any("login", AuthProvider.Builder::login, AuthProvider::login)
            .any("signup", AuthProvider.Builder::signup, AuthProvider::signup)
            .open("signup_mode", SignupMode::of, AuthProvider.Builder::signupMode, AuthProvider::signupMode)
            .any("name_field", AuthProvider.Builder::nameField, AuthProvider::nameField)
            .any("password_field", AuthProvider.Builder::passwordField, AuthProvider::passwordField)
            .any("email_verification", AuthProvider.Builder::emailVerification, AuthProvider::emailVerification)
            .any("verify", AuthProvider.Builder::verify, AuthProvider::verify)
            .any("min_complexity", AuthProvider.Builder::minComplexity, AuthProvider::minComplexity)
            .integer("min_length", AuthProvider.Builder::minLength, AuthProvider::minLength)
            .any("required_chars", AuthProvider.Builder::requiredChars, AuthProvider::requiredChars)
            .text("client_id", AuthProvider.Builder::clientId, AuthProvider::clientId)
            .secret("client_secret", AuthProvider.Builder::clientSecret, AuthProvider::clientSecret)
            .texts("scopes", AuthProvider.Builder::scopes, AuthProvider::scopes)
            .time("created_at", AuthProvider.Builder::createdAt, AuthProvider::createdAt);

    /** A connected app. */
    public static final ObjectCodec<ConnectedApp, ConnectedApp.Builder> CONNECTED_APP = ObjectCodec.of(
                    "login_policy", ConnectedApp::builder, ConnectedApp.Builder::build)
            .text("id", ConnectedApp.Builder::id, it -> it.hasId() ? it.id() : null)
            .shared("realm_id", ConnectedApp.Builder::realmId, ConnectedApp::realmId)
            .text("name", ConnectedApp.Builder::name, ConnectedApp::name)
            .text("subdomain", ConnectedApp.Builder::subdomain, ConnectedApp::subdomain)
            .texts("domains", ConnectedApp.Builder::domains, ConnectedApp::domains)
            .texts("custom_domains", ConnectedApp.Builder::customDomains, ConnectedApp::customDomains)
            .text("primary_domain", ConnectedApp.Builder::primaryDomain, ConnectedApp::primaryDomain)
            .text("base_domain", ConnectedApp.Builder::baseDomain, ConnectedApp::baseDomain)
            .text("header", ConnectedApp.Builder::header, ConnectedApp::header)
            .text("footer", ConnectedApp.Builder::footer, ConnectedApp::footer)
            .text("external_css", ConnectedApp.Builder::externalCss, ConnectedApp::externalCss)
            .text("login_handler", ConnectedApp.Builder::loginHandler, ConnectedApp::loginHandler)
            .text("signup_handler", ConnectedApp.Builder::signupHandler, ConnectedApp::signupHandler)
            .texts("redirect_uris", ConnectedApp.Builder::redirectUris, ConnectedApp::redirectUris)
            .time("created_at", ConnectedApp.Builder::createdAt, ConnectedApp::createdAt);

    /** A credential. */
    public static final ObjectCodec<Credential, Credential.Builder> CREDENTIAL = ObjectCodec.of(
                    "credential", Credential::builder, Credential.Builder::build)
            .text("id", Credential.Builder::id, it -> it.hasId() ? it.id() : null)
            .shared("realm_id", Credential.Builder::realmId, Credential::realmId)
            .text("user_id", Credential.Builder::userId, Credential::userId)
            .open("credential_type", CredentialType::of, Credential.Builder::credentialType, Credential::credentialType)
            .open("state", CredentialState::of, Credential.Builder::state, Credential::state)
            .secret("api_key", Credential.Builder::apiKey, Credential::apiKey)
            .text("auth_provider_id", Credential.Builder::authProviderId, Credential::authProviderId)
            .text("name", Credential.Builder::name, Credential::name)
            .secret("otp_secret", Credential.Builder::otpSecret, Credential::otpSecret)
            .secret("provisioning_uri", Credential.Builder::provisioningUri, Credential::provisioningUri)
            .text("provider_user_id", Credential.Builder::providerUserId, Credential::providerUserId)
            .secret("access_token", Credential.Builder::accessToken, Credential::accessToken)
            .time("token_expires_at", Credential.Builder::tokenExpiresAt, Credential::tokenExpiresAt);

    /** An app hook. */
    public static final ObjectCodec<AppHook, AppHook.Builder> APP_HOOK = ObjectCodec.of(
                    "app_hook", AppHook::builder, AppHook.Builder::build)
            .text("id", AppHook.Builder::id, it -> it.hasId() ? it.id() : null)
            .shared("realm_id", AppHook.Builder::realmId, AppHook::realmId)
            .open("state", AppHookState::of, AppHook.Builder::state, AppHook::state)
            .open("hook_type", HookType::of, AppHook.Builder::hookType, AppHook::hookType)
            .opens("event_type", EventType::of, AppHook.Builder::eventTypes, AppHook::eventTypes)
            .seconds("delay", AppHook.Builder::delay, AppHook::delay)
            .secret("destination", AppHook.Builder::destination, AppHook::destination)
            .text("email_from", AppHook.Builder::emailFrom, AppHook::emailFrom)
            .text("email_from_name", AppHook.Builder::emailFromName, AppHook::emailFromName)
            .open("email_renderer", EmailRenderer::of, AppHook.Builder::emailRenderer, AppHook::emailRenderer)
            .text("email_subject", AppHook.Builder::emailSubject, AppHook::emailSubject)
            .text("email_template", AppHook.Builder::emailTemplate, AppHook::emailTemplate)
            .text("email_to", AppHook.Builder::emailTo, AppHook::emailTo)
            .open("user_type", HookAudience::of, AppHook.Builder::audience, AppHook::audience)
            .time("created_at", AppHook.Builder::createdAt, AppHook::createdAt);

    /** A notification. */
    public static final ObjectCodec<Notification, Notification.Builder> NOTIFICATION = ObjectCodec.of(
                    "notification", Notification::builder, Notification.Builder::build)
            .text("id", Notification.Builder::id, it -> it.hasId() ? it.id() : null)
            .text("app_hook_id", Notification.Builder::appHookId, Notification::appHookId)
            .open("hook_type", HookType::of, Notification.Builder::hookType, Notification::hookType)
            .open("state", NotificationState::of, Notification.Builder::state, Notification::state)
            .integer("attempts", Notification.Builder::attempts, Notification::attempts)
            .time("last_attempt_at", Notification.Builder::lastAttemptAt, Notification::lastAttemptAt)
            .secret("last_destination", Notification.Builder::lastDestination, Notification::lastDestination)
            .any("last_result", Notification.Builder::lastResult, Notification::lastResult);

    /** An event. */
    public static final ObjectCodec<Event, Event.Builder> EVENT = ObjectCodec.of(
                    "event", Event::builder, Event.Builder::build)
            .text("id", Event.Builder::id, it -> it.hasId() ? it.id() : null)
            .shared("realm_id", Event.Builder::realmId, Event::realmId)
            .open("event_type", EventType::of, Event.Builder::eventType, Event::eventType)
            .time("event_at", Event.Builder::eventAt, Event::eventAt)
            .text("app_hook_id", Event.Builder::appHookId, Event::appHookId)
            .text("auth_provider_id", Event.Builder::authProviderId, Event::authProviderId)
            .text("login_policy_id", Event.Builder::connectedAppId, Event::connectedAppId)
            .text("membership_id", Event.Builder::membershipId, Event::membershipId)
            .text("org_id", Event.Builder::orgId, Event::orgId)
            .text("user_id", Event.Builder::userId, Event::userId)
            .one("request", () -> Codecs.REQUESTER, Event.Builder::request, Event::request)
            .many("notifications", () -> Codecs.NOTIFICATION, Event.Builder::notifications, Event::notifications);

    /** A signup token. */
    public static final ObjectCodec<SignupToken, SignupToken.Builder> SIGNUP_TOKEN = ObjectCodec.of(
                    "user_token", SignupToken::builder, SignupToken.Builder::build)
            .secret("id", SignupToken.Builder::token, it -> it.hasToken() ? it.token() : null)
            .shared("realm_id", SignupToken.Builder::realmId, SignupToken::realmId)
            .text("username", SignupToken.Builder::username, SignupToken::username)
            .text("email", SignupToken.Builder::email, SignupToken::email)
            .text("first_name", SignupToken.Builder::firstName, SignupToken::firstName)
            .text("last_name", SignupToken.Builder::lastName, SignupToken::lastName)
            .open(
                    "credential_type",
                    CredentialType::of,
                    SignupToken.Builder::credentialType,
                    SignupToken::credentialType);

    /** A JWT key. */
    public static final ObjectCodec<JwtKey, JwtKey.Builder> JWT_KEY = ObjectCodec.of(
                    "jwt_key", JwtKey::builder, JwtKey.Builder::build)
            .withoutKind()
            .text("id", JwtKey.Builder::id, it -> it.hasId() ? it.id() : null)
            .shared("realm_id", JwtKey.Builder::realmId, JwtKey::realmId)
            .open("algo", JwtAlgorithm::of, JwtKey.Builder::algorithm, JwtKey::algorithm)
            .open("use", JwtKeyUse::of, JwtKey.Builder::use, JwtKey::use)
            .secret("key", JwtKey.Builder::key, JwtKey::key)
            .bool("expired", JwtKey.Builder::expired, JwtKey::expired);

    /** Where a social login begins. */
    public static final ObjectCodec<SocialLoginUrl, SocialLoginUrl.Builder> SOCIAL_LOGIN_URL = ObjectCodec.of(
                    "social_login_url", SocialLoginUrl::builder, SocialLoginUrl.Builder::build)
            .withoutKind()
            .text("id", SocialLoginUrl.Builder::authProviderId, SocialLoginUrl::authProviderId)
            .open(
                    "provider_type",
                    AuthProviderType::of,
                    SocialLoginUrl.Builder::providerType,
                    SocialLoginUrl::providerType)
            .text("url", SocialLoginUrl.Builder::url, it -> it.hasUrl() ? it.url() : null);

    private Codecs() {}

    /** All of them, for tests that go over all models. */
    public static List<ObjectCodec<?, ?>> all() {
        return List.of(
                USER,
                ORG,
                MEMBERSHIP,
                REQUESTER,
                SESSION,
                REALM,
                AUTH_PROVIDER,
                CONNECTED_APP,
                CREDENTIAL,
                APP_HOOK,
                NOTIFICATION,
                EVENT,
                SIGNUP_TOKEN,
                JWT_KEY,
                SOCIAL_LOGIN_URL);
    }
}
