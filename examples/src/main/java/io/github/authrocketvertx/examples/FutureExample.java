package io.github.authrocketvertx.examples;

import io.github.authrocketvertx.AuthRocket;
import io.github.authrocketvertx.Cancellation;
import io.github.authrocketvertx.failure.AccessDeniedException;
import io.github.authrocketvertx.failure.CallCancelledException;
import io.github.authrocketvertx.failure.LoginFailedException;
import io.github.authrocketvertx.failure.NotFoundException;
import io.github.authrocketvertx.model.Login;
import io.github.authrocketvertx.model.Secret;
import io.github.authrocketvertx.model.UserCreate;
import io.github.authrocketvertx.model.UserUpdate;
import io.vertx.core.Future;
import java.io.PrintStream;

/** Users with Vert.x futures. */
final class FutureExample {

    private static final Secret PASSWORD = Secret.of("correct horse battery");

    private final AuthRocket client;
    private final PrintStream out;

    FutureExample(AuthRocket client, PrintStream out) {
        this.client = client;
        this.out = out;
    }

    /** Step after step; each starts when the one before has succeeded. */
    Future<Void> run() {
        return create().compose(v -> logIn())
                .compose(v -> failToLogIn())
                .compose(v -> list())
                .compose(v -> update())
                .compose(v -> cancelOne())
                .compose(v -> client.users().delete("ada"))
                .onSuccess(v -> out.println("deleted"));
    }

    private Future<Void> create() {
        UserCreate ada = UserCreate.human("ada", "ada@example.com", PASSWORD).firstName("Ada");
        return client.users()
                .create(ada)
                .onSuccess(user -> out.println("created " + user.id()))
                .mapEmpty();
    }

    private Future<Void> logIn() {
        return client.users()
                .authenticate("ada", PASSWORD)
                .map(login -> login.fold(
                        done -> "logged in: " + done.user().name(),
                        waiting -> "a code is needed from " + waiting.user().name()))
                .onSuccess(out::println)
                .mapEmpty();
    }

    private Future<Void> failToLogIn() {
        Future<Login> login = client.users().authenticate("ada", Secret.of("wrong"));
        return login.<Void>mapEmpty().recover(failure -> {
            if (failure instanceof LoginFailedException || failure instanceof NotFoundException) {
                // One word for both, so that a form does not tell strangers who has an account.
                out.println("wrong username or password");
                out.println("  " + failure.getMessage());
                return Future.succeededFuture();
            }
            if (failure instanceof AccessDeniedException denied) {
                out.println("our own API key was refused, request " + denied.requestId());
            }
            return Future.failedFuture(failure);
        });
    }

    private Future<Void> list() {
        return client.users().list().forEach(user -> out.println("- " + user.username()));
    }

    private Future<Void> update() {
        return client.users()
                .update("ada", UserUpdate.create().lastName("Lovelace").clearReference())
                .onSuccess(user -> out.println("now " + user.name()))
                .mapEmpty();
    }

    private Future<Void> cancelOne() {
        Cancellation cancellation = Cancellation.create();
        AuthRocket view = client.with(options -> options.cancellation(cancellation));
        Future<Void> call = view.users().get("ada").mapEmpty();
        cancellation.cancel();
        return call.recover(failure -> {
            out.println(failure.getMessage());
            return failure instanceof CallCancelledException ? Future.succeededFuture() : Future.failedFuture(failure);
        });
    }
}
