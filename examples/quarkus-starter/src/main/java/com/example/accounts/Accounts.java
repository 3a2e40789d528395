package com.example.accounts;

import io.github.authrocketvertx.failure.AuthRocketException;
import io.github.authrocketvertx.failure.InvalidCallException;
import io.github.authrocketvertx.failure.LoginFailedException;
import io.github.authrocketvertx.failure.NotFoundException;
import io.github.authrocketvertx.model.Event;
import io.github.authrocketvertx.model.EventType;
import io.github.authrocketvertx.model.Login;
import io.github.authrocketvertx.model.Secret;
import io.github.authrocketvertx.mutiny.MutinyAuthRocket;
import io.quarkus.logging.Log;
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

    private static final String REFUSED = "Wrong name, password or code";

    private final MutinyAuthRocket authRocket;
    private final Set<String> newUsers = ConcurrentHashMap.newKeySet(); // a set: an event may come twice

    Accounts(MutinyAuthRocket authRocket) {
        this.authRocket = authRocket;
    }

    /** What to tell the user; {@code code} is null in the first step. */
    Uni<String> logIn(String username, String password, String code) {
        if (isBlank(username) || isBlank(password)) {
            return Uni.createFrom().item(REFUSED);
        }
        return authRocket
                .users()
                .authenticate(username, Secret.of(password))
                .chain(login -> {
                    if (!(login instanceof Login.CodeRequired waiting)) {
                        return Uni.createFrom().item("Welcome");
                    }
                    return isBlank(code)
                            ? Uni.createFrom().item("Your code?")
                            : authRocket
                                    .users()
                                    .authenticateCode(waiting, Secret.of(code))
                                    .replaceWith("Welcome");
                })
                // Nobody of that name is told like a wrong password, lest strangers learn names.
                .onFailure(Accounts::isRefusal)
                .recoverWithItem(REFUSED)
                .onFailure(AuthRocketException.class)
                .invoke(failure -> Log.warn(failure.getMessage())) // without secrets
                .onFailure(AuthRocketException.class)
                .recoverWithItem("Try again later");
    }

    private static boolean isRefusal(Throwable failure) {
        return failure instanceof LoginFailedException
                || failure instanceof NotFoundException
                || failure instanceof InvalidCallException; // nobody can have such a name
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }

    Set<String> newUsers() {
        return newUsers;
    }

    /** Webhooks are not signed: of what comes in only the id is believed, and the event is read back. */
    @POST
    public Uni<Void> receive(Hook hook) {
        Hook inner = hook == null || hook.event() == null ? hook : hook.event();
        if (inner == null || isBlank(inner.id())) {
            throw new BadRequestException();
        }
        return authRocket
                .events()
                .get(inner.id())
                .invoke(this::happened)
                .onFailure(NotFoundException.class)
                .transform(forged -> new WebApplicationException(Response.Status.NOT_FOUND))
                .onFailure(InvalidCallException.class)
                .transform(noId -> new BadRequestException())
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
