package io.github.authrocketvertx.examples.guides;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authrocketvertx.AuthRocket;
import io.github.authrocketvertx.failure.NotFoundException;
import io.github.authrocketvertx.model.AppHook;
import io.github.authrocketvertx.model.AppHookCreate;
import io.github.authrocketvertx.model.AppHookState;
import io.github.authrocketvertx.model.AppHookUpdate;
import io.github.authrocketvertx.model.EventType;
import io.github.authrocketvertx.model.Secret;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The code of {@code docs/guides/resources/app-hooks.md}. */
class AppHooksGuideTest extends GuideStage {

    private String hookId() throws Exception {
        return await(client().appHooks()
                        .create(AppHookCreate.webhook(Secret.of("https://app.example/hook"), List.of())))
                .id();
    }

    @Test
    void hasEventsSentToAnAddress() throws Exception {
        AuthRocket client = client();
        // snippet: app-hooks-webhook
        Secret destination = Secret.of("https://hook:s3cret@app.example/authrocket");
        Future<AppHook> hook = client.appHooks()
                .create(AppHookCreate.webhook(destination, List.of(EventType.USER_CREATED, EventType.USER_DELETED))
                        .delay(Duration.ofSeconds(5)));
        // end
        assertThat(await(hook).eventTypes()).containsExactly(EventType.USER_CREATED, EventType.USER_DELETED);
    }

    @Test
    void hasAnEmailSent() throws Exception {
        AuthRocket client = client();
        // snippet: app-hooks-email
        Future<AppHook> hook = client.appHooks()
                .create(AppHookCreate.email(
                                EventType.USER_PASSWORD_TOKEN_CREATED,
                                "Your new password",
                                "Hello {{username}}, https://app.example/reset?token={{token}}")
                        .emailFromName("Example"));
        // end
        assertThat(await(hook).emailFromName()).isEqualTo("Example");
    }

    @Test
    void listsAll() throws Exception {
        AuthRocket client = client();
        String hookId = hookId();
        List<AppHook> hooks = new ArrayList<>();
        // snippet: app-hooks-list
        Future<Void> done = client.appHooks().list().forEach(hooks::add);
        // end
        await(done);
        assertThat(hooks).extracting(AppHook::id).contains(hookId);
    }

    @Test
    void switchesOneOff() throws Exception {
        AuthRocket client = client();
        String hookId = hookId();
        // snippet: app-hooks-update
        Future<AppHook> off =
                client.appHooks().update(hookId, AppHookUpdate.create().state(AppHookState.INACTIVE));
        // end
        assertThat(await(off).state()).isEqualTo(AppHookState.INACTIVE);
    }

    @Test
    void deletesOne() throws Exception {
        AuthRocket client = client();
        String hookId = hookId();
        // snippet: app-hooks-delete
        Future<Void> gone = client.appHooks().delete(hookId);
        // end
        await(gone);
        failure(NotFoundException.class, client.appHooks().get(hookId));
    }
}
