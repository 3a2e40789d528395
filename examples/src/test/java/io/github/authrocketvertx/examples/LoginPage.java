package io.github.authrocketvertx.examples;

import io.github.authrocketvertx.AuthRocket;
import io.github.authrocketvertx.failure.LoginFailedException;
import io.github.authrocketvertx.model.Login;
import io.github.authrocketvertx.model.Secret;
import io.vertx.core.Future;

/** The code under test of the guide to testing. */
final class LoginPage {

    private final AuthRocket client;

    LoginPage(AuthRocket client) {
        this.client = client;
    }

    Future<String> logIn(String username, String password) {
        return client.users()
                .authenticate(username, Secret.of(password))
                .map(login -> login instanceof Login.CodeRequired ? "Your code?" : "Welcome")
                .recover(failure -> Future.succeededFuture(
                        failure instanceof LoginFailedException ? "Wrong password" : "Try again later"));
    }
}
