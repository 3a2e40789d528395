package io.github.authrocketvertx.examples;

import static io.github.authrocketvertx.failure.AuthRocketException.requestIdOf;

import io.github.authrocketvertx.failure.AccessDeniedException;
import io.github.authrocketvertx.failure.LoginFailedException;
import io.github.authrocketvertx.model.Secret;
import io.github.authrocketvertx.model.UserCreate;
import io.github.authrocketvertx.mutiny.MutinyAuthRocket;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import java.io.PrintStream;

/** Users with Mutiny: nothing is called before the {@code Uni} is subscribed to. */
final class UniExample {

    private static final Secret PASSWORD = Secret.of("correct horse battery");

    private final MutinyAuthRocket client;
    private final PrintStream out;

    UniExample(MutinyAuthRocket client, PrintStream out) {
        this.client = client;
        this.out = out;
    }

    Uni<Void> run() {
        return client.users()
                .create(UserCreate.human("grace", "grace@example.com", PASSWORD))
                .invoke(user -> out.println("created " + user.id()))
                .chain(() -> client.users().authenticate("grace", PASSWORD))
                .map(login -> login.fold(done -> "logged in", waiting -> "a code is needed"))
                .invoke(text -> out.println(text))
                .chain(this::failToLogIn)
                .chain(this::list)
                .chain(this::cancelOne)
                .chain(() -> client.users().delete("grace"));
    }

    private Uni<Void> failToLogIn() {
        return client.users()
                .authenticate("grace", Secret.of("wrong"))
                .replaceWithVoid()
                .onFailure(AccessDeniedException.class)
                .invoke(failure -> out.println("our own API key was refused, request " + requestIdOf(failure)))
                .onFailure(LoginFailedException.class)
                .invoke(failure -> out.println("wrong password, request " + requestIdOf(failure)))
                .onFailure(LoginFailedException.class)
                .recoverWithNull();
    }

    private Uni<Void> list() {
        return client.users()
                .list()
                .items()
                .invoke(user -> out.println("- " + user.username()))
                .onItem()
                .ignoreAsUni();
    }

    /** Whoever loses interest cancels the subscription; the request is taken off the wire. */
    private Uni<Void> cancelOne() {
        return Uni.createFrom().voidItem().invoke(() -> {
            Cancellable call = client.users()
                    .get("grace")
                    .subscribe()
                    .with(user -> out.println("too late"), failure -> out.println(failure.getMessage()));
            call.cancel();
            out.println("cancelled");
        });
    }
}
