package io.fleetmend.platform.events;

import io.agroal.api.AgroalDataSource;
import io.fleetmend.contracts.Scope;
import io.fleetmend.contracts.Topic;
import io.fleetmend.platform.telemetry.LogKeys;
import io.fleetmend.platform.tenancy.TenantScope;
import io.fleetmend.platform.tenancy.TenantWork;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Events that could not be handled: kept with the reason in a table to replay from, and told on the dead-letter topic to alert on. */
@ApplicationScoped
class DeadLetters {
    private static final Logger LOG = Logger.getLogger(DeadLetters.class);
    private static final int SLOWEST_SECONDS = 10;
    private static final String INSERT = """
            insert into dead_letter (event_id, topic, type, provider_id, customer_id, payload, reason, failed_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (event_id) do update set reason = excluded.reason, failed_at = excluded.failed_at, replayed_at = null""";

    private final AgroalDataSource database;
    private final TenantWork work;
    private final KafkaClients clients;
    private final Clock clock;
    private @Nullable Producer<String, byte[]> producer;

    DeadLetters(AgroalDataSource database, TenantWork work, KafkaClients clients, Clock clock) {
        this.database = database;
        this.work = work;
        this.clients = clients;
        this.clock = clock;
    }

    record DeadLetter(UUID id, String topic, @Nullable String type, Scope scope, byte[] payload, String reason) {}

    /** A record that is no readable event; its id is its place, for it may have none of its own. */
    void add(ConsumerRecord<String, byte[]> record, String reason) {
        String place = record.topic() + "/" + record.partition() + "/" + record.offset();
        UUID id = UUID.nameUUIDFromBytes(place.getBytes(StandardCharsets.UTF_8));
        try (var _ = LogKeys.of("place", place).and("reason", reason)) {
            LOG.error("Record became a dead letter");
        }
        byte[] payload = record.value() == null ? new byte[0] : record.value();
        add(new DeadLetter(id, record.topic(), null, Scope.GLOBAL, payload, reason));
    }

    void add(IncomingEvent event, RuntimeException failure) {
        try (var _ =
                TenantScope.of(event.scope()).logKeys().and("event", event.id()).and("type", event.type())) {
            LOG.error("Event became a dead letter", failure);
        }
        add(new DeadLetter(
                event.id(), event.topic(), event.type(), event.scope(), event.payload(), rootMessage(failure)));
    }

    /** It failed again: what is wrong with it now. */
    void failedAgain(UUID id, Exception failure) {
        work.call(TenantScope.NONE, () -> {
            try (Connection connection = database.getConnection();
                    PreparedStatement statement = connection.prepareStatement(
                            "update dead_letter set reason = ?, failed_at = ? where event_id = ?")) {
                statement.setString(1, rootMessage(failure));
                statement.setObject(2, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
                statement.setObject(3, id);
                return statement.executeUpdate();
            }
        });
    }

    private static String rootMessage(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getClass().getSimpleName() + ": " + root.getMessage();
    }

    private void add(DeadLetter letter) {
        work.call(TenantScope.NONE, () -> {
            try (Connection connection = database.getConnection();
                    PreparedStatement statement = connection.prepareStatement(INSERT)) {
                Scope scope = letter.scope();
                statement.setObject(1, letter.id());
                statement.setString(2, letter.topic());
                statement.setString(3, letter.type());
                statement.setObject(
                        4, scope.provider() == null ? null : scope.provider().value());
                statement.setObject(
                        5, scope.customer() == null ? null : scope.customer().value());
                statement.setBytes(6, letter.payload());
                statement.setString(7, letter.reason());
                statement.setObject(8, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
                return statement.executeUpdate();
            }
        });
        tell(letter);
    }

    private synchronized void tell(DeadLetter letter) {
        if (producer == null) {
            producer = clients.producer();
        }
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(
                Topic.deadLetterTopic(clients.service()), letter.id().toString(), letter.payload());
        record.headers().add(Headers.REASON, letter.reason().getBytes(StandardCharsets.UTF_8));
        try {
            producer.send(record).get(SLOWEST_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("The dead-letter topic did not take a letter; it stands in the table all the same", e);
        }
    }

    List<DeadLetter> waiting(int limit) throws SQLException {
        List<DeadLetter> letters = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement("""
                        select event_id, topic, type, provider_id, customer_id, payload, reason from dead_letter
                        where replayed_at is null order by failed_at, event_id limit ?""")) {
            statement.setInt(1, limit);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    letters.add(new DeadLetter(
                            row.getObject("event_id", UUID.class),
                            row.getString("topic"),
                            row.getString("type"),
                            EventReader.scope(
                                    orEmpty(row.getString("provider_id")), orEmpty(row.getString("customer_id"))),
                            row.getBytes("payload"),
                            row.getString("reason")));
                }
            }
        }
        return letters;
    }

    void markReplayed(UUID id) {
        work.call(TenantScope.NONE, () -> {
            try (Connection connection = database.getConnection();
                    PreparedStatement statement =
                            connection.prepareStatement("update dead_letter set replayed_at = ? where event_id = ?")) {
                statement.setObject(1, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
                statement.setObject(2, id);
                return statement.executeUpdate();
            }
        });
    }

    @PreDestroy
    synchronized void close() {
        if (producer != null) {
            producer.close();
        }
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }
}
