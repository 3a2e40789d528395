package io.github.authrocketvertx.emulator.internal.rules;

import io.github.authrocketvertx.emulator.internal.store.Credential;
import io.github.authrocketvertx.emulator.internal.store.Ids;
import io.github.authrocketvertx.emulator.internal.store.Realm;
import io.github.authrocketvertx.emulator.internal.store.Store;
import io.github.authrocketvertx.emulator.internal.store.User;

/** Gives users a second factor. */
public final class TotpEnrolment {

    private TotpEnrolment() {}

    /** Gives the user an active TOTP credential, without the trial code that a call would ask for; returns its secret. */
    public static String activate(Store store, String userId, Ids ids) {
        for (Realm realm : store.realms()) {
            User user = realm.users().get(userId);
            if (user != null) {
                String secret = Totp.newSecret(ids);
                realm.users()
                        .put(user.toBuilder()
                                .addCredential(
                                        Credential.totp(ids.next("crd"), Credential.ACTIVE, "Emulated phone", secret))
                                .build());
                return secret;
            }
        }
        throw new IllegalArgumentException("No realm has a user " + userId);
    }
}
