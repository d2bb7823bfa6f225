package io.fleetmend.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fleetmend.agent.debian.DebianRoot;
import io.fleetmend.agent.debian.DebianRoots;
import io.fleetmend.agent.debian.Gate;
import io.fleetmend.agent.debian.HandMadeArchive;
import io.fleetmend.agent.debian.HandMadePackage;
import io.fleetmend.agent.debian.PowerCut;
import io.fleetmend.agent.debian.RealEndpoint;
import io.fleetmend.agent.network.ServerConnection;
import io.fleetmend.agent.server.AgentServer;
import io.fleetmend.contracts.agent.v1.JobReport;
import io.fleetmend.contracts.agent.v1.JobReport.Outcome;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * kill -9 of everything, once in the middle and then at random moments of a real upgrade. {@code -Dfleetmend.cuts=50} makes more cuts,
 * {@code -Dfleetmend.seed=…} repeats them.
 */
class PowerCutTest {
    private static final Duration A_LONG_TIME = Duration.ofMinutes(2);
    private static final int CUTS = Integer.getInteger("fleetmend.cuts", 2);
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
        List<String> before;
        long begin;
        long end;
        try (AgentServer server = new AgentServer();
                DebianRoot debian = roots.endpoint("uninterrupted")) {
            RealEndpoint endpoint = RealEndpoint.enrol(debian, server);
            spool(endpoint, server);
            before = debian.packageStates();
            begin = PowerCut.logged(debian.path());
            PowerCut.applyUndisturbed(debian.path());
            end = PowerCut.logged(debian.path());
            uninterrupted = debian.packageStates();
            sendReports(endpoint);
            assertThat(server.ended()).extracting(JobReport::outcome).containsExactly(Outcome.INSTALLED);
        }
        int inTheMiddle = 0;
        for (int cut = 1; cut <= CUTS; cut++) {
            long place = cut == 1 ? (begin + end) / 2 : random.nextLong(begin + 1, end);
            List<String> broken = survives(cut, place, uninterrupted);
            inTheMiddle += broken.equals(before) || broken.equals(uninterrupted) ? 0 : 1;
        }
        assertThat(inTheMiddle)
                .as("cuts that left some packages old and some new or half done, of %d with seed %d", CUTS, SEED)
                .isPositive();
    }

    @Test
    void waitsForATransactionThatOutlivedTheAgent() throws Exception {
        try (AgentServer server = new AgentServer();
                DebianRoot debian = roots.endpoint("outlived")) {
            Gate gate = new Gate(debian);
            HandMadeArchive.only(debian)
                    .installed(HandMadePackage.of("fleetmend-clock", "1.0"))
                    .offers(Gate.before(HandMadePackage.of("fleetmend-clock", "1.1")));
            RealEndpoint endpoint = RealEndpoint.enrol(debian, server);
            deliverPending(endpoint, server);
            assertThat(PowerCut.killAgentOnly(debian.path(), gate::isReached)).isTrue();

            Process next = PowerCut.apply(debian.path());
            await().atMost(A_LONG_TIME).until(() -> wantsDpkg(next));
            gate.open();
            assertThat(next.waitFor(A_LONG_TIME.toSeconds(), TimeUnit.SECONDS)).isTrue();
            sendReports(endpoint);

            assertThat(debian.packageStates()).contains("fleetmend-clock 1.1 ii ");
            assertThat(debian.require("dpkg", "--audit")).isEmpty();
            assertThat(server.ended()).extracting(JobReport::outcome).containsExactly(Outcome.INSTALLED);
        }
    }

    private static boolean wantsDpkg(Process agent) {
        return agent.descendants()
                .anyMatch(child -> child.info().command().orElse("").endsWith("/dpkg"));
    }

    /** @return how the cut left the packages */
    private static List<String> survives(int cut, long place, List<String> uninterrupted) throws Exception {
        try (AgentServer server = new AgentServer();
                DebianRoot debian = roots.endpoint("cut-" + cut)) {
            RealEndpoint endpoint = RealEndpoint.enrol(debian, server);
            spool(endpoint, server);
            boolean atWork = PowerCut.cut(debian.path(), place);
            List<String> left = debian.packageStates();
            int broken = debian.require("dpkg", "--audit").lines().toList().size();
            System.err.printf(
                    "cut %d at byte %d of dpkg's log: %s, dpkg --audit has %d lines%n",
                    cut, place, atWork ? "at work" : "after the end", broken);

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
            return left;
        }
    }

    private static void spool(RealEndpoint endpoint, AgentServer server) throws Exception {
        HandMadeArchive.beside(endpoint.debian()).pending("fleetmend-clock", "fleetmend-lamp", "fleetmend-radio");
        deliverPending(endpoint, server);
    }

    private static void deliverPending(RealEndpoint endpoint, AgentServer server) throws Exception {
        server.deliver(endpoint.id(), endpoint.installPending());
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
