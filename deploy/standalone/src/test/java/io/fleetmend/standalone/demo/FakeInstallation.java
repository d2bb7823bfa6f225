package io.fleetmend.standalone.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.fleetmend.contracts.ContractsJson;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** As much of tenant-api and of Keycloak as a demonstration is made with. Names are unique, and an answer can get lost. */
final class FakeInstallation implements AutoCloseable {
    private static final String USERS = "/admin/realms/fleetmend/users";

    private final HttpServer server;
    /** What there is, by its own path. */
    private final Map<String, ObjectNode> things = new LinkedHashMap<>();

    private int changes;
    private int changeThatFails;

    FakeInstallation() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The change itself is made: only its answer is lost. */
    void loseTheAnswerOf(int change) {
        changes = 0;
        changeThatFails = change;
    }

    int changes() {
        return changes;
    }

    List<ObjectNode> in(String list) {
        return things.entrySet().stream()
                .filter(thing -> thing.getKey().matches(list + "/[^/]+"))
                .map(Map.Entry::getValue)
                .toList();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        byte[] content = exchange.getRequestBody().readAllBytes();
        Optional<JsonNode> answer;
        if (path.endsWith("/token")) {
            answer = Optional.of(object("access_token", "of somebody"));
        } else if (exchange.getRequestMethod().equals("GET")) {
            answer = Optional.of(read(path, exchange.getRequestURI().getQuery()));
        } else {
            answer = change(exchange.getRequestMethod(), path, content);
            changes++;
        }
        boolean lost = changeThatFails > 0 && changes == changeThatFails;
        byte[] bytes = ContractsJson.get().writeValueAsBytes(answer.orElseGet(() -> object("title", "refused")));
        exchange.sendResponseHeaders(lost ? 503 : answer.isPresent() ? 200 : 409, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private JsonNode read(String path, String query) {
        if (path.equals(USERS)) {
            String name = query.replaceFirst(".*username=", "");
            return ContractsJson.get()
                    .valueToTree(in(USERS).stream()
                            .filter(user -> user.path("id").asText().equals(name))
                            .toList());
        }
        return ContractsJson.get().valueToTree(Map.of("items", in(path)));
    }

    private Optional<JsonNode> change(String method, String path, byte[] content) throws IOException {
        if (method.equals("DELETE")) {
            return Optional.ofNullable(things.remove(path)).map(JsonNode.class::cast);
        }
        ObjectNode body = (ObjectNode) ContractsJson.get().readTree(content);
        if (path.endsWith("/reset-password")) {
            ObjectNode user = things.get(path.replace("/reset-password", ""));
            return Optional.ofNullable(user).map(found -> found.set("password", body.path("value")));
        }
        return create(path, body);
    }

    private Optional<JsonNode> create(String path, ObjectNode body) {
        boolean person = path.endsWith("/admins") || path.endsWith("/users");
        String name = body.path(person ? "username" : "name").asText().replace(" ", "-");
        // programs may have the same name: their ids tell them apart
        String id = path.endsWith("/billing-clients") ? name + "-" + changes : name;
        String place = (person ? USERS : path) + "/" + id;
        body.put("id", id).put("clientId", id).put("clientSecret", "secret of " + id);
        return things.putIfAbsent(place, body) == null ? Optional.of(body) : Optional.empty();
    }

    private static ObjectNode object(String field, String value) {
        return ContractsJson.get().createObjectNode().put(field, value);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
