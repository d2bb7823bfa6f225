package io.fleetmend.tenant.billing.export;

import com.fasterxml.jackson.databind.JsonNode;
import io.fleetmend.tenant.billing.mapping.PsaSystem;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * ConnectWise Manage: an addition of an agreement has one absolute quantity, which is replaced. Setting it twice changes nothing, and
 * what is there can be read.
 */
@ApplicationScoped
class ConnectWise implements AbsoluteQuantities {
    private final PsaHttp http;

    ConnectWise(PsaHttp http) {
        this.http = http;
    }

    /** An operation of JSON Patch (RFC 6902). */
    private record Replace(String op, String path, BigDecimal value) {}

    @Override
    public PsaSystem system() {
        return PsaSystem.CONNECTWISE;
    }

    @Override
    public Optional<BigDecimal> current(Target target, ExportItem item) throws IOException, RefusedException {
        JsonNode quantity = http.get(addition(target, item), headers(target)).path("quantity");
        if (!quantity.isNumber()) {
            throw new IOException("the addition has no quantity");
        }
        return Optional.of(quantity.decimalValue());
    }

    @Override
    public String send(Target target, ExportItem item) throws IOException, RefusedException {
        http.send(
                "PATCH",
                addition(target, item),
                headers(target),
                List.of(new Replace("replace", "quantity", item.quantity())));
        return item.externalLine();
    }

    private static String addition(Target target, ExportItem item) {
        return "%s/finance/agreements/%s/additions/%s"
                .formatted(
                        target.url(), PsaHttp.encoded(item.externalCustomer()), PsaHttp.encoded(item.externalLine()));
    }

    private static Map<String, String> headers(Target target) {
        String login = "%s+%s:%s"
                .formatted(
                        target.credential("company"), target.credential("publicKey"), target.credential("privateKey"));
        return Map.of(
                "authorization",
                "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)),
                "clientid",
                target.credential("clientId"));
    }
}
