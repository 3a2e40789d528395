package io.github.authrocketvertx.examples.guides;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authrocketvertx.AuthRocket;
import io.github.authrocketvertx.AuthRocketOptions;
import io.github.authrocketvertx.failure.NotFoundException;
import io.github.authrocketvertx.failure.ValidationException;
import io.github.authrocketvertx.model.RealmCreate;
import io.github.authrocketvertx.model.RequestInfo;
import io.github.authrocketvertx.model.User;
import io.github.authrocketvertx.model.UserCreate;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The code of {@code docs/guides/from-ruby.md}. */
class FromRubyGuideTest extends GuideStage {

    private final List<String> said = new ArrayList<>();

    private void welcome(User user) {
        said.add("welcome, " + user.username());
    }

    private void show(Map<String, List<String>> errors) {
        said.add("wrong: " + errors.keySet());
    }

    @Test
    void tellsWhatIsWrongByAFailure() throws Exception {
        AuthRocket client = client();
        UserCreate ada = UserCreate.human("ada", "ada@example.com", password);
        ada();
        // snippet: ruby-create
        Future<User> created = client.users()
                .create(ada)
                .onSuccess(user -> welcome(user))
                .onFailure(failure -> {
                    if (failure instanceof ValidationException refused) {
                        show(refused.errors());
                    }
                });
        // end
        failure(ValidationException.class, created);
        assertThat(said).singleElement().asString().startsWith("wrong: ").contains("username");
    }

    @Test
    void looksForWhatMayNotBeThere() throws Exception {
        AuthRocket client = client();
        // snippet: ruby-retrieve
        Future<Optional<User>> found = client.users()
                .get("ada")
                .map(Optional::of)
                .recover(failure -> failure instanceof NotFoundException
                        ? Future.succeededFuture(Optional.empty())
                        : Future.failedFuture(failure));
        // end
        assertThat(await(found)).isEmpty();
    }

    @Test
    void worksInAnotherRealmForAnEndUser() throws Exception {
        AuthRocket client = client();
        String realmId = await(client.realms().create(RealmCreate.of("Other"))).id();
        await(client.realm(realmId).users().create(UserCreate.human("ada", "ada@example.com", password)));
        // snippet: ruby-realm
        RequestInfo browser = RequestInfo.of("192.0.2.1", "Firefox/133.0");
        AuthRocket view = client.realm(realmId).with(options -> options.requestInfo(browser));
        Future<String> name = view.users()
                .authenticate("ada", password)
                .map(login -> login.user().name());
        // end
        assertThat(await(name)).isNotEmpty();
    }

    @Test
    void readsTheVariablesOfTheRubyClient() {
        Map<String, String> environment = Map.of(
                "AUTHROCKET_URI", "https://rl_X:ko_Y@api-e1.authrocket.com/v1", "AUTHROCKET_JWT_SECRET", "jsk_Z");
        // snippet: ruby-environment
        AuthRocketOptions options = AuthRocketOptions.fromEnvironment(environment); // or fromEnvironment()
        // end
        assertThat(options.baseUrl()).hasToString("https://api-e1.authrocket.com/v1/");
        assertThat(options.realm()).isEqualTo("rl_X");
    }
}
