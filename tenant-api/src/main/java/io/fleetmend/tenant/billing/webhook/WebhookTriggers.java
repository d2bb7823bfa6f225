package io.fleetmend.tenant.billing.webhook;

import io.fleetmend.tenant.billing.period.PeriodClosed;
import io.fleetmend.tenant.billing.sql.Sql;
import io.fleetmend.tenant.usage.UsageChange;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Map;

/** What happens in billing, as programs are told of it. */
@ApplicationScoped
class WebhookTriggers {
    private final WebhookMessages messages;
    private final Sql sql;
    private final Clock clock;

    WebhookTriggers(WebhookMessages messages, Sql sql, Clock clock) {
        this.messages = messages;
        this.sql = sql;
        this.clock = clock;
    }

    void closed(@Observes PeriodClosed closed) {
        messages.tell(
                closed.provider(),
                WebhookEvent.PERIOD_CLOSED,
                closed.period().toString(),
                Map.of("period", closed.period().toString(), "hash", closed.hash()));
    }

    /** Says where to look, not what: the events themselves are behind a cursor. */
    void changed(@Observes UsageChange change) {
        messages.tell(
                change.provider(),
                WebhookEvent.USAGE_CHANGED,
                null,
                Map.of(
                        "customer", change.customer(),
                        "counted", change.counted(),
                        "corrected", change.corrected()));
        boolean mapped = sql.first(
                        "select from billing_mapping where provider_id = ? and customer_id = ?",
                        row -> true,
                        change.provider(),
                        change.customer())
                .isPresent();
        if (!mapped) {
            // once a month is a reminder, once a count would be noise
            YearMonth month = YearMonth.from(clock.instant().atZone(ZoneOffset.UTC));
            messages.tell(
                    change.provider(),
                    WebhookEvent.MAPPING_MISSING,
                    change.customer() + " " + month,
                    Map.of("customer", change.customer()));
        }
    }
}
