package io.github.authrocketvertx.examples.kotlinservice

import io.github.authrocketvertx.coroutines.CoroutineAuthRocket
import io.github.authrocketvertx.failure.AuthRocketException
import io.github.authrocketvertx.failure.NotFoundException
import io.github.authrocketvertx.model.Login
import io.github.authrocketvertx.model.PasswordReset
import io.github.authrocketvertx.model.UserCreate
import io.vertx.core.json.JsonObject
import io.vertx.ext.web.RoutingContext

/** Login in one or two steps, sign-up, and a forgotten password. */
internal class AccountApi(private val client: CoroutineAuthRocket) {

    // snippet: kotlin-service-login
    suspend fun logIn(context: RoutingContext): Answer {
        val fields = Fields.of(context)
        val login = refusingLogins {
            client.of(context).users().authenticate(fields.text("username"), fields.secret("password"))
        }
        return when (login) {
            is Login.Completed -> loggedIn(login)
            is Login.CodeRequired -> codeRequired(login)
        }
    }

    // end

    private fun loggedIn(login: Login.Completed) = Answer(200, JsonObject().put("token", login.token().reveal()))

    private fun codeRequired(login: Login.CodeRequired) =
        Answer(
            200,
            JsonObject()
                .put("code_required", true)
                .put("user", login.user().id())
                .put("login_token", login.token().reveal()),
        )

    suspend fun giveCode(context: RoutingContext): Answer {
        val fields = Fields.of(context)
        return loggedIn(
            refusingLogins {
                client
                    .of(context)
                    .users()
                    .authenticateCode(fields.text("user"), fields.secret("login_token"), fields.secret("code"))
            }
        )
    }

    suspend fun signUp(context: RoutingContext): Answer {
        val fields = Fields.of(context)
        val user = UserCreate.human(fields.text("username"), fields.text("email"), fields.secret("password"))
        val created = client.of(context).users().create(user)
        return Answer(201, JsonObject().put("id", created.id()).put("username", created.username()))
    }

    /** The same answer whether there is such a user or not. AuthRocket sends the e-mail, by an app hook for it. */
    suspend fun forgotPassword(context: RoutingContext): Answer {
        val fields = Fields.of(context)
        try {
            client.of(context).users().generatePasswordToken(fields.text("username"))
        } catch (nobody: NotFoundException) {
            // No e-mail, and nobody is told.
        }
        return Answer(202)
    }

    suspend fun setPassword(context: RoutingContext): Answer {
        val fields = Fields.of(context)
        val reset = PasswordReset.of(fields.secret("token"), fields.secret("password"))
        client.of(context).users().resetPasswordWithToken(fields.text("username"), reset)
        return Answer(204)
    }

    private inline fun <T> refusingLogins(call: () -> T): T =
        try {
            call()
        } catch (failure: AuthRocketException) {
            throw LoginRefused(failure)
        }
}

/** A failed login, which does not tell a wrong password from an unknown user. */
internal class LoginRefused(override val cause: AuthRocketException) : Exception(cause)
