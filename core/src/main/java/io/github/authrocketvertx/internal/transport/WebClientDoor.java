package io.github.authrocketvertx.internal.transport;

import io.github.authrocketvertx.AuthRocketOptions;
import io.github.authrocketvertx.model.Secret;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.ext.web.client.WebClient;
import io.vertx.ext.web.client.WebClientOptions;
import io.vertx.ext.web.client.impl.ClientPhase;
import io.vertx.ext.web.client.impl.HttpContext;
import io.vertx.ext.web.client.impl.WebClientInternal;
import java.net.URI;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A Web Client that can reach the service only.
 *
 * <p>An interceptor sees every request before a connection is asked for. It refuses what is not https to the host and
 * port of the base URL, and replaces the request's options by a copy that has nothing but what is harmless: other
 * servers, TLS options and redirects of a single request do not survive. Only then are the credentials put on.
 */
public final class WebClientDoor {

    private static final String CHECKED = WebClientDoor.class.getName();

    private final HeaderBlock headers;
    private final @Nullable Supplier<Future<Secret>> keys;
    private final String host;
    private final int port;

    private WebClientDoor(AuthRocketOptions options, Supplier<Future<Secret>> keys) {
        this.keys = options.credentials() == null ? null : keys;
        URI base = options.baseUrl();
        this.headers = new HeaderBlock(options);
        this.host = base.getHost();
        this.port = VertxTransport.port(base);
    }

    /**
     * A Web Client to the service of these options; has connections of its own.
     *
     * @param keys asked for the key of each request where the options have a supplier
     */
    public static WebClient open(Vertx vertx, AuthRocketOptions options, Supplier<Future<Secret>> keys) {
        WebClientDoor door = new WebClientDoor(options, keys);
        WebClientOptions web = TlsPolicy.defaults(new WebClientOptions());
        options.http().accept(web, new PoolOptions());
        web.setFollowRedirects(false);
        web.setDefaultHost(door.host);
        web.setDefaultPort(door.port);
        WebClient client = WebClient.create(vertx, TlsPolicy.apply(web, options.trust()));
        ((WebClientInternal) client).addInterceptor(door::intercept);
        return client;
    }

    private void intercept(HttpContext<?> context) {
        ClientPhase phase = context.phase();
        if (phase == ClientPhase.FOLLOW_REDIRECT) {
            context.fail(new IllegalStateException(
                    "The service redirected the request; redirects are not followed because the API key would travel"
                            + " along."));
        } else if (phase == ClientPhase.CREATE_REQUEST && context.get(CHECKED) != context.requestOptions()) {
            check(context, context.requestOptions());
        } else {
            context.next();
        }
    }

    private void check(HttpContext<?> context, RequestOptions asked) {
        String problem = problem(asked);
        if (problem != null) {
            context.fail(new IllegalArgumentException("Expected a request over https to " + host + ":" + port
                    + ", the service of this client, found " + problem
                    + ". Nothing was sent. Use a Web Client of your own for other servers."));
            return;
        }
        RequestOptions safe = new RequestOptions()
                .setMethod(asked.getMethod())
                .setSsl(true)
                .setHost(host)
                .setPort(port)
                .setURI(asked.getURI())
                .setTimeout(asked.getTimeout())
                .setConnectTimeout(asked.getConnectTimeout())
                .setIdleTimeout(asked.getIdleTimeout())
                .setFollowRedirects(false)
                .setTraceOperation(asked.getTraceOperation());
        if (asked.getHeaders() != null) {
            safe.setHeaders(asked.getHeaders());
        } else {
            safe.setHeaders(io.vertx.core.MultiMap.caseInsensitiveMultiMap());
        }
        if (keys == null) {
            send(context, safe, null);
        } else {
            keys.get().onSuccess(key -> send(context, safe, key)).onFailure(context::fail);
        }
    }

    private void send(HttpContext<?> context, RequestOptions safe, @Nullable Secret key) {
        headers.replaceIn(safe.getHeaders(), key);
        context.set(CHECKED, safe);
        // Fires this phase anew, with the copy.
        context.createRequest(safe);
    }

    private @Nullable String problem(RequestOptions asked) {
        // Unset means as the client's options say: TLS, this host, this port.
        if (Boolean.FALSE.equals(asked.isSsl())) {
            return "one without TLS";
        }
        if (VertxLine.hasServer(asked)) {
            return "one to another server's address";
        }
        if (asked.getHost() != null
                && !asked.getHost().toLowerCase(Locale.ROOT).equals(host.toLowerCase(Locale.ROOT))) {
            return "one to the host '" + asked.getHost() + "'";
        }
        if (asked.getPort() != null && asked.getPort() != port) {
            return "one to the port " + asked.getPort();
        }
        String uri = asked.getURI();
        if (uri != null && !uri.startsWith("/")) {
            return "one whose path does not start with '/'";
        }
        // Vert.x would throw over it where nobody hears it, and the caller would wait for ever.
        if (uri != null && !uri.chars().allMatch(c -> c > ' ' && c <= '~')) {
            return "one whose path has a blank, a control character or a letter that is not encoded";
        }
        // What stands behind the address may serve others too, and tells them apart by this header.
        if (asked.getHeaders() != null && asked.getHeaders().contains(HttpHeaders.HOST)) {
            return "one with a Host header of its own";
        }
        return null;
    }
}
