package io.github.authrocketvertx.examples;

import io.github.authrocketvertx.AuthRocket;
import io.github.authrocketvertx.AuthRocketOptions;
import io.github.authrocketvertx.failure.AccessDeniedException;
import io.github.authrocketvertx.failure.LoginFailedException;
import io.github.authrocketvertx.model.Login;
import io.github.authrocketvertx.model.Secret;
import io.github.authrocketvertx.model.User;
import io.github.authrocketvertx.model.UserCreate;
import io.github.authrocketvertx.mutiny.MutinyAuthRocket;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.vertx.core.Vertx;
import java.util.List;

/** What the README shows; a test compares the two. */
abstract class ReadmeSnippets {

    abstract void useToken(Secret token);

    abstract void askForCode(Login.CodeRequired waiting);

    abstract void log(String text);

    abstract void show(List<String> names);

    abstract void explain(Throwable failure);

    void future(Vertx vertx, Secret password) {
        // snippet: future
        AuthRocket client = AuthRocket.create(vertx, AuthRocketOptions.fromEnvironment());

        client.users()
                .create(UserCreate.human("ada", "ada@example.com", password).firstName("Ada"))
                .compose(user -> client.users().authenticate("ada", password))
                .onSuccess(login -> {
                    if (login instanceof Login.Completed done) {
                        useToken(done.token());
                    } else if (login instanceof Login.CodeRequired waiting) {
                        askForCode(waiting);
                    }
                })
                .onFailure(failure -> {
                    if (failure instanceof LoginFailedException refused) {
                        log("wrong password, request " + refused.requestId());
                    } else if (failure instanceof AccessDeniedException denied) {
                        log("our API key was refused, request " + denied.requestId());
                    }
                });
        // end
    }

    void uni(AuthRocket core) {
        // snippet: uni
        MutinyAuthRocket client = MutinyAuthRocket.of(core);

        Uni<List<String>> names =
                client.users().list().items().map(User::username).collect().asList();
        Cancellable call = names.subscribe().with(this::show, this::explain);
        call.cancel(); // takes the request off the wire
        // end
    }
}
