package io.github.authrocketvertx.examples.guides;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authrocketvertx.AuthRocket;
import io.github.authrocketvertx.failure.NotFoundException;
import io.github.authrocketvertx.failure.ValidationException;
import io.github.authrocketvertx.model.Membership;
import io.github.authrocketvertx.model.MembershipCreate;
import io.github.authrocketvertx.model.MembershipQuery;
import io.github.authrocketvertx.model.MembershipUpdate;
import io.github.authrocketvertx.model.OrgCreate;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The code of {@code docs/guides/resources/memberships.md}. */
class MembershipsGuideTest extends GuideStage {

    private String userId;
    private String orgId;

    private void adaAndWidgets() throws Exception {
        userId = ada().id();
        orgId = await(client().orgs().create(OrgCreate.of("Widgets Inc"))).id();
    }

    private String membershipId() throws Exception {
        adaAndWidgets();
        return await(client().memberships().create(MembershipCreate.of(userId, orgId)))
                .id();
    }

    @Test
    void createsOne() throws Exception {
        AuthRocket client = client();
        adaAndWidgets();
        // snippet: memberships-create
        Future<Membership> trial = client.memberships()
                .create(MembershipCreate.of(userId, orgId)
                        .permissions(List.of("owner", "billing:read"))
                        .expiresAt(Instant.now().plus(Duration.ofDays(30))));
        // end
        assertThat(await(trial).permissions()).containsExactly("owner", "billing:read");
        failure(ValidationException.class, client.memberships().create(MembershipCreate.of(userId, orgId)));
    }

    @Test
    void createsOneWithoutAnOrg() throws Exception {
        AuthRocket client = client();
        adaAndWidgets();
        // snippet: memberships-without-org
        Future<Membership> operator =
                client.memberships().create(MembershipCreate.withoutOrg(userId).permissions(List.of("operator")));
        // end
        assertThat(await(operator).orgId()).isNull();
    }

    @Test
    void listsThoseOfAnOrg() throws Exception {
        AuthRocket client = client();
        membershipId();
        List<String> members = new ArrayList<>();
        // snippet: memberships-of-org
        Future<Void> done = client.memberships()
                .list(MembershipQuery.ofOrg(orgId))
                .forEach(membership -> members.add(membership.user().username()));
        // end
        await(done);
        assertThat(members).containsExactly("ada");
    }

    @Test
    void listsThoseOfAUser() throws Exception {
        AuthRocket client = client();
        membershipId();
        List<String> orgs = new ArrayList<>();
        // snippet: memberships-of-user
        Future<Void> done = client.memberships()
                .list(MembershipQuery.ofUser(userId))
                .forEach(membership -> orgs.add(membership.org().name()));
        // end
        await(done);
        assertThat(orgs).containsExactly("Widgets Inc");
    }

    @Test
    void changesOne() throws Exception {
        AuthRocket client = client();
        String membershipId = membershipId();
        // snippet: memberships-update
        Future<Membership> changed = client.memberships()
                .update(
                        membershipId,
                        MembershipUpdate.create().permissions(List.of("member")).clearExpiresAt());
        // end
        assertThat(await(changed).permissions()).containsExactly("member");
        assertThat(await(client.memberships().get(membershipId)).expiresAt()).isNull();
    }

    @Test
    void deletesOne() throws Exception {
        AuthRocket client = client();
        String membershipId = membershipId();
        // snippet: memberships-delete
        Future<Void> gone = client.memberships().delete(membershipId);
        // end
        await(gone);
        failure(NotFoundException.class, client.memberships().get(membershipId));
    }
}
