package io.github.authrocketvertx.examples.guides;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authrocketvertx.AuthRocket;
import io.github.authrocketvertx.failure.NotFoundException;
import io.github.authrocketvertx.model.Expand;
import io.github.authrocketvertx.model.MembershipCreate;
import io.github.authrocketvertx.model.Org;
import io.github.authrocketvertx.model.OrgCreate;
import io.github.authrocketvertx.model.OrgQuery;
import io.github.authrocketvertx.model.OrgState;
import io.github.authrocketvertx.model.OrgUpdate;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The code of {@code docs/guides/resources/orgs.md}. */
class OrgsGuideTest extends GuideStage {

    private Org widgets() throws Exception {
        return await(client().orgs().create(OrgCreate.of("Widgets Inc").reference("customer-7")));
    }

    @Test
    void createsOne() throws Exception {
        AuthRocket client = client();
        // snippet: orgs-create
        Future<Org> widgets = client.orgs()
                .create(OrgCreate.of("Widgets Inc").reference("customer-7").custom(new JsonObject().put("seats", 25)));
        // end
        assertThat(await(widgets).id()).startsWith("org_");
    }

    @Test
    void readsOneWithItsMembers() throws Exception {
        AuthRocket client = client();
        String orgId = widgets().id();
        await(client.memberships().create(MembershipCreate.of(ada().id(), orgId)));
        // snippet: orgs-get
        Future<List<String>> members = client.orgs()
                .get(orgId, Expand.MEMBERSHIPS)
                .map(org -> org.memberships().stream()
                        .map(membership -> membership.user().username())
                        .toList());
        // end
        assertThat(await(members)).containsExactly("ada");
    }

    @Test
    void listsThoseThatMatch() throws Exception {
        AuthRocket client = client();
        String orgId = widgets().id();
        List<Org> found = new ArrayList<>();
        // snippet: orgs-list
        Future<Void> done = client.orgs()
                .list(OrgQuery.create().reference("customer-7").expand(Expand.CUSTOM))
                .forEach(found::add);
        // end
        await(done);
        assertThat(found).extracting(Org::id).containsExactly(orgId);
    }

    @Test
    void changesOne() throws Exception {
        AuthRocket client = client();
        String orgId = widgets().id();
        // snippet: orgs-update
        Future<Org> changed = client.orgs()
                .update(orgId, OrgUpdate.create().name("Widgets Ltd").state(OrgState.INACTIVE));
        // end
        assertThat(await(changed).name()).isEqualTo("Widgets Ltd");
    }

    @Test
    void deletesOne() throws Exception {
        AuthRocket client = client();
        String orgId = widgets().id();
        // snippet: orgs-delete
        Future<Void> gone = client.orgs().delete(orgId);
        // end
        await(gone);
        failure(NotFoundException.class, client.orgs().get(orgId));
    }
}
