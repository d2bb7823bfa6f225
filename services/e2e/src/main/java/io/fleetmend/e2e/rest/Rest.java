package io.fleetmend.e2e.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.fleetmend.contracts.ContractsJson;
import io.fleetmend.standalone.installation.Ports;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks the services over HTTP, as anybody could. */
public final class Rest implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String API = "/api/v1";

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final Ports ports;
    private final Tokens tokens;

    public Rest(Ports ports) {
        this.ports = ports;
        this.tokens = new Tokens(client, ports.address(Ports.Listener.KEYCLOAK), Clock.systemUTC());
    }

    public Answer get(Caller caller, Service service, String path) {
        return send("GET", caller, service, path, null);
    }

    public Answer post(Caller caller, Service service, String path, Object body) {
        return send("POST", caller, service, path, body);
    }

    public Answer put(Caller caller, Service service, String path, Object body) {
        return send("PUT", caller, service, path, body);
    }

    /** A file as it is, which is no JSON of ours. */
    public Answer postFile(Caller caller, Service service, String path, String type, byte[] file) {
        return send("POST", caller, service, path, type, HttpRequest.BodyPublishers.ofByteArray(file));
    }

    /** All pages of a list. */
    public List<JsonNode> all(Caller caller, Service service, String path) {
        List<JsonNode> items = new ArrayList<>();
        String next = "";
        do {
            String separator = path.contains("?") ? "&" : "?";
            String cursor = next.isEmpty() ? "" : "&cursor=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
            Answer page = get(caller, service, path + separator + "limit=500" + cursor);
            items.addAll(page.items());
            next = page.json().path("next").asText("");
        } while (!next.isEmpty() && !next.equals("null"));
        return items;
    }

    private Answer send(String method, Caller caller, Service service, String path, @Nullable Object body) {
        try {
            return body == null
                    ? send(method, caller, service, path, null, HttpRequest.BodyPublishers.noBody())
                    : send(
                            method,
                            caller,
                            service,
                            path,
                            "application/json",
                            HttpRequest.BodyPublishers.ofByteArray(
                                    ContractsJson.get().writeValueAsBytes(body)));
        } catch (JsonProcessingException e) {
            throw new AssertionError("%s of %s cannot be written: %s".formatted(path, service.label(), e), e);
        }
    }

    private Answer send(
            String method,
            Caller caller,
            Service service,
            String path,
            @Nullable String type,
            HttpRequest.BodyPublisher publisher) {
        String question = "%s %s of %s".formatted(method, API + path, service.label());
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(
                            URI.create(ports.address(service.listener()) + API + path))
                    .timeout(PATIENCE)
                    .method(method, publisher);
            if (type != null) {
                request.header("Content-Type", type);
            }
            tokens.of(caller).ifPresent(token -> request.header("Authorization", "Bearer " + token));
            HttpResponse<byte[]> response = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(
                    question,
                    response.statusCode(),
                    response.headers().firstValue("Content-Type").orElse(""),
                    response.body());
        } catch (IOException e) {
            throw new AssertionError(question + " was not answered: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(question + " was interrupted", e);
        }
    }

    /** Plays the person who, at the first login, replaces the temporary password by one of his own. */
    public FirstLogin firstLogin(String adminPassword) {
        return new FirstLogin(client, tokens, ports.address(Ports.Listener.KEYCLOAK), adminPassword);
    }

    @Override
    public void close() {
        client.close();
    }
}
