package io.fleetmend.tenant.billing.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.fleetmend.contracts.ContractsJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Stands in for the four PSAs at once. It is no PSA: it was written from the vendors' public documentation, for the few calls that we
 * make, with what matters about them: ConnectWise and HaloPSA keep absolute quantities, Autotask takes adjustments that can neither be
 * read nor taken back, Stripe knows an identifier again for 24 hours and takes events of the last 35 days.
 *
 * <p>Sources: developer.connectwise.com (agreement additions), autotask.net developer help (ContractServiceAdjustments,
 * ContractServiceUnits), HaloPSA's API (RecurringInvoice), docs.stripe.com (meter events).
 */
final class StandIn implements AutoCloseable {
    private static final Duration REMEMBERED = Duration.ofHours(24);
    private static final Duration OLDEST = Duration.ofDays(35);

    private final HttpServer server;
    private final Clock clock;

    /** ConnectWise's additions, HaloPSA's invoice lines, Autotask's units: by the line's id. */
    final Map<String, BigDecimal> quantities = new ConcurrentHashMap<>();
    /** How often each line was adjusted in Autotask. */
    final Map<String, Integer> adjustments = new ConcurrentHashMap<>();
    /** What each meter has counted in Stripe. */
    final Map<String, Long> metered = new ConcurrentHashMap<>();

    private final Map<String, Instant> identifiers = new ConcurrentHashMap<>();
    private volatile @Nullable Random failing;

    StandIn(Clock clock) throws IOException {
        this.clock = clock;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:%d".formatted(server.getAddress().getPort());
    }

    /** From now on some answers get lost, after what was asked for was done, and some questions before. */
    void loseSome(long seed) {
        failing = new Random(seed);
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        boolean lost;
        boolean heard;
        synchronized (this) {
            Random chance = failing;
            lost = chance != null && chance.nextInt(4) == 0;
            heard = chance == null || !lost || chance.nextBoolean();
        }
        Reply reply = heard ? reply(exchange, new String(body, StandardCharsets.UTF_8)) : new Reply(500, "");
        byte[] text = (lost ? "" : reply.body()).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(lost ? 502 : reply.status(), text.length == 0 ? -1 : text.length);
        if (text.length > 0) {
            exchange.getResponseBody().write(text);
        }
        exchange.close();
    }

    private record Reply(int status, String body) {}

    private synchronized Reply reply(HttpExchange exchange, String body) {
        String path = exchange.getRequestURI().getPath();
        String last = path.substring(path.lastIndexOf('/') + 1);
        String asked = exchange.getRequestMethod() + " " + path;
        if (asked.matches("(GET|PATCH) /finance/agreements/.+/additions/.+")) {
            return addition(exchange, last, body);
        }
        if (asked.equals("POST /v1.0/ContractServiceUnits/query")) {
            return units(body);
        }
        if (asked.matches("POST /v1.0/Contracts/.+/ServiceAdjustments")) {
            return adjustment(body);
        }
        if (asked.equals("POST /auth/token")) {
            return new Reply(200, "{\"access_token\": \"t\"}");
        }
        if (asked.matches("GET /api/RecurringInvoice/.+")) {
            return new Reply(200, invoice(last));
        }
        if (asked.equals("POST /api/RecurringInvoice")) {
            json(body)
                    .path(0)
                    .path("lines")
                    .forEach(line -> quantities.put(
                            line.path("id").asText(), line.path("qty_order").decimalValue()));
            return new Reply(201, "{}");
        }
        if (asked.equals("POST /v1/billing/meter_events")) {
            return meter(form(body));
        }
        return new Reply(404, "{}");
    }

    private Reply addition(HttpExchange exchange, String id, String body) {
        if (!exchange.getRequestHeaders().containsKey("clientid")) {
            return new Reply(401, "{}");
        }
        if (exchange.getRequestMethod().equals("PATCH")) {
            JsonNode operation = json(body).path(0);
            quantities.put(id, operation.path("value").decimalValue());
        }
        return new Reply(200, "{\"id\": \"%s\", \"quantity\": %s}".formatted(id, quantity(id)));
    }

    private Reply units(String body) {
        String service = "";
        for (JsonNode condition : json(body).path("filter")) {
            service = condition.path("field").asText().equals("contractServiceID")
                    ? condition.path("value").asText()
                    : service;
        }
        return new Reply(200, "{\"items\": [{\"units\": %s}]}".formatted(quantity(service)));
    }

    private Reply adjustment(String body) {
        JsonNode adjustment = json(body);
        String service = adjustment.path("contractServiceID").asText();
        quantities.merge(service, adjustment.path("unitChange").decimalValue(), BigDecimal::add);
        return new Reply(200, "{\"itemId\": %d}".formatted(adjustments.merge(service, 1, Integer::sum)));
    }

    private String invoice(String invoice) {
        return quantities.entrySet().stream()
                .filter(line -> line.getKey().startsWith(invoice + "-"))
                .map(line -> "{\"id\": \"%s\", \"qty_order\": %s, \"item_code\": \"kept\"}"
                        .formatted(line.getKey(), line.getValue()))
                .collect(Collectors.joining(", ", "{\"id\": \"%s\", \"lines\": [".formatted(invoice), "]}"));
    }

    private Reply meter(Map<String, String> event) {
        Instant at = Instant.ofEpochSecond(Long.parseLong(event.getOrDefault("timestamp", "0")));
        long value = Long.parseLong(event.getOrDefault("payload[value]", "-1"));
        if (value < 0
                || at.isBefore(clock.instant().minus(OLDEST))
                || at.isAfter(clock.instant().plusSeconds(300))) {
            return new Reply(400, "{\"error\": {\"code\": \"invalid\"}}");
        }
        String identifier = event.getOrDefault("identifier", "");
        Instant before = identifiers.get(identifier);
        if (before != null && clock.instant().isBefore(before.plus(REMEMBERED))) {
            return new Reply(
                    400,
                    "{\"error\": {\"type\": \"invalid_request_error\", \"message\": \"An event already exists with identifier %s.\"}}"
                            .formatted(identifier));
        }
        identifiers.put(identifier, clock.instant());
        metered.merge(event.getOrDefault("event_name", ""), value, Long::sum);
        return new Reply(200, "{\"object\": \"billing.meter_event\", \"identifier\": \"%s\"}".formatted(identifier));
    }

    private BigDecimal quantity(String id) {
        return quantities.getOrDefault(id, BigDecimal.ZERO);
    }

    private static JsonNode json(String body) {
        try {
            return ContractsJson.get().readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> form(String body) {
        Map<String, String> fields = new HashMap<>();
        List<String> pairs = Arrays.asList(body.split("&"));
        pairs.forEach(pair -> fields.put(
                URLDecoder.decode(pair.substring(0, pair.indexOf('=')), StandardCharsets.UTF_8),
                URLDecoder.decode(pair.substring(pair.indexOf('=') + 1), StandardCharsets.UTF_8)));
        return fields;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
