package io.github.authrocketvertx.examples.quarkusservice;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.github.authrocketvertx.model.Login;
import io.github.authrocketvertx.model.Secret;
import org.jspecify.annotations.Nullable;

/** What goes in and out, as JSON. Secrets come in as {@link Secret}, so that no text of a record shows one. */
public final class Messages {

    private Messages() {}

    /** The first step of a login. */
    public record Credentials(String username, Secret password) {}

    /** The second step of a login. */
    @JsonNaming(SnakeCaseStrategy.class)
    public record Code(String user, Secret loginToken, Secret code) {}

    /** Somebody new. */
    public record Signup(String username, String email, Secret password) {}

    /** Somebody who forgot the password. */
    public record Forgotten(String username) {}

    /** A new password by the token that was sent. */
    public record NewPassword(String username, Secret token, Secret password) {}

    /** A webhook: all that is believed of it, alone or in an {@code event}. */
    public record Hook(@Nullable String id, @Nullable Hook event) {}

    /** A user that was made. */
    public record Created(String id, @Nullable String username) {}

    /** A login, done or half done. Its text has no token in it. */
    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record LoginAnswer(
            @Nullable Secret token,
            @Nullable Boolean codeRequired,
            @Nullable String user,
            @Nullable Secret loginToken) {

        static LoginAnswer of(Login login) {
            return login.fold(
                    done -> new LoginAnswer(done.token(), null, null, null),
                    waiting -> new LoginAnswer(null, true, waiting.user().id(), waiting.token()));
        }
    }
}
