package io.github.authrocketvertx.examples;

import io.github.authrocketvertx.AuthRocket;
import io.github.authrocketvertx.Cancellation;
import io.github.authrocketvertx.failure.AccessDeniedException;
import io.github.authrocketvertx.failure.LoginFailedException;
import io.github.authrocketvertx.model.Secret;
import io.github.authrocketvertx.model.UserCreate;
import io.github.authrocketvertx.model.UserQuery;
import io.vertx.core.Future;
import java.io.PrintStream;

/** Users with Vert.x futures. */
final class FutureExample {

    private final AuthRocket client;
    private final PrintStream out;

    FutureExample(AuthRocket client, PrintStream out) {
        this.client = client;
        this.out = out;
    }

    Future<Void> run() {
        Secret password = Secret.of("correct horse battery");
        return client.users()
                .create(UserCreate.human("ada", "ada@example.com", password).firstName("Ada"))
                .compose(user -> client.users().authenticate("ada", password))
                .onSuccess(login -> out.println(login.fold(
                        done -> "logged in: " + done.user().name(),
                        waiting -> "a code is needed: " + waiting.user().name())))
                .compose(login -> client.users().authenticate("ada", Secret.of("wrong")))
                .onFailure(this::explain)
                .recover(failure -> Future.succeededFuture())
                .compose(ignored -> printAll())
                .compose(ignored -> cancelOne());
    }

    private void explain(Throwable failure) {
        if (failure instanceof LoginFailedException refused) {
            out.println("wrong password, request " + refused.requestId());
        } else if (failure instanceof AccessDeniedException denied) {
            out.println("our API key was refused, request " + denied.requestId());
        } else {
            out.println(failure.getMessage());
        }
    }

    private Future<Void> printAll() {
        return client.users().list(UserQuery.all()).forEach(user -> out.println("- " + user.username()));
    }

    private Future<Void> cancelOne() {
        Cancellation cancellation = Cancellation.create();
        AuthRocket view = client.with(options -> options.cancellation(cancellation));
        Future<Void> call = view.users().get("ada").mapEmpty();
        cancellation.cancel();
        return call.onFailure(failure -> out.println(failure.getMessage())).otherwiseEmpty();
    }
}
