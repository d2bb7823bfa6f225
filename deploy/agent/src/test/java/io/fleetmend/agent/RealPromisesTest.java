package io.fleetmend.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetmend.agent.debian.DebianRoot;
import io.fleetmend.agent.debian.DebianRoots;
import io.fleetmend.agent.debian.HandMadeArchive;
import io.fleetmend.agent.debian.HandMadePackage;
import io.fleetmend.agent.debian.RealEndpoint;
import io.fleetmend.agent.server.AgentServer;
import io.fleetmend.contracts.agent.v1.JobReport;
import io.fleetmend.contracts.agent.v1.JobReport.Change;
import io.fleetmend.contracts.agent.v1.JobReport.Outcome;
import io.fleetmend.contracts.agent.v1.JobReport.Step;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an update brings along and what it leaves alone: the owner's configuration, new dependencies, recommendations. */
class RealPromisesTest {
    private static final String CLOCK = "fleetmend-clock";
    private static final String EDITED = "/etc/fleetmend-clock/zone";
    private static final String UNTOUCHED = "/etc/fleetmend-clock/hands";

    private static DebianRoots roots;

    private AgentServer server;
    private DebianRoot debian;
    private RealEndpoint endpoint;
    private HandMadeArchive archive;

    @BeforeAll
    static void makeRoots() {
        roots = DebianRoots.require();
    }

    @BeforeEach
    void enrol() {
        server = new AgentServer();
        debian = roots.endpoint("promises");
        archive = HandMadeArchive.only(debian);
        endpoint = RealEndpoint.enrol(debian, server);
    }

    @AfterEach
    void close() {
        debian.close();
        server.close();
    }

    /** Trap 6. dpkg would ask, get no answer, and leave the package half configured. */
    @Test
    void keepsTheConfigurationThatItsOwnerEdited() throws Exception {
        archive.installed(configured("1.0", "of the package")).offers(configured("1.1", "of the newer package"));
        debian.write(EDITED, "of the owner");

        JobReport report = endpoint.does(endpoint.installPending());

        assertThat(report.outcome()).as("%s", report).isEqualTo(Outcome.INSTALLED);
        assertThat(debian.require("cat", EDITED)).isEqualTo("of the owner");
        assertThat(debian.require("cat", EDITED + ".dpkg-dist")).isEqualTo("of the newer package");
        assertThat(debian.require("cat", UNTOUCHED)).isEqualTo("of the newer package");
        assertThat(report.steps())
                .as("done at once, not healed afterwards")
                .extracting(Step::name)
                .noneMatch(name -> name.startsWith("recover"));
    }

    /** As the packages of a new kernel come: what the endpoint's trusted sources demand is installed, and told. */
    @Test
    void installsAndReportsWhatAnUpdateNewlyDependsOn() throws Exception {
        archive.installed(HandMadePackage.of(CLOCK, "1.0"))
                .offers(HandMadePackage.of(CLOCK, "1.1")
                        .with("Depends: fleetmend-spring")
                        .with("Recommends: fleetmend-cuckoo"))
                .offers(HandMadePackage.of("fleetmend-spring", "2.0"))
                .offers(HandMadePackage.of("fleetmend-cuckoo", "3.0"));

        JobReport report = endpoint.does(endpoint.install(CLOCK));

        assertThat(report.outcome()).as("%s", report).isEqualTo(Outcome.INSTALLED);
        assertThat(report.changes())
                .containsExactly(
                        new Change(CLOCK, "all", "1.0", "1.1"), new Change("fleetmend-spring", "all", "", "2.0"));
        assertThat(debian.packageStates()).noneMatch(line -> line.startsWith("fleetmend-cuckoo"));
    }

    /** Trap 6: what would ask or restart by itself hears that it must not, and nothing of our own surroundings. */
    @Test
    void letsNobodyAskAndLeaksNothingIntoMaintainerScripts() throws Exception {
        archive.installed(HandMadePackage.of(CLOCK, "1.0"))
                .offers(HandMadePackage.of(CLOCK, "1.1").script("postinst", "#!/bin/sh\nenv > /srv/surroundings\n"));

        JobReport report = endpoint.does(endpoint.installPending());

        assertThat(report.outcome()).as("%s", report).isEqualTo(Outcome.INSTALLED);
        assertThat(debian.require("cat", "/srv/surroundings").lines())
                .contains("DEBIAN_FRONTEND=noninteractive", "NEEDRESTART_MODE=l", "LC_ALL=C.UTF-8")
                .noneMatch(line -> line.startsWith("JAVA_HOME=") || line.startsWith("MAVEN"));
    }

    /** The plan is what runs: a version that appears after it waits for the next job. */
    @Test
    void installsTheVersionOfItsPlanThoughANewerOneAppeared() throws Exception {
        archive.pending(CLOCK);

        JobReport report = endpoint.does(endpoint.installPending(), step -> {
            if (step.equals("Started")) {
                archive.offers(HandMadePackage.of(CLOCK, "1.2"));
                debian.require("apt-get", "-q", "update");
            }
        });

        assertThat(report.outcome()).as("%s", report).isEqualTo(Outcome.INSTALLED);
        assertThat(report.changes()).containsExactly(new Change(CLOCK, "all", "1.0", "1.1"));
    }

    private static HandMadePackage configured(String version, String content) {
        return HandMadePackage.of(CLOCK, version)
                .configurationFile(EDITED, content)
                .configurationFile(UNTOUCHED, content);
    }
}
