package io.fleetmend.tenant.billing.webhook;

import io.fleetmend.tenant.billing.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param secret sealed
 * @param previousSecret sealed; good until {@code previousUntil}
 */
record Webhook(
        UUID id,
        String name,
        String url,
        Set<WebhookEvent> events,
        byte[] secret,
        byte @Nullable [] previousSecret,
        @Nullable Instant previousUntil,
        boolean active,
        long revision) {

    static Webhook of(ResultSet row) throws SQLException {
        EnumSet<WebhookEvent> events = EnumSet.noneOf(WebhookEvent.class);
        Arrays.stream((String[]) row.getArray("events").getArray())
                .map(WebhookEvent::valueOf)
                .forEach(events::add);
        return new Webhook(
                Sql.uuid(row, "webhook_id"),
                row.getString("name"),
                row.getString("url"),
                Collections.unmodifiableSet(events),
                row.getBytes("secret"),
                row.getBytes("previous_secret"),
                Sql.instantOrNull(row, "previous_until"),
                row.getBoolean("active"),
                row.getLong("revision"));
    }
}
