package io.github.authrocketvertx.model;

/**
 * What happened.
 *
 * In filters a type stands for all that begin with it: {@code EventType.of("user.login")} for all kinds of logins.
 */
public final class EventType extends OpenText {

    /** An app hook was created. */
    public static final EventType APP_HOOK_CREATED = new EventType("app_hook.created");

    /** An app hook was changed. */
    public static final EventType APP_HOOK_UPDATED = new EventType("app_hook.updated");

    /** An app hook was deleted. */
    public static final EventType APP_HOOK_DELETED = new EventType("app_hook.deleted");

    /** An auth provider was created. */
    public static final EventType AUTH_PROVIDER_CREATED = new EventType("auth_provider.created");

    /** An auth provider was changed. */
    public static final EventType AUTH_PROVIDER_UPDATED = new EventType("auth_provider.updated");

    /** An auth provider was deleted. */
    public static final EventType AUTH_PROVIDER_DELETED = new EventType("auth_provider.deleted");

    /** A connected app was created. */
    public static final EventType CONNECTED_APP_CREATED = new EventType("login_policy.created");

    /** A connected app was changed. */
    public static final EventType CONNECTED_APP_UPDATED = new EventType("login_policy.updated");

    /** A connected app was deleted. */
    public static final EventType CONNECTED_APP_DELETED = new EventType("login_policy.deleted");

    /** A membership was created. */
    public static final EventType MEMBERSHIP_CREATED = new EventType("membership.created");

    /** A membership was changed. */
    public static final EventType MEMBERSHIP_UPDATED = new EventType("membership.updated");

    /** A membership was deleted. */
    public static final EventType MEMBERSHIP_DELETED = new EventType("membership.deleted");

    /** An org was created. */
    public static final EventType ORG_CREATED = new EventType("org.created");

    /** An org was changed. */
    public static final EventType ORG_UPDATED = new EventType("org.updated");

    /** An org was deleted. */
    public static final EventType ORG_DELETED = new EventType("org.deleted");

    /** A realm was created. */
    public static final EventType REALM_CREATED = new EventType("realm.created");

    /** A realm was changed. */
    public static final EventType REALM_UPDATED = new EventType("realm.updated");

    /** A realm was deleted. */
    public static final EventType REALM_DELETED = new EventType("realm.deleted");

    /** A user was created. */
    public static final EventType USER_CREATED = new EventType("user.created");

    /** A user was changed. */
    public static final EventType USER_UPDATED = new EventType("user.updated");

    /** A user was deleted. */
    public static final EventType USER_DELETED = new EventType("user.deleted");

    /** A token to verify an e-mail address was made. */
    public static final EventType USER_EMAIL_VERIFICATION_REQUESTED =
            new EventType("user.email.verification_requested");

    /** An e-mail address was verified. */
    public static final EventType USER_EMAIL_VERIFIED = new EventType("user.email.verified");

    /** A user logged in. */
    public static final EventType USER_LOGIN_SUCCEEDED = new EventType("user.login.succeeded");

    /** A login was refused. */
    public static final EventType USER_LOGIN_FAILED = new EventType("user.login.failed");

    /** A password was right, and a code is awaited. */
    public static final EventType USER_LOGIN_INITIATED = new EventType("user.login.initiated");

    /** A token for a new password was made. */
    public static final EventType USER_PASSWORD_TOKEN_CREATED = new EventType("user.password_token.created");

    /** A new password was set by a token. */
    public static final EventType USER_PASSWORD_TOKEN_CONSUMED = new EventType("user.password_token.consumed");

    /** A token for a new password was refused. */
    public static final EventType USER_PASSWORD_TOKEN_FAILED = new EventType("user.password_token.failed");

    /** Nothing happened: a webhook is being tried out. */
    public static final EventType PING = new EventType("ping");

    private EventType(String text) {
        super(text);
    }

    /** The value with this text: a constant of this class where it is known, a new value otherwise. */
    public static EventType of(String text) {
        return switch (text) {
            case "app_hook.created" -> APP_HOOK_CREATED;
            case "app_hook.updated" -> APP_HOOK_UPDATED;
            case "app_hook.deleted" -> APP_HOOK_DELETED;
            case "auth_provider.created" -> AUTH_PROVIDER_CREATED;
            case "auth_provider.updated" -> AUTH_PROVIDER_UPDATED;
            case "auth_provider.deleted" -> AUTH_PROVIDER_DELETED;
            case "login_policy.created" -> CONNECTED_APP_CREATED;
            case "login_policy.updated" -> CONNECTED_APP_UPDATED;
            case "login_policy.deleted" -> CONNECTED_APP_DELETED;
            case "membership.created" -> MEMBERSHIP_CREATED;
            case "membership.updated" -> MEMBERSHIP_UPDATED;
            case "membership.deleted" -> MEMBERSHIP_DELETED;
            case "org.created" -> ORG_CREATED;
            case "org.updated" -> ORG_UPDATED;
            case "org.deleted" -> ORG_DELETED;
            case "realm.created" -> REALM_CREATED;
            case "realm.updated" -> REALM_UPDATED;
            case "realm.deleted" -> REALM_DELETED;
            case "user.created" -> USER_CREATED;
            case "user.updated" -> USER_UPDATED;
            case "user.deleted" -> USER_DELETED;
            case "user.email.verification_requested" -> USER_EMAIL_VERIFICATION_REQUESTED;
            case "user.email.verified" -> USER_EMAIL_VERIFIED;
            case "user.login.succeeded" -> USER_LOGIN_SUCCEEDED;
            case "user.login.failed" -> USER_LOGIN_FAILED;
            case "user.login.initiated" -> USER_LOGIN_INITIATED;
            case "user.password_token.created" -> USER_PASSWORD_TOKEN_CREATED;
            case "user.password_token.consumed" -> USER_PASSWORD_TOKEN_CONSUMED;
            case "user.password_token.failed" -> USER_PASSWORD_TOKEN_FAILED;
            case "ping" -> PING;
            default -> new EventType(text);
        };
    }
}
