package io.github.authrocketvertx.examples.transfer;

import io.github.authrocketvertx.model.EmailVerification;
import io.github.authrocketvertx.model.OpenText;
import io.github.authrocketvertx.model.Secret;
import io.github.authrocketvertx.model.User;
import io.github.authrocketvertx.model.UserCreate;
import io.github.authrocketvertx.model.UserState;
import io.github.authrocketvertx.model.UserType;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Users as lines of JSON, with the names that the service uses.
 *
 * <p>No line holds a secret: the service gives out neither passwords nor, in lists, API keys.
 */
final class UserLines {

    private UserLines() {}

    /** A user as one line, the line feed at its end included. */
    static Buffer toLine(User user) {
        JsonObject line = new JsonObject().put("id", user.id());
        put(line, "user_type", user.userType());
        put(line, "state", user.state());
        put(line, "username", user.username());
        put(line, "email", user.email());
        put(line, "email_verification", user.emailVerification());
        put(line, "first_name", user.firstName());
        put(line, "last_name", user.lastName());
        put(line, "name", user.name());
        put(line, "reference", user.reference());
        put(line, "custom", user.custom());
        put(line, "created_at", user.createdAt());
        put(line, "last_login_at", user.lastLoginAt());
        return line.toBuffer().appendByte((byte) '\n');
    }

    private static void put(JsonObject line, String name, @Nullable Object value) {
        if (value != null) {
            line.put(name, value instanceof OpenText text ? text.text() : value);
        }
    }

    /**
     * What a line asks to create. Ids and times are the service's to give: the new user has others.
     *
     * @param passwords gives a person's password, which no line has
     * @throws IllegalArgumentException when the line is no JSON object, or has no user that could be created; the text
     *     does not repeat the line
     */
    static UserCreate toCreate(Buffer text, Supplier<Secret> passwords) {
        JsonObject line = parse(text);
        UserCreate user;
        if (UserType.API.text().equals(line.getValue("user_type"))) {
            user = with(UserCreate.api(), line, "username", UserCreate::username);
            user = with(user, line, "email", UserCreate::email);
            user = with(user, line, "name", UserCreate::name);
        } else {
            user = UserCreate.human(required(line, "username"), required(line, "email"), passwords.get());
            user = with(user, line, "first_name", UserCreate::firstName);
            user = with(user, line, "last_name", UserCreate::lastName);
            // Nothing of 'requested': that would send everybody an e-mail.
            if (EmailVerification.VERIFIED.text().equals(line.getValue("email_verification"))) {
                user = user.emailVerification(EmailVerification.VERIFIED);
            }
        }
        user = with(user, line, "reference", UserCreate::reference);
        user = with(user, line, "state", (made, state) -> made.state(UserState.of(state)));
        return line.getValue("custom") instanceof JsonObject custom ? user.custom(custom) : user;
    }

    private static JsonObject parse(Buffer text) {
        try {
            return text.toJsonObject();
        } catch (DecodeException | ClassCastException e) {
            // Without the parser's words, which quote the line.
            throw new IllegalArgumentException("Expected a JSON object, found something else.");
        }
    }

    private static String required(JsonObject line, String name) {
        String value = text(line, name);
        if (value == null) {
            throw new IllegalArgumentException("Expected a text for '" + name + "', found none.");
        }
        return value;
    }

    private static UserCreate with(
            UserCreate user, JsonObject line, String name, BiFunction<UserCreate, String, UserCreate> set) {
        String value = text(line, name);
        return value == null ? user : set.apply(user, value);
    }

    private static @Nullable String text(JsonObject line, String name) {
        return line.getValue(name) instanceof String text && !text.isEmpty() ? text : null;
    }

    /** Whether this is the user that was to be created, as far as one can see. */
    static boolean isSame(UserCreate wanted, User found) {
        return same(wanted, "username", found.username())
                && same(wanted, "email", found.email())
                && same(wanted, "user_type", found.userType())
                && Objects.equals(wanted.values().get("reference"), found.reference());
    }

    /** The service keeps usernames and addresses in lower case. */
    private static boolean same(UserCreate wanted, String name, @Nullable Object found) {
        return Objects.equals(lower(wanted.values().get(name)), lower(found));
    }

    private static @Nullable String lower(@Nullable Object value) {
        return value == null ? null : value.toString().toLowerCase(Locale.ROOT);
    }
}
