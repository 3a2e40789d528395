package com.example.accounts;

import io.github.authrocketvertx.failure.LoginFailedException;
import io.github.authrocketvertx.failure.NotFoundException;
import io.github.authrocketvertx.model.Event;
import io.github.authrocketvertx.model.EventType;
import io.github.authrocketvertx.model.Login;
import io.github.authrocketvertx.model.Secret;
import io.github.authrocketvertx.mutiny.MutinyAuthRocket;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Logs users in, in one step or two, and is told of new ones by webhooks. */
@Path("webhooks")
@Singleton
public class Accounts {

    private final MutinyAuthRocket authRocket;
    private final Set<String> newUsers = ConcurrentHashMap.newKeySet(); // a set: an event may come twice

    Accounts(MutinyAuthRocket authRocket) {
        this.authRocket = authRocket;
    }

    /** What to tell the user; {@code code} is null in the first step. */
    Uni<String> logIn(String username, String password, String code) {
        return authRocket
                .users()
                .authenticate(username, Secret.of(password))
                .chain(login -> {
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
                // Nobody of that name is told like a wrong password, lest strangers learn names.
                .onFailure(failure -> failure instanceof LoginFailedException || failure instanceof NotFoundException)
                .recoverWithItem("Wrong name, password or code");
    }

    Set<String> newUsers() {
        return newUsers;
    }

    /** Webhooks are not signed: of what comes in only the id is believed, and the event is read back. */
    @POST
    public Uni<Void> receive(Hook hook) {
        String id = hook.event() == null ? hook.id() : hook.event().id();
        if (id == null) {
            throw new BadRequestException();
        }
        return authRocket
                .events()
                .get(id)
                .invoke(this::happened)
                .onFailure(NotFoundException.class)
                .transform(forged -> new WebApplicationException(Response.Status.NOT_FOUND))
                .replaceWithVoid();
    }

    private void happened(Event event) {
        if (EventType.USER_CREATED.equals(event.eventType())) {
            newUsers.add(event.userId());
        }
    }

    /** The event, at the top or under {@code event}, as the app hook is set. */
    public record Hook(String id, Hook event) {}
}
