package io.fleetmend.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetmend.agent.debian.DebianRoot;
import io.fleetmend.agent.debian.DebianRoots;
import io.fleetmend.agent.debian.Gate;
import io.fleetmend.agent.debian.HandMadeArchive;
import io.fleetmend.agent.debian.HandMadeArchive.Signature;
import io.fleetmend.agent.debian.HandMadePackage;
import io.fleetmend.agent.debian.PowerCut;
import io.fleetmend.agent.debian.RealEndpoint;
import io.fleetmend.agent.network.ServerConnection;
import io.fleetmend.agent.server.AgentServer;
import io.fleetmend.contracts.agent.v1.JobManifest;
import io.fleetmend.contracts.agent.v1.JobManifest.MinimumVersion;
import io.fleetmend.contracts.agent.v1.JobReport;
import io.fleetmend.contracts.agent.v1.JobReport.Outcome;
import io.fleetmend.contracts.agent.v1.JobReport.Reason;
import io.fleetmend.contracts.agent.v1.JobReport.Step;
import java.net.http.HttpClient;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Trap 3 at its worst place: the power fails while dpkg unpacks, and nothing but unpacking again helps the package. */
class HalfInstalledTest {
    private static final String CLOCK = "fleetmend-clock";
    private static final String LAMP = "fleetmend-lamp";

    private static final JobManifest.Install BOTH = new JobManifest.Install(
            List.of(new MinimumVersion(CLOCK, "all", "1.1"), new MinimumVersion(LAMP, "all", "1.1")));

    private static DebianRoots roots;

    private AgentServer server;
    private DebianRoot debian;
    private Gate gate;
    private RealEndpoint endpoint;
    private List<String> upgraded;

    @BeforeAll
    static void makeRoots() {
        roots = DebianRoots.require();
    }

    @BeforeEach
    void enrol() {
        server = new AgentServer();
        debian = roots.endpoint("half-installed");
        gate = new Gate(debian);
        HandMadeArchive.only(debian)
                .pending(LAMP)
                .installed(HandMadePackage.of(CLOCK, "1.0"))
                .offers(Gate.before(HandMadePackage.of(CLOCK, "1.1")));
        endpoint = RealEndpoint.enrol(debian, server);
        upgraded = debian.packageStates().stream()
                .map(line -> line.startsWith(CLOCK) || line.startsWith(LAMP) ? line.replace("1.0", "1.1") : line)
                .toList();
    }

    @AfterEach
    void close() {
        debian.close();
        server.close();
    }

    @Test
    void unpacksAgainWhatItsOwnCutLeftHalfInstalled() throws Exception {
        server.deliver(endpoint.id(), BOTH);
        try (HttpClient client = ServerConnection.client()) {
            endpoint.agent().networkHalf(client).checkIn();
        }
        assertThat(PowerCut.cut(debian.path(), gate::isReached)).isTrue();
        gate.open();
        clockIsHalfInstalled();

        PowerCut.applyUndisturbed(debian.path());
        try (HttpClient client = ServerConnection.client()) {
            endpoint.agent().networkHalf(client).sendReports();
        }

        assertThat(server.ended()).hasSize(1);
        heals(server.ended().getFirst());
    }

    /** Nobody kept its archive for us. */
    @Test
    void unpacksAgainWhatSomebodyElsesCutLeftHalfInstalled() throws Exception {
        cutSomebodyElse();

        heals(endpoint.does(BOTH));
    }

    /** Healing is no way around the vendor's signature. */
    @Test
    void leavesItRatherThanUnpackWhatNobodySigned() throws Exception {
        cutSomebodyElse();
        HandMadeArchive.strange(debian, Signature.NONE_BUT_TRUSTED_BY_HAND).offers(HandMadePackage.of(CLOCK, "1.2"));

        JobReport report = endpoint.does(BOTH);

        assertThat(report.reason()).as("%s", report).isEqualTo(Reason.UNTRUSTED_SOURCE);
        clockIsHalfInstalled();
    }

    /** What dpkg can finish by itself waits for no source. */
    @Test
    void configuresWhatIsUnpackedWhileItsSourcesAreOutOfReach() throws Exception {
        debian.require("dpkg", "--unpack", "/srv/hand-made/%s_1.1.deb".formatted(LAMP));
        debian.require("mv", "/srv/hand-made", "/srv/gone");
        assertThat(debian.packageStates()).contains(LAMP + " 1.1 iU ");

        JobReport report = endpoint.does(BOTH);

        assertThat(report.reason()).as("%s", report).isEqualTo(Reason.INDEX_REFRESH_FAILED);
        assertThat(debian.packageStates()).contains(LAMP + " 1.1 ii ");
    }

    private void cutSomebodyElse() {
        debian.require("apt-get", "-q", "update");
        assertThat(PowerCut.cut(debian.path(), gate::isReached, "apt-get", "-y", "install", CLOCK))
                .isTrue();
        gate.open();
        clockIsHalfInstalled();
    }

    private void clockIsHalfInstalled() {
        assertThat(debian.packageStates()).contains(CLOCK + " 1.0 iHR");
    }

    private void heals(JobReport report) {
        assertThat(report.outcome()).as("%s", report).isEqualTo(Outcome.INSTALLED);
        assertThat(report.steps()).extracting(Step::name).contains("recover: unpack again");
        assertThat(debian.packageStates()).isEqualTo(upgraded);
        assertThat(debian.require("dpkg", "--audit")).isEmpty();
    }
}
