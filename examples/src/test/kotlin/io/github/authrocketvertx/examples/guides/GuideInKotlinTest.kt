package io.github.authrocketvertx.examples.guides

import io.github.authrocketvertx.LoginRocket
import io.github.authrocketvertx.LoginRocketOptions
import io.github.authrocketvertx.coroutines.coroutines
import io.github.authrocketvertx.failure.HostedRefusalException
import io.github.authrocketvertx.failure.LoginFailedException
import io.github.authrocketvertx.failure.NotFoundException
import io.github.authrocketvertx.model.AuthProviderCreate
import io.github.authrocketvertx.model.AuthProviderType
import io.github.authrocketvertx.model.HostedLogin
import io.github.authrocketvertx.model.Login
import io.github.authrocketvertx.model.Secret
import io.github.authrocketvertx.model.SocialLogin
import kotlinx.coroutines.flow.take
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.runBlocking
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test

/** The Kotlin of the guides to the resources. */
internal class GuideInKotlinTest : GuideStage() {

    @Test
    fun logsIn() = runBlocking {
        ada()
        val client = client().coroutines()
        val password = password
        // snippet: users-login-suspend
        val answer =
            try {
                when (client.users().authenticate("ada", password)) {
                    is Login.Completed -> "welcome"
                    is Login.CodeRequired -> "your code, please"
                }
            } catch (refused: LoginFailedException) {
                "wrong username or password"
            }
        // end
        assertThat(answer).isEqualTo("welcome")
        Unit
    }

    @Test
    fun tellsWhetherALoginStillStands() = runBlocking {
        val loginToken = await(client().sessions().create(ada().id())).token()!!
        val client = client().coroutines()
        // snippet: sessions-check-suspend
        val loggedIn =
            try {
                client.sessions().get(loginToken)
                true
            } catch (over: NotFoundException) {
                false
            }
        // end
        assertThat(loggedIn).isTrue()
        Unit
    }

    @Test
    fun endsASocialLogin() = runBlocking {
        val google = AuthProviderCreate.social(AuthProviderType.GOOGLE, "client-id", Secret.of("client-secret"))
        await(client().authProviders().create(google))
        val client = client().coroutines()
        val accessToken = Secret.of(emulator().socialAccessToken("sam"))
        // snippet: social-suspend
        val answer =
            when (val outcome = client.socialLogins().authorize("google", accessToken)) {
                is SocialLogin.OfUser -> "welcome, ${outcome.login().user().name()}"
                is SocialLogin.Signup -> "tell us more about you, ${outcome.token().firstName()}"
            }
        // end
        assertThat(answer).startsWith("welcome, ")
        Unit
    }

    @Test
    fun takesTheLatestEvents() = runBlocking {
        ada()
        val client = client().coroutines()
        // snippet: events-latest-flow
        val latest = client.events().list().items().take(10).toList()
        // end
        assertThat(latest).isNotEmpty()
        Unit
    }

    @Test
    fun logsInAtLoginRocket() = runBlocking {
        ada()
        val options = LoginRocketOptions.of(emulator().loginRocketUrl()).client { it.trust(emulator().trustOptions()) }
        val loginRocket = LoginRocket.create(vertx(), options)
        val password = password
        // snippet: login-rocket-suspend
        val answer =
            try {
                when (loginRocket.coroutines().login("ada", password)) {
                    is HostedLogin.Completed -> "welcome"
                    is HostedLogin.CodeRequired -> "your code, please"
                    is HostedLogin.SignupPending -> "tell us more about you"
                }
            } catch (refused: HostedRefusalException) {
                "wrong username or password"
            }
        // end
        await(loginRocket.close())
        assertThat(answer).isEqualTo("welcome")
        Unit
    }
}
