package io.fleetmend.platform.events;

import io.agroal.api.AgroalDataSource;
import io.fleetmend.contracts.Topic;
import io.fleetmend.platform.telemetry.LogKeys;
import io.fleetmend.platform.tenancy.TenantScope;
import io.fleetmend.platform.tenancy.TenantWork;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.jboss.logging.Logger;

/** Makes Kafka disposable: a cluster that was never told anything is told everything. */
@ApplicationScoped
class ToldCluster {
    private static final Logger LOG = Logger.getLogger(ToldCluster.class);
    private static final String PRUNE = """
            delete from outbox o where published_at < ?
              and (topic <> all(?) or exists (
                select from outbox newer where newer.topic = o.topic and newer.record_key = o.record_key and newer.seq > o.seq))""";

    private final AgroalDataSource database;
    private final TenantWork work;
    private final KafkaClients clients;
    private final EventsConfig config;
    private final Clock clock;

    ToldCluster(AgroalDataSource database, TenantWork work, KafkaClients clients, EventsConfig config, Clock clock) {
        this.database = database;
        this.work = work;
        this.clients = clients;
        this.config = config;
        this.clock = clock;
    }

    void forgetWhatAnotherClusterWasTold() throws InterruptedException {
        String now = clusterId();
        work.call(TenantScope.NONE, () -> {
            try (Connection connection = database.getConnection()) {
                if (becomes(connection, now)) {
                    int again =
                            update(connection, "update outbox set published_at = null where published_at is not null");
                    try (var _ = LogKeys.of("cluster", now).and("facts", again)) {
                        LOG.info("Kafka cluster was told nothing yet; telling it everything");
                    }
                }
                prune(connection);
            }
            return null;
        });
    }

    private String clusterId() throws InterruptedException {
        try (Admin admin = clients.admin()) {
            return admin.describeCluster().clusterId().get(10, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("Kafka does not answer", e);
        }
    }

    /** True when the remembered cluster was another one. */
    private static boolean becomes(Connection connection, String clusterId) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                insert into outbox_target (cluster_id) values (?)
                on conflict (only_row) do update set cluster_id = excluded.cluster_id
                where outbox_target.cluster_id <> excluded.cluster_id""")) {
            statement.setString(1, clusterId);
            return statement.executeUpdate() == 1;
        }
    }

    private void prune(Connection connection) throws SQLException {
        Object[] compacted = Arrays.stream(Topic.values())
                .filter(Topic::compacted)
                .map(Topic::topicName)
                .toArray();
        try (PreparedStatement statement = connection.prepareStatement(PRUNE)) {
            statement.setObject(1, OffsetDateTime.ofInstant(clock.instant().minus(config.retention()), ZoneOffset.UTC));
            statement.setArray(2, connection.createArrayOf("text", compacted));
            statement.executeUpdate();
        }
    }

    private static int update(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            return statement.executeUpdate();
        }
    }
}
