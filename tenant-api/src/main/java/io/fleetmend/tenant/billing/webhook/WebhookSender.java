package io.fleetmend.tenant.billing.webhook;

import io.fleetmend.contracts.ProviderId;
import io.fleetmend.platform.tenancy.TenantScope;
import io.fleetmend.platform.tenancy.TenantWork;
import io.fleetmend.tenant.billing.outbound.Outbound;
import io.fleetmend.tenant.billing.outbound.Reply;
import io.fleetmend.tenant.billing.sql.Sql;
import io.fleetmend.tenant.billing.webhook.Deliveries.Outgoing;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;

/**
 * Sends what is due, at least once. A delivery is taken by moving its time on, committed before anything is sent, so two instances do
 * not send the same one, and one that crashes leaves it to be sent again.
 */
@ApplicationScoped
class WebhookSender {
    private static final Logger LOG = Logger.getLogger(WebhookSender.class);
    private static final int AT_ONCE = 16;

    private final Sql sql;
    private final Deliveries deliveries;
    private final Outbound outbound;
    private final TenantWork work;
    private final WebhookConfig config;
    private final Clock clock;

    WebhookSender(
            Sql sql, Deliveries deliveries, Outbound outbound, TenantWork work, WebhookConfig config, Clock clock) {
        this.sql = sql;
        this.deliveries = deliveries;
        this.outbound = outbound;
        this.work = work;
        this.config = config;
        this.clock = clock;
    }

    record Due(ProviderId provider, UUID webhook, UUID message) {}

    @Scheduled(
            every = "{fleetmend.billing.webhooks.send-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sendWhatIsDue() {
        for (List<Due> due = take(); !due.isEmpty(); due = take()) {
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                due.forEach(each -> threads.execute(() -> sendFramed(each)));
            }
        }
    }

    private List<Due> take() {
        Instant now = clock.instant();
        return work.call(
                TenantScope.NONE,
                () -> sql.list(
                        """
                update webhook_due d set due_at = ? from (select webhook_id, message_id from webhook_due
                  where due_at <= ? order by due_at limit ? for update skip locked) t
                where d.webhook_id = t.webhook_id and d.message_id = t.message_id
                returning d.provider_id, d.webhook_id, d.message_id""",
                        row -> new Due(
                                new ProviderId(Sql.uuid(row, "provider_id")),
                                Sql.uuid(row, "webhook_id"),
                                Sql.uuid(row, "message_id")),
                        now.plus(config.lease()),
                        now,
                        AT_ONCE));
    }

    private void sendFramed(Due due) {
        TenantScope scope = TenantScope.wholeProvider(due.provider());
        work.framed("send webhook", scope, () -> {
            try {
                send(due, scope);
            } catch (RuntimeException e) {
                LOG.error("A webhook could not be sent", e);
            }
        });
    }

    private void send(Due due, TenantScope scope) {
        Optional<Outgoing> outgoing = work.call(scope, () -> deliveries.outgoing(due));
        if (outgoing.isEmpty()) {
            return;
        }
        Outgoing message = outgoing.get();
        // what is signed is what is said: one look at the clock for both
        Instant now = clock.instant();
        int status = 0;
        String problem = null;
        try {
            Reply reply = outbound.send(
                    "POST",
                    URI.create(message.url()),
                    Map.of(
                            "content-type", "application/json",
                            "user-agent", "fleetmend-webhooks",
                            "webhook-id", due.message().toString(),
                            "webhook-timestamp", Long.toString(now.getEpochSecond()),
                            "webhook-signature",
                                    WebhookSignature.header(message.secrets(), due.message(), now, message.payload())),
                    message.payload());
            status = reply.status();
        } catch (IOException e) {
            problem = String.valueOf(e.getMessage());
        }
        int answered = status;
        String trouble = problem;
        work.run(scope, () -> deliveries.record(due, answered, trouble));
    }
}
