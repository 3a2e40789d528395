package io.github.authrocketvertx.examples.vertxservice;

import static io.github.authrocketvertx.examples.vertxservice.WebVerticle.answer;
import static io.github.authrocketvertx.examples.vertxservice.WebVerticle.refuse;

import io.github.authrocketvertx.AuthRocket;
import io.github.authrocketvertx.examples.service.Problem;
import io.github.authrocketvertx.failure.NotFoundException;
import io.github.authrocketvertx.model.Login;
import io.github.authrocketvertx.model.PasswordReset;
import io.github.authrocketvertx.model.UserCreate;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** Login in one or two steps, sign-up, and a forgotten password. */
final class AccountApi {

    private final AuthRocket client;

    AccountApi(AuthRocket client) {
        this.client = client;
    }

    void mount(Router router) {
        router.post("/login").handler(this::logIn);
        router.post("/login/code").handler(this::giveCode);
        router.post("/signup").handler(this::signUp);
        router.post("/password/forgotten").handler(this::forgotPassword);
        router.post("/password").handler(this::setPassword);
    }

    // snippet: vertx-service-login
    private void logIn(RoutingContext context) {
        Fields fields = Fields.of(context);
        Caller.of(client, context)
                .users()
                .authenticate(fields.text("username"), fields.secret("password"))
                .onSuccess(login -> answer(context, 200, login.fold(AccountApi::loggedIn, AccountApi::codeRequired)))
                .onFailure(failure -> refuse(context, Problem.ofLogin(failure), failure));
    }

    private static JsonObject loggedIn(Login.Completed login) {
        return new JsonObject().put("token", login.token().reveal());
    }

    private static JsonObject codeRequired(Login.CodeRequired login) {
        return new JsonObject()
                .put("code_required", true)
                .put("user", login.user().id())
                .put("login_token", login.token().reveal());
    }
    // end

    private void giveCode(RoutingContext context) {
        Fields fields = Fields.of(context);
        Caller.of(client, context)
                .users()
                .authenticateCode(fields.text("user"), fields.secret("login_token"), fields.secret("code"))
                .onSuccess(login -> answer(context, 200, loggedIn(login)))
                .onFailure(failure -> refuse(context, Problem.ofLogin(failure), failure));
    }

    private void signUp(RoutingContext context) {
        Fields fields = Fields.of(context);
        UserCreate user = UserCreate.human(fields.text("username"), fields.text("email"), fields.secret("password"));
        Caller.of(client, context)
                .users()
                .create(user)
                .onSuccess(created -> answer(
                        context, 201, new JsonObject().put("id", created.id()).put("username", created.username())))
                .onFailure(failure -> refuse(context, Problem.of(failure), failure));
    }

    /** The same answer whether there is such a user or not. AuthRocket sends the e-mail, by an app hook for it. */
    private void forgotPassword(RoutingContext context) {
        Fields fields = Fields.of(context);
        Caller.of(client, context)
                .users()
                .generatePasswordToken(fields.text("username"))
                .onSuccess(issued -> answer(context, 202))
                .onFailure(failure -> {
                    if (failure instanceof NotFoundException) {
                        answer(context, 202);
                    } else {
                        refuse(context, Problem.of(failure), failure);
                    }
                });
    }

    private void setPassword(RoutingContext context) {
        Fields fields = Fields.of(context);
        Caller.of(client, context)
                .users()
                .resetPasswordWithToken(
                        fields.text("username"), PasswordReset.of(fields.secret("token"), fields.secret("password")))
                .onSuccess(user -> answer(context, 204))
                .onFailure(failure -> refuse(context, Problem.of(failure), failure));
    }
}
