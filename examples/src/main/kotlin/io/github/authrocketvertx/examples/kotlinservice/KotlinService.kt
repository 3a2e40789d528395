package io.github.authrocketvertx.examples.kotlinservice

import io.github.authrocketvertx.AuthRocket
import io.github.authrocketvertx.AuthRocketOptions
import io.github.authrocketvertx.coroutines.coroutines
import io.github.authrocketvertx.examples.service.RunningService
import io.github.authrocketvertx.examples.service.ServiceProcess
import io.github.authrocketvertx.examples.service.SharedPort
import io.vertx.core.DeploymentOptions
import io.vertx.core.Future
import io.vertx.core.Verticle
import io.vertx.core.Vertx
import java.time.Duration
import java.util.concurrent.atomic.AtomicBoolean
import java.util.function.Supplier

/** A service on Vert.x with coroutines: one client, and as many verticles as there are event loops to use. */
public class KotlinService private constructor(private val vertx: Vertx, private val client: AuthRocket, port: Int) :
    RunningService {

    private val ending = AtomicBoolean()
    private val port = SharedPort(port)

    override fun port(): Int = port.taken()

    override fun close(): Future<Void> {
        ending.set(true) // not ready any more
        return client.shutdown(Duration.ofSeconds(8)).compose { vertx.close() }
    }

    public companion object {

        /** Starts it on a [port] of the loopback address; 0 takes a free one. */
        @JvmStatic
        public fun start(vertx: Vertx, options: AuthRocketOptions, port: Int): Future<KotlinService> {
            // snippet: kotlin-service-start
            val client = AuthRocket.create(vertx, options) // one for all verticles
            val service = KotlinService(vertx, client, port)
            val verticle = Supplier<Verticle> { WebVerticle(client.coroutines(), service.ending, service.port) }
            return vertx.deployVerticle(verticle, DeploymentOptions().setInstances(2)).map(service).onFailure {
                client.close()
            }
            // end
        }
    }
}

/** Runs it; takes the port and that of the demo. */
public fun main(args: Array<String>) {
    ServiceProcess.run({ vertx, options, port -> KotlinService.start(vertx, options, port) }, *args)
}
