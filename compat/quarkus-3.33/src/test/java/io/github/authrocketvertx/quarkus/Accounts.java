package io.github.authrocketvertx.quarkus;

import io.github.authrocketvertx.failure.LoginFailedException;
import io.github.authrocketvertx.model.Login;
import io.github.authrocketvertx.model.Secret;
import io.github.authrocketvertx.mutiny.MutinyAuthRocket;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** An application under test: it logs users in, in one step or two, and is told of new ones by webhooks. */
@Path("webhooks")
@Singleton
public class Accounts {

    private final MutinyAuthRocket authRocket;
    private final List<String> newUsers = new CopyOnWriteArrayList<>();

    Accounts(MutinyAuthRocket authRocket) {
        this.authRocket = authRocket;
    }

    /** What to tell the user; {@code code} is null in the first step. */
    Uni<String> logIn(String username, String password, String code) {
        return authRocket
                .users()
                .authenticate(username, Secret.of(password))
                .onItem()
                .transformToUni(login -> {
                    if (!(login instanceof Login.CodeRequired waiting)) {
                        return Uni.createFrom().item("Welcome");
                    }
                    return code == null
                            ? Uni.createFrom().item("Your code?")
                            : authRocket
                                    .users()
                                    .authenticateCode(waiting, Secret.of(code))
                                    .replaceWith("Welcome");
                })
                .onFailure(LoginFailedException.class)
                .recoverWithItem("Wrong password or code");
    }

    List<String> newUsers() {
        return newUsers;
    }

    @POST
    public void take(String event) {
        newUsers.add(new JsonObject(event).getString("user_id"));
    }
}
