package io.github.authrocketvertx.internal.json;

import io.github.authrocketvertx.model.Credential;
import io.github.authrocketvertx.model.CredentialType;
import io.github.authrocketvertx.model.EmailVerification;
import io.github.authrocketvertx.model.Membership;
import io.github.authrocketvertx.model.Org;
import io.github.authrocketvertx.model.OrgState;
import io.github.authrocketvertx.model.Requester;
import io.github.authrocketvertx.model.Session;
import io.github.authrocketvertx.model.User;
import io.github.authrocketvertx.model.UserState;
import io.github.authrocketvertx.model.UserType;
import java.util.List;

/** The codec of every model. */
public final class Codecs {

    /** A user. */
    public static final ObjectCodec<User, User.Builder> USER = ObjectCodec.of(
                    "user", User::builder, User.Builder::build)
            .text("id", User.Builder::id, user -> user.hasId() ? user.id() : null)
            .text("realm_id", User.Builder::realmId, User::realmId)
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
            .text("realm_id", Org.Builder::realmId, Org::realmId)
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

    /** A credential. */
    public static final ObjectCodec<Credential, Credential.Builder> CREDENTIAL = ObjectCodec.of(
                    "credential", Credential::builder, Credential.Builder::build)
            .text("id", Credential.Builder::id, credential -> credential.hasId() ? credential.id() : null)
            .open(
                    "credential_type",
                    CredentialType::of,
                    Credential.Builder::credentialType,
                    Credential::credentialType);

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

    private Codecs() {}

    /** All of them, for tests that go over all models. */
    public static List<ObjectCodec<?, ?>> all() {
        return List.of(USER, ORG, MEMBERSHIP, CREDENTIAL, REQUESTER, SESSION);
    }
}
