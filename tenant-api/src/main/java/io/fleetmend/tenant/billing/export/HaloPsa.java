package io.fleetmend.tenant.billing.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fleetmend.tenant.billing.mapping.PsaSystem;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** HaloPSA: a recurring invoice is written with all of its lines, one of which gets another absolute quantity. */
@ApplicationScoped
class HaloPsa implements AbsoluteQuantities {
    private static final String QUANTITY = "qty_order";

    private final PsaHttp http;

    HaloPsa(PsaHttp http) {
        this.http = http;
    }

    @Override
    public PsaSystem system() {
        return PsaSystem.HALOPSA;
    }

    @Override
    public Optional<BigDecimal> current(Target target, ExportItem item) throws IOException, RefusedException {
        return Optional.of(
                line(invoice(target, login(target), item), item).path(QUANTITY).decimalValue());
    }

    @Override
    public String send(Target target, ExportItem item) throws IOException, RefusedException {
        Map<String, String> login = login(target);
        JsonNode invoice = invoice(target, login, item);
        line(invoice, item).put(QUANTITY, item.quantity());
        http.send(
                "POST",
                target.url() + "/api/RecurringInvoice",
                login,
                List.of(Map.of("id", invoice.path("id"), "lines", invoice.path("lines"))));
        return item.externalLine();
    }

    private JsonNode invoice(Target target, Map<String, String> login, ExportItem item)
            throws IOException, RefusedException {
        return http.get(
                "%s/api/RecurringInvoice/%s".formatted(target.url(), PsaHttp.encoded(item.externalCustomer())), login);
    }

    private static ObjectNode line(JsonNode invoice, ExportItem item) throws RefusedException {
        for (JsonNode line : invoice.path("lines")) {
            if (line.path("id").asText().equals(item.externalLine()) && line instanceof ObjectNode object) {
                return object;
            }
        }
        throw new RefusedException("recurring invoice %s must have a line %s, but has none"
                .formatted(item.externalCustomer(), item.externalLine()));
    }

    private Map<String, String> login(Target target) throws IOException, RefusedException {
        JsonNode token = PsaHttp.json(PsaHttp.require(http.form(
                target.url() + "/auth/token",
                Map.of(),
                new TreeMap<>(Map.of(
                        "grant_type",
                        "client_credentials",
                        "client_id",
                        target.credential("clientId"),
                        "client_secret",
                        target.credential("clientSecret"),
                        "scope",
                        "all")))));
        return Map.of("authorization", "Bearer " + token.path("access_token").asText());
    }
}
