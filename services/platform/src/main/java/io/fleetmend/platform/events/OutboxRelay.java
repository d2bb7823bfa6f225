package io.fleetmend.platform.events;

import io.agroal.api.AgroalDataSource;
import io.fleetmend.contracts.Topic;
import io.fleetmend.platform.tenancy.TenantScope;
import io.fleetmend.platform.tenancy.TenantWork;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Tells Kafka what the outbox holds, oldest first. One relay works at a time, over all instances of the service. Rows are marked, not
 * counted past, so one that is committed late is told late and never skipped. A crash between telling and marking tells a fact twice;
 * the inboxes of the consumers see to it.
 */
@ApplicationScoped
class OutboxRelay {
    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final int BATCH = 1000;
    private static final Duration CLUSTER_CHECK = Duration.ofSeconds(5);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);
    private static final String NEXT = """
            select seq, event_id, topic, record_key, partition_key, type, provider_id, customer_id, payload, traceparent
            from outbox where published_at is null order by seq limit ?""";

    private final AgroalDataSource database;
    private final TenantWork work;
    private final EventsConfig config;
    private final EventSeal seal;
    private final RelaySignal signal;
    private final KafkaClients clients;
    private final ToldCluster cluster;
    private final Clock clock;
    private volatile boolean running;
    private @Nullable Thread thread;

    OutboxRelay(
            AgroalDataSource database,
            TenantWork work,
            EventsConfig config,
            EventSeal seal,
            RelaySignal signal,
            KafkaClients clients,
            ToldCluster cluster,
            Clock clock) {
        this.database = database;
        this.work = work;
        this.config = config;
        this.seal = seal;
        this.signal = signal;
        this.clients = clients;
        this.cluster = cluster;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        if (config.enabled()) {
            running = true;
            thread = Thread.ofPlatform().name("outbox-relay").start(this::relayUntilStopped);
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        if (thread != null) {
            thread.interrupt();
            thread.join(Duration.ofSeconds(5));
        }
    }

    private void relayUntilStopped() {
        try (Producer<String, byte[]> producer = clients.producer()) {
            try {
                relayWith(producer);
            } catch (InterruptedException e) {
                LOG.debug("Outbox relay is stopping");
            } finally {
                // an interrupt is how it is stopped, and under one a producer does not close
                var _ = Thread.interrupted();
            }
        }
    }

    private void relayWith(Producer<String, byte[]> producer) throws InterruptedException {
        long checkedAt = Long.MIN_VALUE;
        while (running) {
            try {
                if (checkedAt == Long.MIN_VALUE || System.nanoTime() - checkedAt > CLUSTER_CHECK.toNanos()) {
                    cluster.forgetWhatAnotherClusterWasTold();
                    checkedAt = System.nanoTime();
                }
                if (relayBatch(producer) < BATCH) {
                    signal.await(config.relayPoll());
                }
            } catch (RuntimeException e) {
                if (running) {
                    LOG.warn("The outbox could not be relayed; trying again", e);
                    Thread.sleep(AFTER_FAILURE);
                }
            }
        }
    }

    private int relayBatch(Producer<String, byte[]> producer) {
        return work.call(TenantScope.NONE, () -> {
            try (Connection connection = database.getConnection()) {
                if (!theOnlyRelay(connection)) {
                    return 0;
                }
                List<Long> told = tell(connection, producer);
                mark(connection, told);
                return told.size();
            }
        });
    }

    private static boolean theOnlyRelay(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                        "select pg_try_advisory_xact_lock(hashtext(current_schema()), -1)");
                ResultSet row = statement.executeQuery()) {
            return row.next() && row.getBoolean(1);
        }
    }

    private List<Long> tell(Connection connection, Producer<String, byte[]> producer)
            throws SQLException, InterruptedException {
        List<Long> seqs = new ArrayList<>();
        List<Future<RecordMetadata>> answers = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(NEXT)) {
            statement.setInt(1, BATCH);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    seqs.add(row.getLong("seq"));
                    answers.add(producer.send(record(row)));
                }
            }
        }
        producer.flush();
        for (Future<RecordMetadata> answer : answers) {
            try {
                answer.get();
            } catch (ExecutionException e) {
                throw new IllegalStateException("Kafka did not take an event", e.getCause());
            }
        }
        return seqs;
    }

    private ProducerRecord<String, byte[]> record(ResultSet row) throws SQLException {
        String topic = row.getString("topic");
        String eventId = row.getString("event_id");
        String type = row.getString("type");
        String provider = orEmpty(row.getString("provider_id"));
        String customer = orEmpty(row.getString("customer_id"));
        byte[] payload = row.getBytes("payload");
        Topic declared = Topic.ofName(topic);
        RecordHeaders headers = new RecordHeaders();
        add(headers, Headers.EVENT_ID, eventId);
        add(headers, Headers.TYPE, type);
        add(headers, Headers.PROVIDER, provider);
        add(headers, Headers.CUSTOMER, customer);
        add(headers, Headers.SEAL, seal.of(declared.owner(), topic, eventId, type, provider, customer, payload));
        String traceparent = row.getString("traceparent");
        if (traceparent != null) {
            add(headers, Headers.TRACEPARENT, traceparent);
        }
        // the record key is the entity, for compaction; its partition follows the customer
        int partition = Math.floorMod(row.getString("partition_key").hashCode(), declared.partitions());
        return new ProducerRecord<>(topic, partition, row.getString("record_key"), payload, headers);
    }

    private void mark(Connection connection, List<Long> told) throws SQLException {
        if (told.isEmpty()) {
            return;
        }
        try (PreparedStatement statement =
                connection.prepareStatement("update outbox set published_at = ? where seq = any(?)")) {
            statement.setObject(1, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
            statement.setArray(2, connection.createArrayOf("bigint", told.toArray()));
            statement.executeUpdate();
        }
    }

    private static void add(RecordHeaders headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }
}
