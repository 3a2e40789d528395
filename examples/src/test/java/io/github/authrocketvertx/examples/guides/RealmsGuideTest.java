package io.github.authrocketvertx.examples.guides;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authrocketvertx.AuthRocket;
import io.github.authrocketvertx.failure.NotFoundException;
import io.github.authrocketvertx.model.Expand;
import io.github.authrocketvertx.model.JwtField;
import io.github.authrocketvertx.model.Realm;
import io.github.authrocketvertx.model.RealmCreate;
import io.github.authrocketvertx.model.RealmQuery;
import io.github.authrocketvertx.model.RealmState;
import io.github.authrocketvertx.model.RealmUpdate;
import io.github.authrocketvertx.model.SessionType;
import io.github.authrocketvertx.model.User;
import io.github.authrocketvertx.model.UserCreate;
import io.github.authrocketvertx.model.UsernameValidation;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The code of {@code docs/guides/resources/realms.md}. */
class RealmsGuideTest extends GuideStage {

    private String realmId() throws Exception {
        return await(client().realms().create(RealmCreate.of("Tenant 7"))).id();
    }

    @Test
    void createsOne() throws Exception {
        AuthRocket client = client();
        // snippet: realms-create
        Future<Realm> realm = client.realms()
                .create(RealmCreate.of("Tenant 7")
                        .usernameValidation(UsernameValidation.EMAIL)
                        .sessionType(SessionType.MANAGED)
                        .sessionMinutes(60)
                        .jwtFields(List.of(JwtField.CUSTOM, JwtField.MEMBERSHIPS)));
        // end
        assertThat(await(realm).sessionMinutes()).isEqualTo(60);
    }

    @Test
    void worksInOne() throws Exception {
        AuthRocket client = client();
        String realmId = realmId();
        // snippet: realms-view
        AuthRocket tenant = client.realm(realmId);
        Future<User> kim = tenant.users().create(UserCreate.human("kim", "kim@example.com", password));
        // end
        assertThat(await(kim).realmId()).isEqualTo(realmId);
    }

    @Test
    void listsAll() throws Exception {
        AuthRocket client = client();
        realmId();
        List<String> names = new ArrayList<>();
        // snippet: realms-list
        Future<Void> done = client.realms()
                .list(RealmQuery.create().expand(Expand.CUSTOM))
                .forEach(realm -> names.add(realm.name()));
        // end
        await(done);
        assertThat(names).hasSize(2).contains("Tenant 7");
    }

    @Test
    void changesOne() throws Exception {
        AuthRocket client = client();
        String realmId = realmId();
        // snippet: realms-update
        Future<Realm> changed =
                client.realms().update(realmId, RealmUpdate.create().sessionMinutes(15));
        // end
        assertThat(await(changed).sessionMinutes()).isEqualTo(15);
    }

    @Test
    void emptiesOne() throws Exception {
        AuthRocket client = client();
        String realmId = realmId();
        await(client.realm(realmId).users().create(UserCreate.human("kim", "kim@example.com", password)));
        // snippet: realms-reset
        Future<Realm> empty = client.realms().reset(realmId); // its users and orgs are gone
        // end
        await(empty);
        failure(NotFoundException.class, client.realm(realmId).users().get("kim"));
    }

    @Test
    void deletesOne() throws Exception {
        AuthRocket client = client();
        String realmId = realmId();
        // snippet: realms-delete
        Future<Realm> stillActive =
                client.realms().delete(realmId).compose(v -> client.realms().get(realmId, RealmState.ACTIVE));
        // end
        failure(NotFoundException.class, stillActive);
    }
}
