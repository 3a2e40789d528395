package io.github.authrocketvertx.coroutines

import io.github.authrocketvertx.AuthRocket
import io.github.authrocketvertx.LoginRocket
import io.github.authrocketvertx.Raw
import io.github.authrocketvertx.contract.Parity
import io.github.authrocketvertx.model.User
import io.github.authrocketvertx.resource.AppHooks
import io.github.authrocketvertx.resource.AuthProviders
import io.github.authrocketvertx.resource.CallStream
import io.github.authrocketvertx.resource.ConnectedApps
import io.github.authrocketvertx.resource.Credentials
import io.github.authrocketvertx.resource.Events
import io.github.authrocketvertx.resource.JwtKeys
import io.github.authrocketvertx.resource.Listing
import io.github.authrocketvertx.resource.Memberships
import io.github.authrocketvertx.resource.Orgs
import io.github.authrocketvertx.resource.Realms
import io.github.authrocketvertx.resource.Sessions
import io.github.authrocketvertx.resource.SignupTokens
import io.github.authrocketvertx.resource.SocialLogins
import io.github.authrocketvertx.resource.Users
import io.vertx.core.Future
import kotlinx.coroutines.flow.Flow
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test

/** The bindings have what core has, and nothing else but what is declared here. */
internal class CoroutineParityTest {

    private val translations =
        mapOf<Class<*>, Class<*>>(Flow::class.java to CallStream::class.java, Unit::class.java to Void::class.java)

    private val declared =
        mapOf(
            "CoroutineAuthRocket lacks create(Vertx, AuthRocketOptions): AuthRocket" to
                "there is one way to make a client; the extension coroutines() puts the bindings over it",
            "CoroutineAuthRocket lacks create(AuthRocketOptions): AuthRocket" to
                "there is one way to make a client; the extension coroutines() puts the bindings over it",
            "CoroutineAuthRocket alone has core(): AuthRocket" to "leads to what is on Vert.x types",
            "CoroutineAuthRocket lacks webClient(): WebClient" to "is on Vert.x types; core leads to it",
            "CoroutineListing lacks forEach(Consumer<? super T>): Future<Void>" to
                "a Flow has its own ways to take each item",
            "CoroutineLoginRocket lacks create(Vertx, LoginRocketOptions): LoginRocket" to
                "there is one way to make a client; the extension coroutines() puts the bindings over it",
            "CoroutineLoginRocket lacks create(LoginRocketOptions): LoginRocket" to
                "there is one way to make a client; the extension coroutines() puts the bindings over it",
            "CoroutineLoginRocket alone has core(): LoginRocket" to "leads to what is on Vert.x types",
            "CoroutineAuthRocket lacks bulk(BiFunction<? super AuthRocket, ? super I, Future<O>>): Bulk<I, O>" to
                "a Flow has an operator for it, flatMapMerge(n); stream(…) shows core's",
            "CoroutineAuthRocket alone has stream(Function1<? super AuthRocket, ? extends CallStream<T>>): CallStream<T>" to
                "shows streams of core, such as a bulk run, as a Flow",
        )

    @Test
    fun hasWhatCoreHas() {
        val pairs =
            mapOf<Class<*>, Class<*>>(
                AuthRocket::class.java to CoroutineAuthRocket::class.java,
                LoginRocket::class.java to CoroutineLoginRocket::class.java,
                Users::class.java to CoroutineUsers::class.java,
                Realms::class.java to CoroutineRealms::class.java,
                AuthProviders::class.java to CoroutineAuthProviders::class.java,
                SocialLogins::class.java to CoroutineSocialLogins::class.java,
                ConnectedApps::class.java to CoroutineConnectedApps::class.java,
                Credentials::class.java to CoroutineCredentials::class.java,
                AppHooks::class.java to CoroutineAppHooks::class.java,
                Events::class.java to CoroutineEvents::class.java,
                SignupTokens::class.java to CoroutineSignupTokens::class.java,
                JwtKeys::class.java to CoroutineJwtKeys::class.java,
                Sessions::class.java to CoroutineSessions::class.java,
                Memberships::class.java to CoroutineMemberships::class.java,
                Orgs::class.java to CoroutineOrgs::class.java,
                Raw::class.java to CoroutineRaw::class.java,
                Listing::class.java to CoroutineListing::class.java,
            )
        assertThat(Parity(pairs, translations).complaints(declared)).isEmpty()
    }

    interface Planted {
        fun missing(user: String): Future<User>

        fun wrongParameter(user: String): Future<User>

        fun wrongResult(user: String): Future<User>

        fun notSuspending(user: String): Future<User>

        fun fine(user: String): Future<Void>
    }

    interface Drifted {
        suspend fun wrongParameter(user: CharSequence): User

        suspend fun wrongResult(user: String): String

        fun notSuspending(user: String): User

        suspend fun fine(user: String)

        suspend fun extra(user: String): User
    }

    @Test
    fun tellsEveryKindOfDrift() {
        val parity = Parity(mapOf(Planted::class.java to Drifted::class.java), translations)
        val meant =
            mapOf(
                "Drifted lacks missing(String): Future<User>" to "meant",
                "Drifted lacks fine(String): Future<Void>" to "out of date",
            )
        assertThat(parity.complaints(meant))
            .containsExactlyInAnyOrder(
                "Drifted lacks wrongParameter(String): Future<User>",
                "Drifted alone has wrongParameter(CharSequence): Future<User>",
                "Drifted lacks wrongResult(String): Future<User>",
                "Drifted alone has wrongResult(String): Future<String>",
                "Drifted lacks notSuspending(String): Future<User>",
                "Drifted alone has notSuspending(String): User",
                "Drifted alone has extra(String): Future<User>",
                "declared, and not so: Drifted lacks fine(String): Future<Void>",
            )
        assertThat(parity.complaints(mapOf())).contains("Drifted lacks missing(String): Future<User>")
    }
}
