package io.fleetmend.tenant.billing.export;

import com.fasterxml.jackson.databind.JsonNode;
import io.fleetmend.tenant.billing.mapping.PsaSystem;
import io.fleetmend.tenant.billing.outbound.Reply;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Stripe: a meter event can be created and not read. For about a day its identifier keeps it from being taken twice, so within that time
 * it is simply sent again; after that only a person can say. Events may be 35 days old, values are whole and not negative.
 */
@ApplicationScoped
class Stripe implements PsaAdapter {
    /** An hour less than what is promised, for clocks. */
    static final Duration RECOGNISED = Duration.ofHours(23);

    static final Duration OLDEST = Duration.ofDays(35);
    private static final int BAD_REQUEST = 400;

    private final PsaHttp http;
    private final Clock clock;

    Stripe(PsaHttp http, Clock clock) {
        this.http = http;
        this.clock = clock;
    }

    @Override
    public PsaSystem system() {
        return PsaSystem.STRIPE;
    }

    @Override
    public BigDecimal rounded(BigDecimal quantity) {
        return quantity.setScale(0, RoundingMode.HALF_UP);
    }

    @Override
    public Optional<BigDecimal> current(Target target, ExportItem item) {
        return Optional.empty();
    }

    @Override
    public String send(Target target, ExportItem item) throws IOException, RefusedException {
        Instant at = item.period()
                .plusMonths(1)
                .atDay(1)
                .atStartOfDay(item.zone())
                .toInstant()
                .minusSeconds(1);
        if (at.isBefore(clock.instant().minus(OLDEST))) {
            throw new RefusedException(
                    "a meter event must be at most 35 days old, but %s ended at %s".formatted(item.period(), at));
        }
        if (item.quantity().signum() < 0) {
            throw new RefusedException("a meter event must not be negative, but was "
                    + item.quantity().toPlainString());
        }
        Reply reply = http.form(
                target.url() + "/v1/billing/meter_events",
                Map.of("authorization", "Bearer " + target.credential("secretKey")),
                new TreeMap<>(Map.of(
                        "event_name", item.externalLine(),
                        "identifier", item.token().toString(),
                        "timestamp", Long.toString(at.getEpochSecond()),
                        "payload[stripe_customer_id]", item.externalCustomer(),
                        "payload[value]", item.quantity().toPlainString())));
        if (!takenBefore(reply)) {
            PsaHttp.require(reply);
        }
        return item.token().toString();
    }

    /** That it is there already is what we wanted to hear. Some answers bring the code, some the sentence only. */
    private static boolean takenBefore(Reply reply) throws IOException {
        if (reply.status() != BAD_REQUEST) {
            return false;
        }
        JsonNode error = PsaHttp.json(reply).path("error");
        return error.path("code").asText().equals("duplicate_meter_event")
                || error.path("message").asText().contains("already exists with identifier");
    }

    @Override
    public Settled settle(Target target, ExportItem item) {
        Instant sent = item.firstSentAt();
        return sent != null && clock.instant().isBefore(sent.plus(RECOGNISED)) ? Settled.SEND_AGAIN : Settled.UNKNOWN;
    }
}
