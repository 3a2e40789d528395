package io.github.authrocketvertx.examples;

import io.github.authrocketvertx.failure.AccessDeniedException;
import io.github.authrocketvertx.failure.LoginFailedException;
import io.github.authrocketvertx.model.Secret;
import io.github.authrocketvertx.model.UserCreate;
import io.github.authrocketvertx.model.UserQuery;
import io.github.authrocketvertx.mutiny.MutinyAuthRocket;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import java.io.PrintStream;

/** Users with Mutiny. */
final class UniExample {

    private final MutinyAuthRocket client;
    private final PrintStream out;

    UniExample(MutinyAuthRocket client, PrintStream out) {
        this.client = client;
        this.out = out;
    }

    Uni<Void> run() {
        Secret password = Secret.of("correct horse battery");
        return client.users()
                .create(UserCreate.human("grace", "grace@example.com", password))
                .chain(user -> client.users().authenticate("grace", password))
                .invoke(login -> out.println("logged in: " + login.user().username()))
                .chain(login -> client.users().authenticate("grace", Secret.of("wrong")))
                .onFailure(LoginFailedException.class)
                .invoke(failure -> out.println("wrong password: " + failure.getMessage()))
                .onFailure(AccessDeniedException.class)
                .invoke(failure -> out.println("our API key was refused: " + failure.getMessage()))
                .onFailure()
                .recoverWithNull()
                .chain(() -> printAll())
                .invoke(() -> {
                    Cancellable call = client.users().get("grace").subscribe().with(user -> out.println("too late"));
                    call.cancel();
                });
    }

    private Uni<Void> printAll() {
        return client.users()
                .list(UserQuery.all())
                .items()
                .invoke(user -> out.println("- " + user.username()))
                .onItem()
                .ignoreAsUni();
    }
}
