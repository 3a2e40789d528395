package io.github.authrocketvertx.mutiny;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authrocketvertx.AuthRocket;
import io.github.authrocketvertx.LoginRocket;
import io.github.authrocketvertx.Raw;
import io.github.authrocketvertx.contract.Parity;
import io.github.authrocketvertx.model.User;
import io.github.authrocketvertx.resource.AppHooks;
import io.github.authrocketvertx.resource.AuthProviders;
import io.github.authrocketvertx.resource.CallStream;
import io.github.authrocketvertx.resource.ConnectedApps;
import io.github.authrocketvertx.resource.Credentials;
import io.github.authrocketvertx.resource.Events;
import io.github.authrocketvertx.resource.JwtKeys;
import io.github.authrocketvertx.resource.Listing;
import io.github.authrocketvertx.resource.Memberships;
import io.github.authrocketvertx.resource.Orgs;
import io.github.authrocketvertx.resource.Realms;
import io.github.authrocketvertx.resource.Sessions;
import io.github.authrocketvertx.resource.SignupTokens;
import io.github.authrocketvertx.resource.SocialLogins;
import io.github.authrocketvertx.resource.Users;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The bindings have what core has, and nothing else but what is declared here. */
class MutinyParityTest {

    private static final Map<Class<?>, Class<?>> TRANSLATIONS =
            Map.of(Uni.class, Future.class, Multi.class, CallStream.class);

    private static final Map<String, String> DECLARED = Map.ofEntries(
            Map.entry(
                    "MutinyAuthRocket lacks create(Vertx, AuthRocketOptions): AuthRocket",
                    "there is one way to make a client; of(…) puts the bindings over it"),
            Map.entry(
                    "MutinyAuthRocket lacks create(AuthRocketOptions): AuthRocket",
                    "there is one way to make a client; of(…) puts the bindings over it"),
            Map.entry("MutinyAuthRocket alone has of(AuthRocket): AuthRocket", "takes the place of create(…)"),
            Map.entry("MutinyAuthRocket alone has core(): AuthRocket", "leads to what is on Vert.x types"),
            Map.entry("MutinyAuthRocket lacks webClient(): WebClient", "is on Vert.x types; core() leads to it"),
            Map.entry(
                    "MutinyListing lacks forEach(Consumer<? super T>): Future<Void>",
                    "a Multi has its own ways to take each item"),
            Map.entry(
                    "MutinyLoginRocket lacks create(Vertx, LoginRocketOptions): LoginRocket",
                    "there is one way to make a client; of(…) puts the bindings over it"),
            Map.entry(
                    "MutinyLoginRocket lacks create(LoginRocketOptions): LoginRocket",
                    "there is one way to make a client; of(…) puts the bindings over it"),
            Map.entry("MutinyLoginRocket alone has of(LoginRocket): LoginRocket", "takes the place of create(…)"),
            Map.entry("MutinyLoginRocket alone has core(): LoginRocket", "leads to what is on Vert.x types"),
            Map.entry(
                    "MutinyAuthRocket lacks bulk(BiFunction<? super AuthRocket, ? super I, Future<O>>): Bulk<I, O>",
                    "a Multi has an operator for it, onItem().transformToUni(…).merge(n); stream(…) shows core's"),
            Map.entry(
                    "MutinyAuthRocket alone has stream(Function<? super AuthRocket, ? extends CallStream<T>>): "
                            + "CallStream<T>",
                    "shows streams of core, such as a bulk run, as a Multi"));

    @Test
    void hasWhatCoreHas() {
        Map<Class<?>, Class<?>> pairs = Map.ofEntries(
                Map.entry(AuthRocket.class, MutinyAuthRocket.class),
                Map.entry(LoginRocket.class, MutinyLoginRocket.class),
                Map.entry(Users.class, MutinyUsers.class),
                Map.entry(Realms.class, MutinyRealms.class),
                Map.entry(AuthProviders.class, MutinyAuthProviders.class),
                Map.entry(SocialLogins.class, MutinySocialLogins.class),
                Map.entry(ConnectedApps.class, MutinyConnectedApps.class),
                Map.entry(Credentials.class, MutinyCredentials.class),
                Map.entry(AppHooks.class, MutinyAppHooks.class),
                Map.entry(Events.class, MutinyEvents.class),
                Map.entry(SignupTokens.class, MutinySignupTokens.class),
                Map.entry(JwtKeys.class, MutinyJwtKeys.class),
                Map.entry(Sessions.class, MutinySessions.class),
                Map.entry(Memberships.class, MutinyMemberships.class),
                Map.entry(Orgs.class, MutinyOrgs.class),
                Map.entry(Raw.class, MutinyRaw.class),
                Map.entry(Listing.class, MutinyListing.class));
        assertThat(new Parity(pairs, TRANSLATIONS).complaints(DECLARED)).isEmpty();
    }

    interface Planted {
        Future<User> missing(String user);

        Future<User> wrongParameter(String user);

        Future<User> wrongResult(String user);

        Future<User> notAsynchronous(String user);

        Future<Void> fine(String user);
    }

    interface Drifted {
        Uni<User> wrongParameter(CharSequence user);

        Uni<String> wrongResult(String user);

        User notAsynchronous(String user);

        Uni<Void> fine(String user);

        Uni<User> extra(String user);
    }

    @Test
    void tellsEveryKindOfDrift() {
        Parity parity = new Parity(Map.of(Planted.class, Drifted.class), TRANSLATIONS);
        assertThat(parity.complaints(Map.of(
                        "Drifted lacks missing(String): Future<User>", "meant",
                        "Drifted lacks fine(String): Future<Void>", "out of date")))
                .containsExactlyInAnyOrder(
                        "Drifted lacks wrongParameter(String): Future<User>",
                        "Drifted alone has wrongParameter(CharSequence): Future<User>",
                        "Drifted lacks wrongResult(String): Future<User>",
                        "Drifted alone has wrongResult(String): Future<String>",
                        "Drifted lacks notAsynchronous(String): Future<User>",
                        "Drifted alone has notAsynchronous(String): User",
                        "Drifted alone has extra(String): Future<User>",
                        "declared, and not so: Drifted lacks fine(String): Future<Void>");
        assertThat(parity.complaints(Map.of())).contains("Drifted lacks missing(String): Future<User>");
    }
}
