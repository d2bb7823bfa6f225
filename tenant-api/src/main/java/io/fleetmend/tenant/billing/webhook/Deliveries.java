package io.fleetmend.tenant.billing.webhook;

import io.fleetmend.contracts.ProviderId;
import io.fleetmend.platform.http.Moments;
import io.fleetmend.platform.http.Problems;
import io.fleetmend.tenant.access.Acting;
import io.fleetmend.tenant.billing.sql.Sql;
import io.fleetmend.tenant.billing.webhook.WebhookResource.Attempt;
import io.fleetmend.tenant.billing.webhook.WebhookResource.Delivery;
import io.fleetmend.tenant.billing.webhook.WebhookSender.Due;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** The log of what was told, and what is told again. */
@ApplicationScoped
class Deliveries {
    private static final int GONE = 410;
    private static final int SUCCESS = 2;
    private static final int LONGEST_PROBLEM = 300;
    private static final Instant END = Instant.parse("9999-01-01T00:00:00Z");

    private final Sql sql;
    private final Webhooks webhooks;
    private final WebhookConfig config;
    private final Acting acting;
    private final Clock clock;

    Deliveries(Sql sql, Webhooks webhooks, WebhookConfig config, Acting acting, Clock clock) {
        this.sql = sql;
        this.webhooks = webhooks;
        this.config = config;
        this.acting = acting;
        this.clock = clock;
    }

    record Outgoing(String url, List<String> secrets, String payload) {}

    /** Empty when there is nothing left to send, for whatever reason. */
    Optional<Outgoing> outgoing(Due due) {
        Optional<Outgoing> outgoing = sql.first(
                """
                select w.*, m.payload from webhook_delivery d
                join webhook w on w.provider_id = d.provider_id and w.webhook_id = d.webhook_id
                join webhook_message m on m.provider_id = d.provider_id and m.message_id = d.message_id
                where d.provider_id = ? and d.webhook_id = ? and d.message_id = ? and d.state = 'READY' and w.active""",
                row -> {
                    Webhook webhook = Webhook.of(row);
                    return new Outgoing(
                            webhook.url(), webhooks.secrets(due.provider(), webhook), row.getString("payload"));
                },
                due.provider(),
                due.webhook(),
                due.message());
        if (outgoing.isEmpty()) {
            forget(due);
        }
        return outgoing;
    }

    /** @param status 0 when nobody answered */
    void record(Due due, int status, @Nullable String problem) {
        int attempts = sql.first("""
                        update webhook_delivery set attempts = attempts + 1
                        where provider_id = ? and webhook_id = ? and message_id = ? and state = 'READY' returning attempts""", row -> row.getInt("attempts"), due.provider(), due.webhook(), due.message())
                .orElse(0);
        if (attempts == 0) {
            return;
        }
        sql.write(
                """
                insert into webhook_attempt (provider_id, webhook_id, message_id, nth, at, status, problem)
                values (?, ?, ?, ?, ?, cast(? as int), ?)""",
                due.provider(),
                due.webhook(),
                due.message(),
                attempts,
                clock.instant(),
                status == 0 ? null : status,
                problem == null || problem.length() <= LONGEST_PROBLEM
                        ? problem
                        : problem.substring(0, LONGEST_PROBLEM));
        if (status / 100 == SUCCESS) {
            end(due, DeliveryState.DELIVERED);
        } else if (status == GONE) {
            sql.write(
                    "update webhook set active = false, revision = revision + 1 where provider_id = ? and webhook_id = ?",
                    due.provider(),
                    due.webhook());
            end(due, DeliveryState.FAILED);
        } else if (attempts > config.retryAfter().size()) {
            end(due, DeliveryState.FAILED);
        } else {
            sql.write(
                    "update webhook_due set due_at = ? where webhook_id = ? and message_id = ?",
                    clock.instant().plus(jittered(config.retryAfter().get(attempts - 1))),
                    due.webhook(),
                    due.message());
        }
    }

    /** A little later than agreed, each by something else, so that a receiver that comes back is not met by all at once. */
    private static Duration jittered(Duration delay) {
        return delay.plusMillis(ThreadLocalRandom.current().nextLong(1 + delay.toMillis() / 10));
    }

    private void end(Due due, DeliveryState state) {
        sql.write(
                "update webhook_delivery set state = ? where provider_id = ? and webhook_id = ? and message_id = ?",
                state,
                due.provider(),
                due.webhook(),
                due.message());
        forget(due);
    }

    private void forget(Due due) {
        sql.write("delete from webhook_due where webhook_id = ? and message_id = ?", due.webhook(), due.message());
    }

    /** Newest first. @param after what the page before ended with, see {@link #position} */
    @Transactional
    List<Delivery> list(@Nullable String webhook, String after, int limit) {
        ProviderId provider = acting.wholeProvider();
        Position position = Position.of(after);
        return sql.list(
                """
                select w.name, d.message_id, d.state, m.type, m.created_at, d.webhook_id from webhook_delivery d
                join webhook w on w.provider_id = d.provider_id and w.webhook_id = d.webhook_id
                join webhook_message m on m.provider_id = d.provider_id and m.message_id = d.message_id
                where d.provider_id = ? and (cast(? as text) is null or w.name = ?)
                  and (m.created_at, d.message_id, w.name) < (?, ?, ?)
                order by m.created_at desc, d.message_id desc, w.name desc limit ?""",
                row -> new Delivery(
                        row.getString("name"),
                        Sql.uuid(row, "message_id"),
                        row.getString("type"),
                        Sql.instant(row, "created_at"),
                        DeliveryState.valueOf(row.getString("state")),
                        attempts(provider, Sql.uuid(row, "webhook_id"), Sql.uuid(row, "message_id"))),
                provider,
                webhook,
                webhook,
                position.at(),
                position.message(),
                position.webhook(),
                limit);
    }

    private List<Attempt> attempts(ProviderId provider, UUID webhook, UUID message) {
        return sql.list(
                "select * from webhook_attempt where provider_id = ? and webhook_id = ? and message_id = ? order by nth",
                row -> new Attempt(
                        Sql.instant(row, "at"),
                        row.getObject("status") == null ? null : row.getInt("status"),
                        row.getString("problem")),
                provider,
                webhook,
                message);
    }

    static String position(Delivery delivery) {
        return delivery.at() + " " + delivery.message() + " " + delivery.webhook();
    }

    private record Position(Instant at, UUID message, String webhook) {
        static Position of(String cursor) {
            try {
                String[] parts = cursor.split(" ", 3);
                return cursor.isEmpty()
                        ? new Position(END, new UUID(0, 0), "")
                        : new Position(Moments.parse(parts[0]), UUID.fromString(parts[1]), parts[2]);
            } catch (DateTimeException | IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
                throw Problems.invalid("cursor", "cursor must be one that a page before answered");
            }
        }
    }
}
