package io.github.authrocketvertx.examples.quarkusservice;

import io.github.authrocketvertx.PoolGauges;
import io.github.authrocketvertx.mutiny.MutinyAuthRocket;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Asks nothing of AuthRocket: while that is away, this service can still say so. */
@Readiness
@Singleton
class Ready implements AsyncHealthCheck {

    private static final int MOST_WAITING = 500;

    @Inject
    MutinyAuthRocket client;

    @Override
    public Uni<HealthCheckResponse> call() {
        PoolGauges gauges = client.gauges();
        return Uni.createFrom()
                .item(HealthCheckResponse.named("authrocket")
                        .status(gauges.waiting() < MOST_WAITING)
                        .withData("calls", gauges.calls())
                        .withData("waiting", gauges.waiting())
                        .withData("connections", gauges.connections())
                        .build());
    }
}
