package io.fleetmend.tenant.billing.export;

import io.fleetmend.contracts.ProviderId;
import io.fleetmend.tenant.billing.export.ExportResource.ExportReport;
import io.fleetmend.tenant.billing.webhook.WebhookEvent;
import io.fleetmend.tenant.billing.webhook.WebhookMessages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;

/** Tells the provider's programs what an export could not bring. */
@ApplicationScoped
class ExportTroubles {
    private final WebhookMessages messages;

    ExportTroubles(WebhookMessages messages) {
        this.messages = messages;
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void tell(ProviderId provider, ExportReport report) {
        String period = report.period().toString();
        String system = report.system().name();
        report.missing()
                .forEach(missing -> messages.tell(
                        provider,
                        WebhookEvent.MAPPING_MISSING,
                        "%s %s %s %s".formatted(period, system, missing.customer(), missing.line()),
                        Map.of(
                                "customer",
                                missing.customer(),
                                "line",
                                missing.line(),
                                "period",
                                period,
                                "system",
                                system)));
        long failed = report.items().stream()
                .filter(item -> item.state() == ItemState.REFUSED || item.state() == ItemState.HELD)
                .count();
        if (failed + report.missing().size() > 0) {
            messages.tell(
                    provider,
                    WebhookEvent.EXPORT_FAILED,
                    null,
                    Map.of(
                            "period", period,
                            "system", system,
                            "failed", failed,
                            "unmapped", report.missing().size()));
        }
    }
}
