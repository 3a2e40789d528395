package io.github.authrocketvertx;

import io.github.authrocketvertx.bulk.Bulk;
import io.github.authrocketvertx.internal.Assembly;
import io.github.authrocketvertx.resource.AppHooks;
import io.github.authrocketvertx.resource.AuthProviders;
import io.github.authrocketvertx.resource.ConnectedApps;
import io.github.authrocketvertx.resource.Credentials;
import io.github.authrocketvertx.resource.Events;
import io.github.authrocketvertx.resource.JwtKeys;
import io.github.authrocketvertx.resource.Memberships;
import io.github.authrocketvertx.resource.Orgs;
import io.github.authrocketvertx.resource.Realms;
import io.github.authrocketvertx.resource.Sessions;
import io.github.authrocketvertx.resource.SignupTokens;
import io.github.authrocketvertx.resource.SocialLogins;
import io.github.authrocketvertx.resource.Users;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.web.client.WebClient;
import java.time.Duration;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/**
 * A client of one AuthRocket account: the Core and Extended APIs, version 1.
 *
 * <p>One client serves a whole application: it is safe for use by several threads at once, and it has one pool of
 * connections. {@link #with} and {@link #realm} give cheap views of it that share everything and call with other
 * options. Every call completes on the context that made it.
 */
public interface AuthRocket {

    /**
     * A client on a Vert.x of the application, which stays the application's: it is not closed with the client.
     *
     * @param vertx the Vert.x to run on
     * @param options where the service is and who we are
     */
    static AuthRocket create(Vertx vertx, AuthRocketOptions options) {
        return Assembly.client(vertx, options);
    }

    /**
     * A client on a Vert.x of its own, for programs that have none; it is closed with the client, and keeps the JVM
     * running until then.
     *
     * @param options where the service is and who we are
     */
    static AuthRocket create(AuthRocketOptions options) {
        return Assembly.client(options);
    }

    /** The users of the realm. */
    Users users();

    /** The orgs of the realm. */
    Orgs orgs();

    /** The memberships of users in orgs. */
    Memberships memberships();

    /** The managed sessions of the realm. */
    Sessions sessions();

    /** The realms of the account. */
    Realms realms();

    /** The means of login that the realm offers. */
    AuthProviders authProviders();

    /** Logins by way of third parties. */
    SocialLogins socialLogins();

    /** The applications whose users log in on hosted pages. */
    ConnectedApps connectedApps();

    /** The passwords, keys, second factors and social accounts of users. */
    Credentials credentials();

    /** Who is told of events. */
    AppHooks appHooks();

    /** What happened. */
    Events events();

    /** Users to be. */
    SignupTokens signupTokens();

    /** The keys that sign login tokens. */
    JwtKeys jwtKeys();

    /** Calls that this library has no method for, through the same engine. */
    Raw raw();

    /**
     * An operation for many inputs, a bounded number at a time.
     *
     * @param operation runs for one input on a view of this client, which is cancelled with the run
     * @return the operation, not run yet
     */
    <I, O> Bulk<I, O> bulk(BiFunction<? super AuthRocket, ? super I, Future<O>> operation);

    /**
     * A Vert.x Web Client with this client's TLS policy, credentials and headers, for code that wants one.
     *
     * <p>It calls the service and nothing else: a request that is not https to the host of the base URL fails before
     * anything is written. It follows no redirect and keeps no cookies. It has none of the engine's limits, retries
     * and failures; {@link #raw()} has them.
     *
     * @return always the same one; closed with this client
     */
    WebClient webClient();

    /**
     * This client with other call options.
     *
     * @param change makes the options of the view from those of this one
     */
    AuthRocket with(UnaryOperator<CallOptions> change);

    /**
     * This client in another realm.
     *
     * @param realm the realm's id, which starts with {@code rl_}
     */
    default AuthRocket realm(String realm) {
        return with(options -> options.realm(realm));
    }

    /** The call options of this view. */
    CallOptions callOptions();

    /**
     * Has calls from now on use new connections, for which names are looked up and certificates are read anew. Calls
     * under way are not disturbed; old connections close when the last call on them has ended.
     */
    void refresh();

    /** How busy the client is, all views together. */
    PoolGauges gauges();

    /**
     * Closes the client and all its views, gently: later calls fail with
     * {@link io.github.authrocketvertx.failure.ClientClosedException} at once, those under way may end, and what has not
     * ended after the grace is ended as by {@link #close()}.
     *
     * @param grace how long to wait; zero does not wait
     * @return completes when everything has ended and the connections are closed
     */
    Future<Void> shutdown(Duration grace);

    /**
     * Closes the client and all its views: calls under way end with
     * {@link io.github.authrocketvertx.failure.ClientClosedException}, and so do later ones.
     *
     * @return completes when the connections are closed; the same for every call of this method
     */
    Future<Void> close();
}
