package io.fleetmend.scheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fleetmend.contracts.Severity;
import io.fleetmend.contracts.agent.v1.InventoryReport;
import io.fleetmend.contracts.agent.v1.JobManifest;
import io.fleetmend.contracts.agent.v1.JobReport.Outcome;
import io.fleetmend.contracts.inventory.v1.RestartState.Requirement;
import io.fleetmend.scheduler.Tenants.Tenant;
import io.fleetmend.testkit.RunningServers;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What an agent says and what exposure tells meet on the same rows; they must not wait for each other. */
@OnStack
class LockOrderTest extends SchedulerStory {
    private static final Duration SOON = Duration.ofSeconds(60);

    /**
     * The handler of the findings has taken the findings' rows and is held back before it sets the timer; then an inventory ends two jobs
     * at once. Were one of them to set the timer before the findings of the other are closed, each would wait for the other.
     */
    @Test
    void endsTwoJobsByOneInventoryWhileTheFindingsOfTheirEndpointAreBeingTold() throws SQLException {
        Tenant tenant = tenants.customer();
        TestAgent agent = enrolled(tenant);
        InventoryReport now = agent.inventory(TestAgent.NEW, Requirement.NONE);
        awaitingRestart(tenant, agent);
        verifying(tenant, agent, now);
        CompletableFuture<Response> inventory;
        try (Connection gate = RunningServers.superuser()) {
            gate.setAutoCommit(false);
            holdBackDecisionsOn(gate, tenant, "DSA-2");
            tenants.missing(tenant, agent.endpoint(), tenants.update("DSA-2", Severity.CRITICAL));
            int handler = waitingFor(processOf(gate));
            inventory = CompletableFuture.supplyAsync(() -> agent.send(now));
            waitingFor(handler);
            gate.rollback();
        }
        assertThat(inventory.join().statusCode()).isEqualTo(202);
        assertThat(jobs(tenant, agent.endpoint()).<List<String>>path("items.state"))
                .filteredOn("SUCCEEDED"::equals)
                .hasSize(2);
    }

    private void awaitingRestart(Tenant tenant, TestAgent agent) {
        tenants.missing(tenant, agent.endpoint(), tenants.update("DSA-1", Severity.CRITICAL));
        jobIn(tenant, agent.endpoint(), "READY");
        InventoryReport installed = agent.inventory(TestAgent.NEW, Requirement.SERVICE);
        agent.send(installed);
        agent.report(agent.lease(), Outcome.INSTALLED, null, installed.digest());
        jobIn(tenant, agent.endpoint(), "AWAITING_RESTART");
    }

    /** Its job waits for the inventory. */
    private void verifying(Tenant tenant, TestAgent agent, InventoryReport inventory) {
        clock.tick();
        tenants.missing(tenant, agent.endpoint(), tenants.update("DSA-2", Severity.CRITICAL));
        jobIn(tenant, agent.endpoint(), "READY");
        JobManifest manifest = agent.lease();
        agent.report(manifest, Outcome.INSTALLED, null, inventory.digest());
        jobIn(tenant, agent.endpoint(), "VERIFYING");
    }

    /** The handler comes past this row between the findings and the timer. */
    private static void holdBackDecisionsOn(Connection gate, Tenant tenant, String bulletin) throws SQLException {
        try (PreparedStatement statement = gate.prepareStatement(
                "select 1 from scheduler.approval where customer_id = ? and bulletin_id = ? for update")) {
            statement.setObject(1, tenant.customer().value());
            statement.setString(2, bulletin);
            assertThat(statement.executeQuery().next()).isTrue();
        }
    }

    private static int processOf(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select pg_backend_pid()")) {
            return first(statement);
        }
    }

    /** The process that waits for a lock of that one, once there is one. */
    private static int waitingFor(int holder) throws SQLException {
        try (Connection observer = RunningServers.superuser();
                PreparedStatement statement = observer.prepareStatement(
                        "select coalesce(max(pid), 0) from pg_stat_activity where ? = any (pg_blocking_pids(pid))")) {
            statement.setInt(1, holder);
            return await().atMost(SOON).until(() -> first(statement), waiting -> waiting > 0);
        }
    }

    private static int first(PreparedStatement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }
}
