package io.fleetmend.tenant.billing.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.fleetmend.contracts.ContractsJson;
import io.fleetmend.tenant.billing.outbound.Outbound;
import io.fleetmend.tenant.billing.outbound.Reply;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Asks a PSA, and tells what surely did not happen from what nobody knows: 4xx is a no, all else is open. */
@ApplicationScoped
class PsaHttp {
    private static final int LONGEST = 300;
    private static final int CLIENT_ERROR = 4;
    private static final int REQUEST_TIMEOUT = 408;
    private static final int CONFLICT = 409;
    private static final int TOO_MANY = 429;

    private final Outbound outbound;

    PsaHttp(Outbound outbound) {
        this.outbound = outbound;
    }

    JsonNode get(String url, Map<String, String> headers) throws IOException, RefusedException {
        return json(require(outbound.send("GET", URI.create(url), headers, null)));
    }

    JsonNode send(String method, String url, Map<String, String> headers, Object body)
            throws IOException, RefusedException {
        return json(require(raw(
                method, url, headers, "application/json", ContractsJson.get().writeValueAsString(body))));
    }

    /** As a browser's form. */
    Reply form(String url, Map<String, String> headers, SortedMap<String, String> fields) throws IOException {
        String body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return raw("POST", url, headers, "application/x-www-form-urlencoded", body);
    }

    private Reply raw(String method, String url, Map<String, String> headers, String type, @Nullable String body)
            throws IOException {
        Map<String, String> all = new HashMap<>(headers);
        all.put("content-type", type);
        return outbound.send(method, URI.create(url), all, body);
    }

    static Reply require(Reply reply) throws IOException, RefusedException {
        if (reply.succeeded()) {
            return reply;
        }
        String said = "%d %s".formatted(reply.status(), shortened(reply.body()));
        boolean surely = reply.status() / 100 == CLIENT_ERROR
                && reply.status() != REQUEST_TIMEOUT
                && reply.status() != CONFLICT
                && reply.status() != TOO_MANY;
        if (surely) {
            throw new RefusedException(said);
        }
        throw new IOException(said);
    }

    static JsonNode json(Reply reply) throws IOException {
        try {
            return ContractsJson.get().readTree(reply.body());
        } catch (JsonProcessingException e) {
            throw new IOException("the answer is not JSON", e);
        }
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String shortened(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }
}
