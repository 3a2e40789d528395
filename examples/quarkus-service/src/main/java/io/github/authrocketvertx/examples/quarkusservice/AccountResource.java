package io.github.authrocketvertx.examples.quarkusservice;

import io.github.authrocketvertx.examples.quarkusservice.Messages.Code;
import io.github.authrocketvertx.examples.quarkusservice.Messages.Created;
import io.github.authrocketvertx.examples.quarkusservice.Messages.Credentials;
import io.github.authrocketvertx.examples.quarkusservice.Messages.Forgotten;
import io.github.authrocketvertx.examples.quarkusservice.Messages.LoginAnswer;
import io.github.authrocketvertx.examples.quarkusservice.Messages.NewPassword;
import io.github.authrocketvertx.examples.quarkusservice.Messages.Signup;
import io.github.authrocketvertx.failure.NotFoundException;
import io.github.authrocketvertx.model.PasswordReset;
import io.github.authrocketvertx.model.Secret;
import io.github.authrocketvertx.model.UserCreate;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestForm;

/** Login in one or two steps, sign-up, and a forgotten password. */
@Path("/")
@Consumes(MediaType.APPLICATION_JSON)
public class AccountResource {

    @Inject
    Caller caller;

    // snippet: quarkus-service-login
    @POST
    @Path("login")
    @ResponseHeader(name = "Cache-Control", value = "no-store")
    public Uni<LoginAnswer> logIn(Credentials body) {
        Credentials given = Given.body(body);
        return caller.client()
                .users()
                .authenticate(Given.text(given.username()), Given.secret(given.password()))
                .map(LoginAnswer::of)
                .onFailure(NotFoundException.class)
                .transform(LoginRefused::new);
    }

    @POST
    @Path("login")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @ResponseHeader(name = "Cache-Control", value = "no-store")
    public Uni<LoginAnswer> logIn(@RestForm String username, @RestForm String password) {
        return logIn(new Credentials(username, Secret.of(Given.text(password))));
    }
    // end

    @POST
    @Path("login/code")
    @ResponseHeader(name = "Cache-Control", value = "no-store")
    public Uni<LoginAnswer> giveCode(Code body) {
        Code given = Given.body(body);
        return caller.client()
                .users()
                .authenticateCode(
                        Given.text(given.user()), Given.secret(given.loginToken()), Given.secret(given.code()))
                .<LoginAnswer>map(LoginAnswer::of)
                .onFailure(NotFoundException.class)
                .transform(LoginRefused::new);
    }

    @POST
    @Path("signup")
    @ResponseStatus(201)
    public Uni<Created> signUp(Signup body) {
        Signup given = Given.body(body);
        UserCreate user = UserCreate.human(
                Given.text(given.username()), Given.text(given.email()), Given.secret(given.password()));
        return caller.client().users().create(user).map(created -> new Created(created.id(), created.username()));
    }

    /** The same answer whether there is such a user or not. AuthRocket sends the e-mail, by an app hook for it. */
    @POST
    @Path("password/forgotten")
    @ResponseStatus(202)
    public Uni<Void> forgotPassword(Forgotten body) {
        Forgotten given = Given.body(body);
        return caller.client()
                .users()
                .generatePasswordToken(Given.text(given.username()))
                .replaceWithVoid()
                .onFailure(NotFoundException.class)
                .recoverWithNull();
    }

    @POST
    @Path("password")
    public Uni<Void> setPassword(NewPassword body) {
        NewPassword given = Given.body(body);
        return caller.client()
                .users()
                .resetPasswordWithToken(
                        Given.text(given.username()),
                        PasswordReset.of(Given.secret(given.token()), Given.secret(given.password())))
                .replaceWithVoid();
    }
}
