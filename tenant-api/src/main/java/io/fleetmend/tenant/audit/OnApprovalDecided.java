package io.fleetmend.tenant.audit;

import io.fleetmend.contracts.BulletinId;
import io.fleetmend.contracts.job.v1.ApprovalDecidedV1;
import io.fleetmend.platform.events.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What the scheduler is told to allow or to leave alone stands in the one audit log, too, with who and why. */
@ApplicationScoped
class OnApprovalDecided implements EventHandler<ApprovalDecidedV1> {
    private final AuditLog log;

    OnApprovalDecided(AuditLog log) {
        this.log = log;
    }

    @Override
    public Class<ApprovalDecidedV1> event() {
        return ApprovalDecidedV1.class;
    }

    @Override
    public void handle(ApprovalDecidedV1 event) {
        Map<String, String> detail = new HashMap<>();
        detail.put(
                "bulletins",
                event.bulletins().stream().map(BulletinId::value).sorted().collect(Collectors.joining(", ")));
        detail.put("decidedAt", event.decidedAt().toString());
        if (event.reason() != null) {
            detail.put("reason", event.reason());
        }
        log.record(new Deed(
                event.decidedBy(),
                event.provider(),
                event.customer(),
                "approval." + event.decision().name().toLowerCase(Locale.ROOT),
                event.customer() == null
                        ? event.provider().toString()
                        : event.customer().toString(),
                detail));
    }
}
