package io.github.authrocketvertx.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authrocketvertx.failure.InvalidCallException;
import io.github.authrocketvertx.failure.NotFoundException;
import io.github.authrocketvertx.model.Expand;
import io.github.authrocketvertx.model.Membership;
import io.github.authrocketvertx.model.MembershipCreate;
import io.github.authrocketvertx.model.MembershipQuery;
import io.github.authrocketvertx.model.MembershipUpdate;
import io.github.authrocketvertx.model.Org;
import io.github.authrocketvertx.model.OrgCreate;
import io.github.authrocketvertx.model.OrgQuery;
import io.github.authrocketvertx.model.OrgState;
import io.github.authrocketvertx.model.OrgUpdate;
import io.github.authrocketvertx.model.RequestInfo;
import io.github.authrocketvertx.model.Requester;
import io.github.authrocketvertx.model.Secret;
import io.github.authrocketvertx.model.Session;
import io.github.authrocketvertx.model.User;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The operations on orgs, memberships and sessions do what they are for. */
public abstract class OrgsContract extends Contract {

    private Org createOrg() throws Exception {
        return Await.result(client().orgs()
                .create(OrgCreate.of("Widgets").reference("r-1").custom(new JsonObject().put("tier", "gold"))));
    }

    @Test
    void createsListsChangesAndDeletesAnOrg() throws Exception {
        Org org = createOrg();
        assertThat(org.id()).startsWith("org_");
        assertThat(org.realmId()).isEqualTo(emulator().realmId());
        assertThat(org.state()).isEqualTo(OrgState.ACTIVE);
        assertThat(org.createdAt()).isNotNull();

        OrgQuery query = OrgQuery.create().reference("r-1").expand(Expand.CUSTOM);
        assertThat(Await.result(client().orgs().list(query).firstPage()).items())
                .containsExactly(org);
        assertThat(Await.result(client().orgs().list().firstPage()).items())
                .extracting(Org::custom)
                .containsOnlyNulls();

        Org changed = Await.result(client().orgs()
                .update(org.id(), OrgUpdate.create().name("Widgets 2").clearReference()));
        assertThat(changed.name()).isEqualTo("Widgets 2");
        assertThat(changed.reference()).isNull();
        assertThat(changed.custom()).isEqualTo(org.custom());

        assertThat(Await.result(client().orgs().delete(org.id()))).isNull();
        Await.failure(NotFoundException.class, client().orgs().get(org.id()));
    }

    @Test
    void keepsAMembershipWithItsPermissions() throws Exception {
        User user = createUser("ada");
        Org org = createOrg();
        Instant end = Instant.now().plus(Duration.ofDays(1)).truncatedTo(ChronoUnit.SECONDS);
        Membership created = Await.result(client().memberships()
                .create(MembershipCreate.of(user.id(), org.id())
                        .permissions(List.of("owner", "billing:read"))
                        .expiresAt(end)));
        assertThat(created.permissions()).containsExactly("owner", "billing:read");
        assertThat(created.expiresAt()).isEqualTo(end);

        assertThat(Await.result(client().orgs().get(org.id(), Expand.MEMBERSHIPS))
                        .memberships())
                .extracting(it -> it.user().username())
                .containsExactly("ada");
        assertThat(Await.result(client().users().get("ada", Expand.MEMBERSHIPS)).memberships())
                .extracting(it -> it.org().name())
                .containsExactly("Widgets");
        assertThat(Await.result(client().memberships()
                                .list(MembershipQuery.of(user.id(), org.id()))
                                .firstPage())
                        .items())
                .extracting(Membership::id)
                .containsExactly(created.id());

        Membership changed = Await.result(client().memberships()
                .update(
                        created.id(),
                        MembershipUpdate.create().permissions(List.of()).clearExpiresAt()));
        assertThat(changed.permissions()).isEmpty();
        assertThat(changed.expiresAt()).isNull();

        assertThat(Await.result(client().memberships().delete(created.id()))).isNull();
        Await.failure(NotFoundException.class, client().memberships().get(created.id()));
    }

    @Test
    void opensFindsAndEndsASession() throws Exception {
        User user = createUser("ada");
        RequestInfo info = RequestInfo.of("192.0.2.1", "Firefox/38.0");
        Session created =
                Await.result(client().with(o -> o.requestInfo(info)).sessions().create(user.id()));
        assertThat(created.id()).startsWith("kss_");
        assertThat(created.userId()).isEqualTo(user.id());
        assertThat(created.request())
                .isEqualTo(Requester.builder()
                        .ip("192.0.2.1")
                        .client("Firefox/38.0")
                        .build());
        assertThat(Duration.between(created.createdAt(), created.expiresAt()))
                .isBetween(Duration.ofMinutes(359), Duration.ofMinutes(360));
        Secret token = created.token();

        assertThat(Await.result(client().sessions().list(user.id())))
                .extracting(Session::id)
                .containsExactly(created.id());
        Session byToken = Await.result(client().sessions().get(token, Expand.MEMBERSHIPS, Expand.TOKEN));
        assertThat(byToken.id()).isEqualTo(created.id());
        assertThat(byToken.user().username()).isEqualTo("ada");
        assertThat(byToken.token()).isNotNull();
        assertThat(Await.result(client().sessions().get(created.id())).token()).isNull();

        assertThat(Await.result(client().sessions().delete(token))).isNull();
        Await.failure(NotFoundException.class, client().sessions().get(created.id()));
    }

    @Test
    void refusesTheIdOfSomethingElseItself() {
        Await.failure(InvalidCallException.class, client().orgs().get("usr_1"));
        Await.failure(InvalidCallException.class, client().memberships().delete("org_1"));
        Await.failure(InvalidCallException.class, client().memberships().create(MembershipCreate.of("org_1", "usr_1")));
        Await.failure(InvalidCallException.class, client().sessions().get("usr_1"));
        Await.failure(InvalidCallException.class, client().sessions().list("ada"));
        assertThat(emulator().requests()).isEmpty();
    }
}
