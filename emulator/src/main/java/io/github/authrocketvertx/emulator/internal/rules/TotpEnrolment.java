package io.github.authrocketvertx.emulator.internal.rules;

import io.github.authrocketvertx.emulator.internal.store.Credential;
import io.github.authrocketvertx.emulator.internal.store.Ids;
import io.github.authrocketvertx.emulator.internal.store.Realm;
import io.github.authrocketvertx.emulator.internal.store.Store;
import io.github.authrocketvertx.emulator.internal.store.User;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Gives users a second factor. */
public final class TotpEnrolment {

    private TotpEnrolment() {}

    /** Gives the user an active TOTP credential, without the trial code that a call would ask for; returns its secret. */
    public static String activate(Store store, String userId, Ids ids) {
        for (Realm realm : store.realms()) {
            User user = realm.users().get(userId);
            if (user != null) {
                return activate(realm, user, ids);
            }
        }
        throw new IllegalArgumentException("No realm has a user with the id " + userId);
    }

    /** The same for a user of one realm, by id or username. */
    public static String activate(@Nullable Realm realm, String idOrName, Ids ids) {
        User user = realm == null ? null : realm.users().get(idOrName);
        if (realm != null && user == null) {
            user = realm.users().byUsername().get(idOrName.toLowerCase(Locale.ROOT));
        }
        if (realm == null || user == null) {
            throw new IllegalArgumentException("The realm has no user with the id or username " + idOrName);
        }
        return activate(realm, user, ids);
    }

    private static String activate(Realm realm, User user, Ids ids) {
        String secret = Totp.newSecret(ids);
        realm.users()
                .put(user.toBuilder()
                        .addCredential(Credential.totp(ids.next("crd"), Credential.ACTIVE, "Emulated phone", secret))
                        .build());
        return secret;
    }
}
