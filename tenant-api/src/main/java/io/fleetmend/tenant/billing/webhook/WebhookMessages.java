package io.fleetmend.tenant.billing.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.fleetmend.contracts.ContractsJson;
import io.fleetmend.contracts.ProviderId;
import io.fleetmend.contracts.Uuids;
import io.fleetmend.tenant.billing.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes down, in the transaction that makes it true, what is to be told to whom. */
@ApplicationScoped
public class WebhookMessages {
    private final Sql sql;
    private final Clock clock;

    WebhookMessages(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** @param once what it is about: told once for ever; null: told each time */
    @Transactional(Transactional.TxType.MANDATORY)
    public void tell(ProviderId provider, WebhookEvent event, @Nullable String once, Map<String, ?> data) {
        List<UUID> listeners = sql.list(
                "select webhook_id from webhook where provider_id = ? and active and ? = any(events)",
                row -> Sql.uuid(row, "webhook_id"),
                provider,
                event);
        if (listeners.isEmpty()) {
            return;
        }
        UUID message = once == null
                ? Uuids.next(clock.instant())
                : UUID.nameUUIDFromBytes(
                        "%s %s %s".formatted(provider, event, once).getBytes(StandardCharsets.UTF_8));
        int written = sql.write("""
                insert into webhook_message (provider_id, message_id, type, payload, created_at) values (?, ?, ?, ?, ?)
                on conflict do nothing""", provider, message, event.type(), payload(event, data), clock.instant());
        if (written == 0) {
            return;
        }
        for (UUID listener : listeners) {
            sql.write(
                    "insert into webhook_delivery (provider_id, webhook_id, message_id, state, attempts) values (?, ?, ?, ?, 0)",
                    provider,
                    listener,
                    message,
                    DeliveryState.READY);
            sql.write(
                    "insert into webhook_due (webhook_id, message_id, provider_id, due_at) values (?, ?, ?, ?)",
                    listener,
                    message,
                    provider,
                    clock.instant());
        }
    }

    private String payload(WebhookEvent event, Map<String, ?> data) {
        try {
            Map<String, Object> payload = new TreeMap<>();
            payload.put("type", event.type());
            payload.put("timestamp", clock.instant());
            payload.put("data", new TreeMap<>(data));
            return ContractsJson.get().writeValueAsString(payload);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a message can always be written", e);
        }
    }
}
