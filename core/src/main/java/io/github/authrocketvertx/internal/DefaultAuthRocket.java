package io.github.authrocketvertx.internal;

import io.github.authrocketvertx.AuthRocket;
import io.github.authrocketvertx.CallOptions;
import io.github.authrocketvertx.PoolGauges;
import io.github.authrocketvertx.Raw;
import io.github.authrocketvertx.bulk.Bulk;
import io.github.authrocketvertx.internal.resource.Caller;
import io.github.authrocketvertx.internal.resource.DefaultAppHooks;
import io.github.authrocketvertx.internal.resource.DefaultAuthProviders;
import io.github.authrocketvertx.internal.resource.DefaultBulk;
import io.github.authrocketvertx.internal.resource.DefaultConnectedApps;
import io.github.authrocketvertx.internal.resource.DefaultCredentials;
import io.github.authrocketvertx.internal.resource.DefaultEvents;
import io.github.authrocketvertx.internal.resource.DefaultJwtKeys;
import io.github.authrocketvertx.internal.resource.DefaultMemberships;
import io.github.authrocketvertx.internal.resource.DefaultOrgs;
import io.github.authrocketvertx.internal.resource.DefaultRaw;
import io.github.authrocketvertx.internal.resource.DefaultRealms;
import io.github.authrocketvertx.internal.resource.DefaultSessions;
import io.github.authrocketvertx.internal.resource.DefaultSignupTokens;
import io.github.authrocketvertx.internal.resource.DefaultSocialLogins;
import io.github.authrocketvertx.internal.resource.DefaultUsers;
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
import io.vertx.ext.web.client.WebClient;
import java.time.Duration;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** A view of a client: what is shared, and the options of the view. */
final class DefaultAuthRocket implements AuthRocket {

    private final SharedParts shared;
    private final Caller caller;

    DefaultAuthRocket(SharedParts shared, Caller caller) {
        this.shared = shared;
        this.caller = caller;
    }

    @Override
    public Users users() {
        return new DefaultUsers(caller);
    }

    @Override
    public Orgs orgs() {
        return new DefaultOrgs(caller);
    }

    @Override
    public Memberships memberships() {
        return new DefaultMemberships(caller);
    }

    @Override
    public Sessions sessions() {
        return new DefaultSessions(caller);
    }

    @Override
    public Realms realms() {
        return new DefaultRealms(caller);
    }

    @Override
    public AuthProviders authProviders() {
        return new DefaultAuthProviders(caller);
    }

    @Override
    public SocialLogins socialLogins() {
        return new DefaultSocialLogins(caller);
    }

    @Override
    public ConnectedApps connectedApps() {
        return new DefaultConnectedApps(caller);
    }

    @Override
    public Credentials credentials() {
        return new DefaultCredentials(caller);
    }

    @Override
    public AppHooks appHooks() {
        return new DefaultAppHooks(caller);
    }

    @Override
    public Events events() {
        return new DefaultEvents(caller);
    }

    @Override
    public SignupTokens signupTokens() {
        return new DefaultSignupTokens(caller);
    }

    @Override
    public JwtKeys jwtKeys() {
        return new DefaultJwtKeys(caller);
    }

    @Override
    public Raw raw() {
        return new DefaultRaw(caller);
    }

    @Override
    public <I, O> Bulk<I, O> bulk(BiFunction<? super AuthRocket, ? super I, Future<O>> operation) {
        Objects.requireNonNull(operation, "operation");
        return new DefaultBulk<>(
                shared.engine(),
                (cancellation, input) -> operation.apply(with(options -> options.cancellation(cancellation)), input));
    }

    @Override
    public WebClient webClient() {
        return shared.webClient();
    }

    @Override
    public AuthRocket with(UnaryOperator<CallOptions> change) {
        CallOptions changed = Objects.requireNonNull(change.apply(caller.options()), "options");
        return new DefaultAuthRocket(shared, new Caller(caller.engine(), changed));
    }

    @Override
    public CallOptions callOptions() {
        return caller.options();
    }

    @Override
    public void refresh() {
        shared.engine().refresh();
    }

    @Override
    public PoolGauges gauges() {
        return shared.gauges();
    }

    @Override
    public Future<Void> shutdown(Duration grace) {
        return shared.shutdown(Objects.requireNonNull(grace, "grace"));
    }

    @Override
    public Future<Void> close() {
        return shared.close();
    }
}
