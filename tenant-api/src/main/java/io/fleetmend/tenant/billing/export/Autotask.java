package io.fleetmend.tenant.billing.export;

import com.fasterxml.jackson.databind.JsonNode;
import io.fleetmend.tenant.billing.mapping.PsaSystem;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Autotask: units of a contract's service change by adjustments, which can be created and neither read nor taken back. What they come to
 * can be read as units, though: an adjustment whose answer never came has arrived when the units are what they were to become, has not
 * when they are what they were, and is for a person to look at when they are something else.
 */
@ApplicationScoped
class Autotask implements PsaAdapter {
    private final PsaHttp http;

    Autotask(PsaHttp http) {
        this.http = http;
    }

    private record Condition(String op, String field, Object value) {}

    private record Adjustment(
            String contractID, String contractServiceID, String effectiveDate, BigDecimal unitChange) {}

    @Override
    public PsaSystem system() {
        return PsaSystem.AUTOTASK;
    }

    @Override
    public BigDecimal rounded(BigDecimal quantity) {
        return quantity.setScale(0, RoundingMode.HALF_UP);
    }

    @Override
    public Optional<BigDecimal> current(Target target, ExportItem item) throws IOException, RefusedException {
        String day = item.period().atDay(1).toString();
        JsonNode found = http.send(
                "POST",
                target.url() + "/v1.0/ContractServiceUnits/query",
                headers(target),
                Map.of(
                        "filter",
                        List.of(
                                new Condition("eq", "contractID", item.externalCustomer()),
                                new Condition("eq", "contractServiceID", item.externalLine()),
                                new Condition("lte", "startDate", day),
                                new Condition("gte", "endDate", day))));
        JsonNode items = found.path("items");
        if (items.size() > 1) {
            throw new IOException("%d ranges of units hold on %s, but one was expected".formatted(items.size(), day));
        }
        return Optional.of(
                items.isEmpty() ? BigDecimal.ZERO : items.path(0).path("units").decimalValue());
    }

    @Override
    public String send(Target target, ExportItem item) throws IOException, RefusedException {
        BigDecimal change = item.quantity().subtract(before(item));
        if (change.signum() == 0) {
            return "unchanged";
        }
        JsonNode created = http.send(
                "POST",
                "%s/v1.0/Contracts/%s/ServiceAdjustments"
                        .formatted(target.url(), PsaHttp.encoded(item.externalCustomer())),
                headers(target),
                new Adjustment(
                        item.externalCustomer(),
                        item.externalLine(),
                        item.period().atDay(1).toString(),
                        change));
        return created.path("itemId").asText();
    }

    @Override
    public Settled settle(Target target, ExportItem item) throws IOException, RefusedException {
        BigDecimal now = current(target, item).orElseThrow();
        if (now.compareTo(item.quantity()) == 0) {
            return Settled.ARRIVED;
        }
        return now.compareTo(before(item)) == 0 ? Settled.DID_NOT_ARRIVE : Settled.UNKNOWN;
    }

    private static BigDecimal before(ExportItem item) {
        if (item.before() == null) {
            throw new IllegalStateException("what was there before must be read before anything is sent");
        }
        return item.before();
    }

    private static Map<String, String> headers(Target target) {
        return Map.of(
                "ApiIntegrationCode", target.credential("integrationCode"),
                "UserName", target.credential("userName"),
                "Secret", target.credential("secret"));
    }
}
