package io.fleetmend.tenant.proxy;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Asks a service and hands its answer on, piece by piece, and no header but those that are named here. */
@ApplicationScoped
class ServiceClient {
    private static final List<String> ASKED_WITH =
            List.of("Accept", "Content-Type", "If-Match", "If-None-Match", "Idempotency-Key");
    private static final List<String> ANSWERED_WITH =
            List.of("Content-Type", "Content-Disposition", "Content-Length", "ETag", "Last-Modified", "Retry-After");
    private static final Set<Integer> WITHOUT_BODY = Set.of(204, 304);
    private static final String LOCATION = "Location";

    private static final Duration TO_CONNECT = Duration.ofSeconds(2);
    /** Longer than the pause between two heartbeats of a stream of events. */
    private static final Duration SILENCE = Duration.ofSeconds(30);
    /** To each service; each stream of events holds one. */
    private static final int CONNECTIONS = 512;

    private static final int WAITING = 256;

    private final HttpClient client;
    private final ServiceAddresses addresses;

    ServiceClient(Vertx vertx, ServiceAddresses addresses) {
        this.client = vertx.createHttpClient(
                new HttpClientOptions().setConnectTimeout((int) TO_CONNECT.toMillis()),
                new PoolOptions().setHttp1MaxSize(CONNECTIONS).setMaxWaitQueueSize(WAITING));
        this.addresses = addresses;
    }

    /** Fails with {@link UnreachableException} when the service has not heard the question, with anything else when it may have. */
    Future<Void> ask(RoutingContext context, Target target, String token) {
        URI address = target.service().addressIn(addresses);
        boolean secure = "https".equals(address.getScheme());
        RequestOptions options = new RequestOptions()
                .setMethod(context.request().method())
                .setHost(address.getHost())
                .setPort(address.getPort() >= 0 ? address.getPort() : secure ? 443 : 80)
                .setSsl(secure)
                .setURI(target.uri())
                .setIdleTimeout(SILENCE.toMillis());
        return client.request(options)
                .recover(failure -> Future.failedFuture(new UnreachableException(failure)))
                .compose(request -> send(context, request, token))
                .compose(answer -> handOn(context, target, address, answer));
    }

    private static Future<HttpClientResponse> send(RoutingContext context, HttpClientRequest request, String token) {
        // nobody listens any more, so the service need not go on
        context.addEndHandler(end -> {
            if (end.failed()) {
                request.reset();
            }
        });
        for (String name : ASKED_WITH) {
            String value = context.request().getHeader(name);
            if (value != null) {
                request.putHeader(name, value);
            }
        }
        request.putHeader("Authorization", "Bearer " + token);
        @Nullable Buffer body = context.body().buffer();
        return body == null ? request.send() : request.send(body);
    }

    private static Future<Void> handOn(RoutingContext context, Target target, URI address, HttpClientResponse answer) {
        HttpServerResponse response = context.response().setStatusCode(answer.statusCode());
        for (String name : ANSWERED_WITH) {
            String value = answer.getHeader(name);
            if (value != null) {
                response.putHeader(name, value);
            }
        }
        String location = answer.getHeader(LOCATION);
        if (location != null) {
            target.fromOutside(location, address).ifPresent(outside -> response.putHeader(LOCATION, outside));
        }
        if (WITHOUT_BODY.contains(answer.statusCode())) {
            return response.end();
        }
        String type = String.valueOf(answer.getHeader("Content-Type"));
        if (type.startsWith("application/json")) {
            // Quarkus says "identity" beforehand, which keeps the answer from being compressed
            response.headers().remove("Content-Encoding");
        } else if (type.startsWith("text/event-stream")) {
            // for proxies on the way that like to collect
            response.putHeader("X-Accel-Buffering", "no");
        }
        response.setChunked(answer.getHeader("Content-Length") == null);
        return answer.pipe().endOnFailure(false).to(response);
    }
}
