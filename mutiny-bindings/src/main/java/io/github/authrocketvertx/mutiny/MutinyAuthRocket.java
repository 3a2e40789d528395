package io.github.authrocketvertx.mutiny;

import io.github.authrocketvertx.AuthRocket;
import io.github.authrocketvertx.CallOptions;
import io.github.authrocketvertx.PoolGauges;
import io.github.authrocketvertx.resource.CallStream;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * A client of one AuthRocket account, on Mutiny: a thin layer over an {@link AuthRocket}.
 *
 * <p>Nothing is called before a {@link Uni} is subscribed to, and every subscription makes a call of its own: a retry
 * sends anew. Cancelling the subscription cancels the call, and its result is then dropped; the cancellations of the
 * view stay in force beside that. A call fails as in core, with an
 * {@link io.github.authrocketvertx.failure.AuthRocketException}, and completes on the Vert.x context that subscribed.
 */
public final class MutinyAuthRocket {

    private final AuthRocket core;
    private final Calls<AuthRocket> calls;

    private MutinyAuthRocket(AuthRocket core) {
        this.core = core;
        this.calls = new Calls<>(core, client -> client);
    }

    /**
     * The same client on Mutiny, view and all.
     *
     * @param core shared, not copied: closing one closes the other
     */
    public static MutinyAuthRocket of(AuthRocket core) {
        return new MutinyAuthRocket(Objects.requireNonNull(core, "core"));
    }

    /** The client below, for what is on Vert.x types alone. */
    public AuthRocket core() {
        return core;
    }

    /** The users of the realm. */
    public MutinyUsers users() {
        return new MutinyUsers(calls.then(AuthRocket::users));
    }

    /** The orgs of the realm. */
    public MutinyOrgs orgs() {
        return new MutinyOrgs(calls.then(AuthRocket::orgs));
    }

    /** The memberships of users in orgs. */
    public MutinyMemberships memberships() {
        return new MutinyMemberships(calls.then(AuthRocket::memberships));
    }

    /** The managed sessions of the realm. */
    public MutinySessions sessions() {
        return new MutinySessions(calls.then(AuthRocket::sessions));
    }

    /** The realms of the account. */
    public MutinyRealms realms() {
        return new MutinyRealms(calls.then(AuthRocket::realms));
    }

    /** The means of login that the realm offers. */
    public MutinyAuthProviders authProviders() {
        return new MutinyAuthProviders(calls.then(AuthRocket::authProviders));
    }

    /** Logins by way of third parties. */
    public MutinySocialLogins socialLogins() {
        return new MutinySocialLogins(calls.then(AuthRocket::socialLogins));
    }

    /** The applications whose users log in on hosted pages. */
    public MutinyConnectedApps connectedApps() {
        return new MutinyConnectedApps(calls.then(AuthRocket::connectedApps));
    }

    /** The passwords, keys, second factors and social accounts of users. */
    public MutinyCredentials credentials() {
        return new MutinyCredentials(calls.then(AuthRocket::credentials));
    }

    /** Who is told of events. */
    public MutinyAppHooks appHooks() {
        return new MutinyAppHooks(calls.then(AuthRocket::appHooks));
    }

    /** What happened. */
    public MutinyEvents events() {
        return new MutinyEvents(calls.then(AuthRocket::events));
    }

    /** Users to be. */
    public MutinySignupTokens signupTokens() {
        return new MutinySignupTokens(calls.then(AuthRocket::signupTokens));
    }

    /** The keys that sign login tokens. */
    public MutinyJwtKeys jwtKeys() {
        return new MutinyJwtKeys(calls.then(AuthRocket::jwtKeys));
    }

    /** Calls that this library has no method for, through the same engine. */
    public MutinyRaw raw() {
        return new MutinyRaw(calls.then(AuthRocket::raw));
    }

    /**
     * A stream of the client on Vert.x types, such as a bulk run whose outcomes keep the order of the inputs:
     *
     * <pre>{@code
     * client.stream(core -> core.bulk((AuthRocket view, UserCreate user) -> view.users().create(user))
     *         .ordered()
     *         .run(users));
     * }</pre>
     *
     * @param open called for every subscription, on its context, with the client that is cancelled with the subscription
     * @return gives what is requested; cancelling the subscription takes back what is under way
     */
    public <T> Multi<T> stream(Function<? super AuthRocket, ? extends CallStream<T>> open) {
        return calls.stream(Objects.requireNonNull(open, "open"));
    }

    /**
     * This client with other call options.
     *
     * @param change makes the options of the view from those of this one
     */
    public MutinyAuthRocket with(UnaryOperator<CallOptions> change) {
        return of(core.with(change));
    }

    /**
     * This client in another realm.
     *
     * @param realm the realm's id, which starts with {@code rl_}
     */
    public MutinyAuthRocket realm(String realm) {
        return of(core.realm(realm));
    }

    /** The call options of this view. */
    public CallOptions callOptions() {
        return core.callOptions();
    }

    /** Has calls from now on use new connections; calls under way are not disturbed. */
    public void refresh() {
        core.refresh();
    }

    /** How busy the client is, all views together. */
    public PoolGauges gauges() {
        return core.gauges();
    }

    /**
     * Closes the client and all its views, gently: later calls fail at once, those under way may end, and what has not
     * ended after the grace is ended. Starts when subscribed to; cancelling the subscription does not stop it.
     *
     * @param grace how long to wait; zero does not wait
     */
    public Uni<Void> shutdown(Duration grace) {
        return calls.call(client -> client.shutdown(grace));
    }

    /**
     * Closes the client and all its views, once subscribed to: calls under way end with
     * {@link io.github.authrocketvertx.failure.ClientClosedException}, and so do later ones.
     *
     * @return completes when the connections are closed, with {@code null}; cancelling it does not stop the closing
     */
    public Uni<Void> close() {
        return calls.call(AuthRocket::close);
    }
}
