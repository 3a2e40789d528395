package io.github.authrocketvertx.emulator.internal.rules;

import io.github.authrocketvertx.emulator.internal.store.Membership;
import io.github.authrocketvertx.emulator.internal.store.Memberships;
import io.github.authrocketvertx.emulator.internal.store.Org;
import io.github.authrocketvertx.emulator.internal.store.Realm;
import io.github.authrocketvertx.emulator.internal.store.User;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Lists, gets, creates, changes and deletes memberships. */
public final class MembershipRules {

    private static final String ROOT = "membership";
    private static final String USER_ID = "user_id";
    private static final String ORG_ID = "org_id";
    private static final String PERMISSIONS = "permissions";
    private static final String EXPIRES_AT = "expires_at";
    private static final String CUSTOM = "custom";
    private static final int MAX_RESULTS = 1000;
    private static final Pattern PERMISSION = Pattern.compile("[A-Za-z0-9*:;._-]{1,62}");

    private final Environment environment;

    public MembershipRules(Environment environment) {
        this.environment = environment;
    }

    private static Membership find(Call call) {
        Membership membership = call.realm().memberships().get(call.id());
        if (membership == null) {
            throw Refusal.notFound("Membership");
        }
        return membership;
    }

    /** Deletes those whose time is over. */
    public static void sweep(Environment environment, Call call) {
        for (Membership membership : call.realm().memberships().expired(environment.now())) {
            // Nobody asked for it, whoever's call it is that brings it to light.
            delete(environment, call.with(new JsonObject()), membership);
        }
    }

    static void delete(Environment environment, Call call, Membership membership) {
        call.realm().memberships().remove(membership.id());
        environment.record("membership.deleted", subjects(membership), call);
    }

    private static Map<String, String> subjects(Membership membership) {
        Map<String, String> subjects = new HashMap<>();
        subjects.put("membership_id", membership.id());
        subjects.put(USER_ID, membership.userId());
        if (membership.orgId() != null) {
            subjects.put(ORG_ID, membership.orgId());
        }
        return subjects;
    }

    public Answer list(Call call) {
        Realm realm = call.realm();
        Memberships memberships = realm.memberships();
        String userId = call.text(USER_ID);
        String orgId = call.text(ORG_ID);
        call.sort("id");
        if (userId == null && orgId == null && environment.assumed().membershipListNeedsFilter()) {
            throw Refusal.badRequest("param is missing: org_id or user_id");
        }
        NavigableMap<String, Membership> index = memberships.byId();
        if (userId != null) {
            index = byId(memberships.ofUser(userId));
        } else if (orgId != null) {
            index = byId(memberships.ofOrg(orgId));
        }
        Function<Membership, JsonObject> view = MembershipView::bare;
        if (userId == null && orgId != null) {
            view = membership -> MembershipView.withUser(realm, membership);
        } else if (userId != null && orgId == null) {
            view = membership -> MembershipView.withOrg(realm, membership);
        }
        return new Listing(call, MAX_RESULTS, false)
                .page(index, after -> after, found -> orgId == null || orgId.equals(found.orgId()), view);
    }

    private static NavigableMap<String, Membership> byId(List<Membership> memberships) {
        NavigableMap<String, Membership> byId = new TreeMap<>();
        memberships.forEach(membership -> byId.put(membership.id(), membership));
        return byId;
    }

    public Answer get(Call call) {
        return Answer.ok(view(call.realm(), find(call)));
    }

    private static JsonObject view(Realm realm, Membership membership) {
        return MembershipView.withUser(realm, membership).mergeIn(MembershipView.withOrg(realm, membership));
    }

    public Answer create(Call call) {
        Realm realm = call.realm();
        Errors errors = environment.errors();
        Fields fields = new Fields(call.root(ROOT), errors);
        User user = realm.users().get(fields.text(USER_ID));
        String orgId = fields.isBlank(ORG_ID) ? null : fields.text(ORG_ID);
        Org org = realm.orgs().get(orgId);
        if (user == null) {
            errors.add(USER_ID, fields.isBlank(USER_ID) ? "User can't be blank" : "User is invalid");
        } else if (has(realm, user.id(), orgId)) {
            errors.add(USER_ID, "User has already been taken");
        }
        if (orgId != null && org == null) {
            errors.add(ORG_ID, "Org is invalid");
        }
        List<String> permissions = permissions(fields);
        Instant expiresAt = fields.time(EXPIRES_AT);
        JsonObject custom = fields.custom(CUSTOM);
        errors.refuseIfAny();
        Membership membership = new Membership(
                environment.newId(call, "mb"),
                environment.now(),
                Objects.requireNonNull(user).id(),
                orgId,
                permissions,
                expiresAt,
                custom);
        realm.memberships().put(membership);
        environment.record("membership.created", subjects(membership), call);
        return Answer.created(view(realm, membership));
    }

    private static boolean has(Realm realm, String userId, @Nullable String orgId) {
        for (Membership membership : realm.memberships().ofUser(userId)) {
            if (Objects.equals(membership.orgId(), orgId)) {
                return true;
            }
        }
        return false;
    }

    private List<String> permissions(Fields fields) {
        JsonArray sent = fields.texts(PERMISSIONS);
        List<String> permissions = new ArrayList<>();
        for (int i = 0; i < sent.size(); i++) {
            String permission = sent.getString(i);
            if (!PERMISSION.matcher(permission).matches()) {
                fields.errors().add(PERMISSIONS, "Permissions must be 1 to 62 of a-z 0-9 * : ; . _ -");
                return permissions;
            }
            permissions.add(permission);
        }
        int most = environment.assumed().maxPermissions();
        if (permissions.size() > most) {
            fields.errors().add(PERMISSIONS, "Permissions are too many (maximum is " + most + ")");
        }
        return permissions;
    }

    public Answer update(Call call) {
        Membership before = find(call);
        Errors errors = environment.errors();
        Fields fields = new Fields(call.root(ROOT), errors);
        refuseChange(fields, USER_ID, before.userId());
        refuseChange(fields, ORG_ID, before.orgId());
        Membership membership = new Membership(
                before.id(),
                before.createdAt(),
                before.userId(),
                before.orgId(),
                fields.has(PERMISSIONS) ? permissions(fields) : before.permissions(),
                fields.has(EXPIRES_AT) ? fields.time(EXPIRES_AT) : before.expiresAt(),
                fields.has(CUSTOM) ? fields.custom(CUSTOM) : before.custom());
        errors.refuseIfAny();
        call.realm().memberships().put(membership);
        environment.record("membership.updated", subjects(membership), call);
        return Answer.ok(view(call.realm(), membership));
    }

    private static void refuseChange(Fields fields, String key, @Nullable String old) {
        String sent = fields.isBlank(key) ? null : fields.text(key);
        if (fields.has(key) && !Objects.equals(sent, old)) {
            fields.errors().addAbout(key, "can't be changed");
        }
    }

    public Answer delete(Call call) {
        Membership membership = find(call);
        delete(environment, call, membership);
        return environment.deleted(() -> MembershipView.bare(membership));
    }
}
