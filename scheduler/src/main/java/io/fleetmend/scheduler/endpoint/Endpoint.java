package io.fleetmend.scheduler.endpoint;

import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.EndpointId;
import io.fleetmend.contracts.SiteId;
import io.fleetmend.contracts.inventory.v1.RestartState;
import io.fleetmend.scheduler.database.Row;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A managed machine as it last was.
 *
 * @param os such as {@code Debian GNU/Linux 12 (bookworm)}
 * @param inventoryDigest null before the first inventory
 * @param evidenceAt when it last said that the newest inventory is how it is, within an hour; null before the first inventory
 * @param restart null before the first inventory
 * @param retiredAt null while it is managed
 * @param refusals how many documents it refused that we never handed out to it
 * @param lastRefusal the newest of them; null when there was none
 */
public record Endpoint(
        EndpointId id,
        EndpointState state,
        CustomerId customer,
        SiteId site,
        String hostname,
        String endpointClass,
        String os,
        String agentVersion,
        Instant enrolledAt,
        @Nullable Instant lastSeenAt,
        @Nullable String inventoryDigest,
        @Nullable Instant inventoryReceivedAt,
        @Nullable Instant evidenceAt,
        RestartState.@Nullable Requirement restart,
        @Nullable Instant retiredAt,
        long refusals,
        @Nullable Refusal lastRefusal) {
    static Endpoint of(Row row) {
        String restart = row.textOrNull("restart_requirement");
        return new Endpoint(
                row.endpoint(),
                row.one(EndpointState.class, "state"),
                row.customer(),
                row.site(),
                row.text("hostname"),
                row.text("endpoint_class"),
                row.text("os"),
                row.text("agent_version"),
                row.time("enrolled_at"),
                row.timeOrNull("last_seen_at"),
                row.textOrNull("inventory_digest"),
                row.timeOrNull("inventory_received_at"),
                row.timeOrNull("seen_told_at"),
                restart == null ? null : RestartState.Requirement.valueOf(restart),
                row.timeOrNull("retired_at"),
                row.number("refusals"),
                row.jsonOrNull(Refusal.class, "last_refusal"));
    }
}
