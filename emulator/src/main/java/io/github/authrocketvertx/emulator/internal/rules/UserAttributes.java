package io.github.authrocketvertx.emulator.internal.rules;

import io.github.authrocketvertx.emulator.internal.store.Credential;
import io.github.authrocketvertx.emulator.internal.store.Realm;
import io.github.authrocketvertx.emulator.internal.store.Setting;
import io.github.authrocketvertx.emulator.internal.store.User;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks the attributes sent for a user and puts them on it. */
final class UserAttributes {

    private static final Set<String> STATES = Set.of(User.ACTIVE, User.INACTIVE);
    private static final Set<String> VERIFICATIONS = Set.of("none", "requested", "verified");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s\\p{Cntrl}]+@[^@\\s\\p{Cntrl}]+");
    private static final Pattern USERNAME = Pattern.compile("[^\\p{Cntrl}]{1,255}");
    private static final int GENERATED_LENGTH = 16;
    private static final String BLANK = "can't be blank";
    private static final String INVALID = "is invalid";
    private static final String TAKEN = "has already been taken";

    private final Environment environment;
    private final Realm realm;
    private final Fields fields;
    private final Errors errors;
    private final boolean creating;
    private final boolean passwordNeeded;

    UserAttributes(Environment environment, Realm realm, Fields fields, boolean creating) {
        this(environment, realm, fields, creating, creating);
    }

    /** {@code passwordNeeded} is false for a user who has other means of login. */
    UserAttributes(Environment environment, Realm realm, Fields fields, boolean creating, boolean passwordNeeded) {
        this.environment = environment;
        this.realm = realm;
        this.fields = fields;
        this.errors = fields.errors();
        this.creating = creating;
        this.passwordNeeded = passwordNeeded;
    }

    /** Puts on {@code user} what was sent, adding an error for each thing that cannot be. */
    void apply(User.Builder user) {
        if (fields.has("state")) {
            user.state(fields.choice("state", STATES, User.ACTIVE));
        }
        if (fields.has("reference")) {
            user.reference(fields.text("reference"));
        }
        if (fields.has("custom")) {
            user.custom(fields.custom("custom"));
        }
        applyNames(user);
        applyEmail(user);
        applyUsername(user);
        if (user.isHuman()) {
            applyPassword(user);
        }
    }

    private void applyNames(User.Builder user) {
        if (!user.isHuman()) {
            if (fields.has("name")) {
                user.givenName(fields.text("name"));
            }
            return;
        }
        if (fields.has("first_name")) {
            user.firstName(fields.text("first_name"));
        }
        if (fields.has("last_name")) {
            user.lastName(fields.text("last_name"));
        }
    }

    private void applyUsername(User.Builder user) {
        if (!creating && !fields.has("username")) {
            return;
        }
        String username = lower(fields.text("username"));
        if (username.isEmpty() && user.isHuman() && realm.settings().emailUsernames() && user.email() != null) {
            username = user.email();
        }
        if (username.isEmpty() && !user.isHuman()) {
            username = "api-" + environment.ids().secret(GENERATED_LENGTH).toLowerCase(Locale.ROOT);
        }
        Pattern pattern = user.isHuman() && realm.settings().emailUsernames() ? EMAIL : USERNAME;
        if (username.isEmpty()) {
            errors.addAbout("username", BLANK);
        } else if (!pattern.matcher(username).matches()) {
            errors.addAbout("username", INVALID);
        } else {
            User other = realm.users().byUsername().get(username);
            if (other != null && !other.id().equals(user.id())) {
                errors.addAbout("username", TAKEN);
            }
        }
        user.username(username);
    }

    private void applyEmail(User.Builder user) {
        if (creating || fields.has("email")) {
            String email = lower(fields.text("email"));
            if (email.isEmpty()
                    && creating
                    && user.isHuman()
                    && realm.settings().emailUsernames()) {
                email = lower(fields.text("username"));
            }
            checkEmail(user, email);
            if (!creating && !email.equals(user.email())) {
                user.emailVerification("none");
            }
            user.email(email.isEmpty() ? null : email);
        }
        if (user.isHuman() && fields.has("email_verification")) {
            user.emailVerification(fields.choice("email_verification", VERIFICATIONS, "none"));
        }
    }

    private void checkEmail(User.Builder user, String email) {
        if (email.isEmpty()) {
            if (user.isHuman()) {
                errors.addAbout("email", BLANK);
            }
        } else if (!EMAIL.matcher(email).matches()) {
            errors.addAbout("email", INVALID);
        } else if (user.isHuman() && realm.settings().requireUniqueEmails()) {
            for (String id : realm.users().idsByEmail(email)) {
                if (!id.equals(user.id())) {
                    errors.addAbout("email", TAKEN);
                    return;
                }
            }
        }
    }

    private void applyPassword(User.Builder user) {
        if (!passwordNeeded && !fields.has("password")) {
            return;
        }
        String password = newPassword(environment, realm, fields);
        if (password != null) {
            user.passwordDigest(environment.ids().next("crd"), Secrets.saltedDigest(password, environment.ids()));
        }
    }

    /** Returns the password sent; null, with an error added, if it will not do. */
    static @Nullable String newPassword(Environment environment, Realm realm, Fields fields) {
        Errors errors = fields.errors();
        String password = fields.text("password");
        if (password == null || password.isEmpty()) {
            errors.addAbout(Credential.PASSWORD, BLANK);
            return null;
        }
        Setting provider = realm.authProviders().firstActive("provider_type", Credential.PASSWORD);
        int otherwise = environment.assumed().passwordMinLength();
        int least = provider == null ? otherwise : provider.number("min_length", otherwise);
        boolean fine = true;
        if (password.codePointCount(0, password.length()) < least) {
            errors.addAbout(Credential.PASSWORD, "is too short (minimum is " + least + " characters)");
            fine = false;
        }
        if (fields.has("password_confirmation") && !password.equals(fields.text("password_confirmation"))) {
            errors.addAbout("password_confirmation", "doesn't match Password");
            fine = false;
        }
        return fine ? password : null;
    }

    private static String lower(@Nullable String text) {
        return text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
    }
}
