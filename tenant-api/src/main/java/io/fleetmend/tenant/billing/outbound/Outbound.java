package io.fleetmend.tenant.billing.outbound;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Sends a request to the address that the guard let pass; the name is only what is asked for and what the certificate must say. */
@ApplicationScoped
public class Outbound {
    private static final int LONGEST_ANSWER = 256 * 1024;

    private final AddressGuard guard;
    private final OutboundConfig config;
    private final HttpClient client;

    Outbound(AddressGuard guard, OutboundConfig config, Vertx vertx) {
        this.guard = guard;
        this.config = config;
        // no redirects, no kept connections: the next request looks the name up again
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setKeepAlive(false)
                .setConnectTimeout((int) config.timeout().toMillis())
                .setVerifyHost(true));
    }

    /** @throws IOException when nobody answered, or the answer was too long, or the address leads inside */
    public Reply send(String method, URI uri, Map<String, String> headers, @Nullable String body) throws IOException {
        Target target;
        try {
            target = guard.target(uri);
        } catch (IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e);
        }
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.valueOf(method))
                .setServer(SocketAddress.inetSocketAddress(
                        target.port(), target.address().getHostAddress()))
                .setHost(uri.getHost())
                .setPort(target.port())
                .setSsl(target.secure())
                .setURI(target.pathAndQuery())
                .setTimeout(config.timeout().toMillis());
        headers.forEach(options::addHeader);
        try {
            // composed inside of the first step, which runs where answers come in: from out here, a fast one would end
            // unheard
            return client.request(options)
                    .compose(request -> (body == null ? request.send() : request.send(Buffer.buffer(body)))
                            .compose(Outbound::reply))
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(2 * config.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new IOException(
                    e.getCause() == null ? "nobody answered" : e.getCause().getMessage(), e);
        } catch (TimeoutException e) {
            throw new IOException("nobody answered within " + config.timeout(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** Read as it comes, and given up where it is too long: an endless answer costs nothing. */
    private static Future<Reply> reply(HttpClientResponse response) {
        Promise<Reply> promise = Promise.promise();
        Buffer body = Buffer.buffer();
        response.exceptionHandler(promise::tryFail);
        response.handler(piece -> {
            body.appendBuffer(piece);
            if (body.length() > LONGEST_ANSWER) {
                promise.tryFail("the answer had more than %d bytes".formatted(LONGEST_ANSWER));
                response.request().reset();
            }
        });
        response.endHandler(end -> promise.tryComplete(new Reply(response.statusCode(), body.toString())));
        return promise.future();
    }

    @PreDestroy
    void close() {
        client.close();
    }
}
