package io.github.authrocketvertx.examples.quarkusservice;

import io.github.authrocketvertx.model.RequestInfo;
import io.github.authrocketvertx.mutiny.MutinyAuthRocket;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** The client as one request sees it: its calls tell AuthRocket of the browser. */
@RequestScoped
class Caller {

    @Inject
    MutinyAuthRocket client;

    @Inject
    HttpServerRequest request;

    MutinyAuthRocket client() {
        String address = request.remoteAddress().hostAddress();
        String program = request.getHeader("User-Agent");
        RequestInfo browser = program == null ? RequestInfo.ofIp(address) : RequestInfo.of(address, program);
        return client.with(options -> options.requestInfo(browser));
    }
}
