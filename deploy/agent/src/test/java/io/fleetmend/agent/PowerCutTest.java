package io.fleetmend.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetmend.agent.debian.DebianRoot;
import io.fleetmend.agent.debian.DebianRoots;
import io.fleetmend.agent.debian.PowerCut;
import io.fleetmend.agent.debian.RealEndpoint;
import io.fleetmend.agent.network.ServerConnection;
import io.fleetmend.agent.server.AgentServer;
import io.fleetmend.contracts.agent.v1.JobManifest;
import io.fleetmend.contracts.agent.v1.JobReport;
import io.fleetmend.contracts.agent.v1.JobReport.Outcome;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * kill -9 of everything at random moments of a real upgrade. {@code -Dfleetmend.cuts=50} makes more cuts, {@code -Dfleetmend.seed=…}
 * repeats them.
 */
class PowerCutTest {
    private static final int CUTS = Integer.getInteger("fleetmend.cuts", 3);
    private static final long SEED = Long.getLong("fleetmend.seed", System.nanoTime());

    private static DebianRoots roots;

    @BeforeAll
    static void makeRoots() {
        roots = DebianRoots.require();
    }

    @Test
    void endsWithThePackagesOfAnUninterruptedUpgradeWhereverThePowerFails() throws Exception {
        System.err.printf("Power cuts: -Dfleetmend.cuts=%d -Dfleetmend.seed=%d%n", CUTS, SEED);
        Random random = new Random(SEED);
        List<String> uninterrupted;
        long begin;
        long end;
        try (AgentServer server = new AgentServer();
                DebianRoot debian = roots.endpoint("uninterrupted")) {
            RealEndpoint endpoint = RealEndpoint.enrol(debian, server);
            spool(endpoint, server);
            begin = PowerCut.logged(debian.path());
            PowerCut.applyUndisturbed(debian.path());
            end = PowerCut.logged(debian.path());
            uninterrupted = debian.packageStates();
            sendReports(endpoint);
            assertThat(server.ended()).extracting(JobReport::outcome).containsExactly(Outcome.INSTALLED);
        }
        for (int cut = 1; cut <= CUTS; cut++) {
            survives(cut, random.nextLong(begin + 1, end), uninterrupted);
        }
    }

    @Test
    void waitsForATransactionThatOutlivedTheAgent() throws Exception {
        try (AgentServer server = new AgentServer();
                DebianRoot debian = roots.endpoint("outlived")) {
            RealEndpoint endpoint = RealEndpoint.enrol(debian, server);
            spool(endpoint, server);
            long begin = PowerCut.logged(debian.path());
            assertThat(PowerCut.killAgentOnly(debian.path(), begin + 1)).isTrue();

            PowerCut.applyUndisturbed(debian.path());
            sendReports(endpoint);

            assertThat(debian.pendingUpdates()).isEmpty();
            assertThat(debian.require("dpkg", "--audit")).isEmpty();
            assertThat(server.ended()).extracting(JobReport::outcome).containsExactly(Outcome.INSTALLED);
        }
    }

    private static void survives(int cut, long place, List<String> uninterrupted) throws Exception {
        try (AgentServer server = new AgentServer();
                DebianRoot debian = roots.endpoint("cut-" + cut)) {
            RealEndpoint endpoint = RealEndpoint.enrol(debian, server);
            spool(endpoint, server);
            boolean inTheMiddle = PowerCut.cut(debian.path(), place);
            int broken = debian.require("dpkg", "--audit").lines().toList().size();
            System.err.printf(
                    "cut %d at byte %d of dpkg's log: %s, dpkg --audit has %d lines%n",
                    cut, place, inTheMiddle ? "in the middle" : "after the end", broken);

            PowerCut.applyUndisturbed(debian.path());
            sendReports(endpoint);

            assertThat(debian.packageStates()).as("cut %d, seed %d", cut, SEED).isEqualTo(uninterrupted);
            assertThat(debian.require("dpkg", "--audit")).isEmpty();
            assertThat(server.ended())
                    .as("one report")
                    .extracting(JobReport::outcome)
                    .containsExactly(Outcome.INSTALLED);
            assertThat(server.inventoryAfter(server.ended().getFirst()).packages())
                    .isNotEmpty();
        }
    }

    private static void spool(RealEndpoint endpoint, AgentServer server) throws Exception {
        JobManifest.Install pending = endpoint.installPending();
        assertThat(pending.packages()).as("pending updates").isNotEmpty();
        server.deliver(endpoint.id(), pending);
        try (HttpClient client = ServerConnection.client()) {
            endpoint.agent().networkHalf(client).checkIn();
        }
    }

    private static void sendReports(RealEndpoint endpoint) throws Exception {
        try (HttpClient client = ServerConnection.client()) {
            endpoint.agent().networkHalf(client).sendReports();
        }
    }
}
