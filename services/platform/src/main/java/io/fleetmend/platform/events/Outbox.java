package io.fleetmend.platform.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.agroal.api.AgroalDataSource;
import io.fleetmend.contracts.ContractsJson;
import io.fleetmend.contracts.Event;
import io.fleetmend.contracts.Scope;
import io.fleetmend.contracts.Uuids;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where facts are written down, in the very transaction that makes them true. A lock per entity is held until that transaction ends, so
 * that for one entity the order of sequence numbers is the order of commits, however late a transaction commits.
 */
@ApplicationScoped
public class Outbox {
    private static final String INSERT = """
            insert into outbox (event_id, topic, record_key, partition_key, type, provider_id, customer_id, payload, traceparent, created_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    /** Enough to keep entities apart, few enough that a batch of thousands does not fill PostgreSQL's lock table. */
    private static final int LOCKS_PER_TOPIC = 256;

    private final AgroalDataSource database;
    private final Clock clock;
    private final RelaySignal signal;

    Outbox(AgroalDataSource database, Clock clock, RelaySignal signal) {
        this.database = database;
        this.clock = clock;
        this.signal = signal;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void append(Event event) {
        append(List.of(event));
    }

    /** Appends many in one round trip; their order is kept. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(Collection<? extends Event> events) {
        if (events.isEmpty()) {
            return;
        }
        try (Connection connection = database.getConnection()) {
            lockEntities(connection, events);
            insert(connection, events);
        } catch (SQLException e) {
            throw new IllegalStateException("%d events could not be written to the outbox".formatted(events.size()), e);
        }
        signal.afterCommit();
    }

    private static void lockEntities(Connection connection, Collection<? extends Event> events) throws SQLException {
        // in ascending order, so that two batches cannot wait for each other
        TreeSet<Integer> locks = new TreeSet<>();
        for (Event event : events) {
            int slot = Math.floorMod(event.entity().hashCode(), LOCKS_PER_TOPIC);
            locks.add(event.topic().ordinal() * LOCKS_PER_TOPIC + slot);
        }
        try (PreparedStatement statement = connection.prepareStatement(
                "select pg_advisory_xact_lock(hashtext(current_schema()), slot) from unnest(?::int[]) with ordinality as l(slot, n) order by n")) {
            statement.setArray(1, connection.createArrayOf("int", locks.toArray()));
            statement.execute();
        }
    }

    private void insert(Connection connection, Collection<? extends Event> events) throws SQLException {
        Instant now = clock.instant();
        String traceparent = traceparent();
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            for (Event event : events) {
                Scope scope = event.scope();
                statement.setObject(1, Uuids.next(now));
                statement.setString(2, event.topic().topicName());
                statement.setString(3, event.entity());
                statement.setString(4, partitionKey(event));
                statement.setString(5, event.type());
                setUuid(
                        statement,
                        6,
                        scope.provider() == null ? null : scope.provider().value());
                setUuid(
                        statement,
                        7,
                        scope.customer() == null ? null : scope.customer().value());
                statement.setBytes(8, json(event));
                statement.setString(9, traceparent);
                statement.setObject(10, OffsetDateTime.ofInstant(now, ZoneOffset.UTC));
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /** What shares a partition: a customer as a whole, a provider, or for global facts the entity. */
    private static String partitionKey(Event event) {
        Scope scope = event.scope();
        if (scope.customer() != null) {
            return scope.customer().toString();
        }
        return scope.provider() != null ? scope.provider().toString() : event.entity();
    }

    private static byte[] json(Event event) {
        try {
            return ContractsJson.get().writeValueAsBytes(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("event %s cannot be written as JSON".formatted(event.type()), e);
        }
    }

    private static @Nullable String traceparent() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid()
                ? "00-%s-%s-%s"
                        .formatted(
                                span.getTraceId(),
                                span.getSpanId(),
                                span.getTraceFlags().asHex())
                : null;
    }

    private static void setUuid(PreparedStatement statement, int index, @Nullable UUID value) throws SQLException {
        if (value == null) {
            statement.setNull(index, Types.OTHER);
        } else {
            statement.setObject(index, value);
        }
    }
}
