package io.fleetmend.scheduler.endpoint;

import io.fleetmend.contracts.EndpointId;
import io.fleetmend.contracts.inventory.v1.EndpointRetiredV1;
import io.fleetmend.contracts.inventory.v1.EndpointSeenV1;
import io.fleetmend.contracts.inventory.v1.RestartState;
import io.fleetmend.platform.events.Outbox;
import io.fleetmend.platform.http.SearchText;
import io.fleetmend.scheduler.database.Database;
import io.fleetmend.scheduler.database.Json;
import io.fleetmend.scheduler.database.SeenRows;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Endpoints as rows. */
@ApplicationScoped
public class Endpoints {
    private static final Duration SEEN_WRITTEN = Duration.ofMinutes(1);
    private static final Duration SEEN_TOLD = Duration.ofHours(1);
    private static final String WITH_STATE = """
            select e.*, case when e.retired_at is not null then 'RETIRED'
                   when e.inventory_digest is null then 'NO_INVENTORY'
                   when e.seen_told_at + (p.body ->> 'staleAfter')::interval < ? then 'STALE'
                   else 'CURRENT' end as state
            from endpoint e left join policy p using (provider_id, customer_id) where %s""".formatted(SeenRows.FILTER);
    private static final String FIND = WITH_STATE + " and endpoint_id = ?";
    private static final String LIST = """
            select * from (%s) endpoint
            where (?::uuid is null or customer_id = ?) and (?::uuid is null or site_id = ?)
              and (state = ? or (?::text is null and retired_at is null))
              and (?::text is null or (hostname_key >= ? and hostname_key < ?))
              and (?::uuid[] is null or endpoint_id = any(?)) and endpoint_id > ?
            order by endpoint_id limit ?""".formatted(WITH_STATE);
    private static final String SEEN = """
            update endpoint set last_seen_at = ?, agent_version = ?
            where provider_id = ? and customer_id = ? and endpoint_id = ?
              and (last_seen_at is null or last_seen_at < ? or agent_version <> ?)""";
    private static final String TELL_SEEN = """
            update endpoint set seen_told_at = ?
            where provider_id = ? and customer_id = ? and endpoint_id = ? and inventory_digest = ?
              and (seen_told_at is null or seen_told_at < ?)""";
    private static final String INVENTORY = """
            update endpoint set inventory_digest = ?, inventory_received_at = ?, restart_requirement = ?, seen_told_at = ?,
                hostname = ?, os = ?
            where provider_id = ? and customer_id = ? and endpoint_id = ?""";
    private static final String NEXT_SEQUENCE = """
            update endpoint set last_sequence = greatest(last_sequence, ?) + 1
            where provider_id = ? and customer_id = ? and endpoint_id = ? returning last_sequence""";
    /** Sent again because our answer was lost, it is the same report. */
    private static final String REFUSED = """
            update endpoint set refusals = refusals + 1, last_refusal = ?::jsonb
            where provider_id = ? and customer_id = ? and endpoint_id = ?
              and last_refusal ->> 'report' is distinct from ?""";

    private static final String RETIRE = """
            update endpoint set retired_at = ?
            where provider_id = ? and customer_id = ? and endpoint_id = ? and retired_at is null""";

    private final Database database;
    private final SeenRows seen;
    private final EndpointKeys keys;
    private final Outbox outbox;
    private final Clock clock;

    Endpoints(Database database, SeenRows seen, EndpointKeys keys, Outbox outbox, Clock clock) {
        this.database = database;
        this.seen = seen;
        this.keys = keys;
        this.outbox = outbox;
        this.clock = clock;
    }

    public Optional<Endpoint> find(EndpointId endpoint) {
        return database.first(FIND, Endpoint::of, asOfNow(endpoint));
    }

    List<Endpoint> list(EndpointQuery query, UUID after, int most) {
        EndpointState state = query.wantedState();
        String hostname = query.hostname();
        UUID[] ids = query.wantedIds();
        return database.list(
                LIST,
                Endpoint::of,
                asOfNow(
                        query.customer,
                        query.customer,
                        query.site,
                        query.site,
                        state,
                        state,
                        hostname,
                        hostname,
                        SearchText.endOf(hostname),
                        ids,
                        ids,
                        after,
                        most));
    }

    private @Nullable Object[] asOfNow(@Nullable Object... following) {
        return Stream.concat(Stream.of((Object) clock.instant()), Arrays.stream(seen.and(following)))
                .toArray();
    }

    /** Written at most once a minute, told at most once an hour: check-ins are many. */
    public void checkedIn(EnrolledEndpoint endpoint, String agentVersion, String digest, Instant now) {
        database.update(
                SEEN,
                now,
                agentVersion,
                endpoint.provider(),
                endpoint.customer(),
                endpoint.endpoint(),
                now.minus(SEEN_WRITTEN),
                agentVersion);
        int told = database.update(
                TELL_SEEN,
                now,
                endpoint.provider(),
                endpoint.customer(),
                endpoint.endpoint(),
                digest,
                now.minus(SEEN_TOLD));
        if (told == 1) {
            outbox.append(
                    new EndpointSeenV1(endpoint.provider(), endpoint.customer(), endpoint.endpoint(), digest, now));
        }
    }

    public void inventoryReceived(
            EnrolledEndpoint endpoint,
            String digest,
            RestartState.Requirement restart,
            String hostname,
            String os,
            Instant now) {
        database.update(
                INVENTORY,
                digest,
                now,
                restart,
                now,
                hostname,
                os,
                endpoint.provider(),
                endpoint.customer(),
                endpoint.endpoint());
    }

    /** @param accepted the highest one that the agent says it ever accepted; ours may be older after a restore */
    public long nextSequence(EnrolledEndpoint endpoint, long accepted) {
        return database.first(
                        NEXT_SEQUENCE,
                        row -> row.number("last_sequence"),
                        accepted,
                        endpoint.provider(),
                        endpoint.customer(),
                        endpoint.endpoint())
                .orElseThrow(() -> new IllegalStateException("endpoint %s has no row".formatted(endpoint.endpoint())));
    }

    /** False when it was told before. */
    public boolean refused(EnrolledEndpoint endpoint, Refusal refusal) {
        return database.update(
                        REFUSED,
                        Json.write(refusal),
                        endpoint.provider(),
                        endpoint.customer(),
                        endpoint.endpoint(),
                        refusal.report())
                == 1;
    }

    /** From now on its key is worth nothing. Doing it twice changes nothing. */
    public void retire(EnrolledEndpoint endpoint, Instant now) {
        if (database.update(RETIRE, now, endpoint.provider(), endpoint.customer(), endpoint.endpoint()) > 0) {
            keys.retire(endpoint.endpoint());
            outbox.append(new EndpointRetiredV1(endpoint.provider(), endpoint.customer(), endpoint.endpoint(), now));
        }
    }
}
