package io.fleetmend.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetmend.agent.debian.DebianRoot;
import io.fleetmend.agent.debian.DebianRoots;
import io.fleetmend.agent.debian.HandMadeArchive;
import io.fleetmend.agent.debian.HandMadeArchive.Signature;
import io.fleetmend.agent.debian.HandMadePackage;
import io.fleetmend.agent.debian.RealEndpoint;
import io.fleetmend.agent.server.AgentServer;
import io.fleetmend.contracts.agent.v1.JobManifest;
import io.fleetmend.contracts.agent.v1.JobManifest.MinimumVersion;
import io.fleetmend.contracts.agent.v1.JobReport;
import io.fleetmend.contracts.agent.v1.JobReport.Change;
import io.fleetmend.contracts.agent.v1.JobReport.Outcome;
import io.fleetmend.contracts.agent.v1.JobReport.Reason;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a job cannot make a real endpoint do: go back, remove, break a hold, trust a stranger, act against its owner. */
class RealLimitsTest {
    private static final String CLOCK = "fleetmend-clock";
    private static final String LAMP = "fleetmend-lamp";

    private static final JobManifest.Install BOTH = new JobManifest.Install(
            List.of(new MinimumVersion(CLOCK, "all", "1.1"), new MinimumVersion(LAMP, "all", "1.1")));

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
        debian = roots.endpoint("limits");
        archive = HandMadeArchive.only(debian).pending(CLOCK, LAMP);
        endpoint = RealEndpoint.enrol(debian, server);
    }

    @AfterEach
    void close() {
        debian.close();
        server.close();
    }

    @Test
    void refusesADowngrade() throws Exception {
        List<String> before = debian.packageStates();

        JobReport report = endpoint.does(job(CLOCK, "0.9"));

        assertThat(report.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(report.reason()).isEqualTo(Reason.DOWNGRADE);
        assertThat(report.detail()).contains(CLOCK, "0.9");
        assertThat(debian.packageStates()).isEqualTo(before);
    }

    @Test
    void saysThatNobodyOffersTheVersion() throws Exception {
        JobReport report = endpoint.does(job(CLOCK, "99.0"));

        assertThat(report.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(report.reason()).isEqualTo(Reason.NOT_OFFERED);
    }

    @Test
    void skipsAHeldPackageAndUpdatesTheOthers() throws Exception {
        debian.require("apt-mark", "hold", CLOCK);

        JobReport report = endpoint.does(BOTH);

        assertThat(report.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(report.reason()).isEqualTo(Reason.HELD);
        assertThat(report.detail()).contains(CLOCK);
        assertThat(report.changes()).extracting(Change::name).containsExactly(LAMP);
    }

    @Test
    void removesNothingAndStillUpdatesTheOthers() throws Exception {
        archive.installed(HandMadePackage.of("fleetmend-blocker", "1.0").with("Breaks: %s (>= 1.1)".formatted(CLOCK)));

        JobReport report = endpoint.does(BOTH);

        assertThat(report.outcome()).as("%s", report).isEqualTo(Outcome.FAILED);
        assertThat(report.reason()).as("%s", report).isEqualTo(Reason.WOULD_REMOVE);
        assertThat(report.changes()).extracting(Change::name).containsExactly(LAMP);
        assertThat(debian.packageStates()).anyMatch(line -> line.startsWith("fleetmend-blocker 1.0 ii"));
    }

    /** A stranger's archive with an alluring version; {@code BY_A_STRANGER}: the root knows another key for it. */
    @ParameterizedTest
    @EnumSource(names = {"BY_A_STRANGER", "NONE", "NONE_BUT_TRUSTED_BY_HAND"})
    void refusesASourceWithoutAGoodSignature(Signature signature) throws Exception {
        HandMadeArchive.strange(debian, signature).offers(HandMadePackage.of(CLOCK, "99:1.0"));

        JobReport report = endpoint.does(job(CLOCK, "99:1.0"));

        assertThat(report.outcome()).as("%s", report).isEqualTo(Outcome.FAILED);
        assertThat(report.reason()).as("%s", report).isEqualTo(Reason.UNTRUSTED_SOURCE);
        assertThat(debian.packageStates()).contains(CLOCK + " 1.0 ii ");
    }

    @Test
    void installsAnotherVersionFromASourceThatItTrusts() throws Exception {
        HandMadeArchive.strange(debian, Signature.TRUSTED).offers(HandMadePackage.of(CLOCK, "99:1.0"));

        assertThat(endpoint.does(job(CLOCK, "99:1.0")).outcome()).isEqualTo(Outcome.INSTALLED);
    }

    @Test
    void installsNothingThatIsNotInstalled() throws Exception {
        archive.offers(HandMadePackage.of("fleetmend-radio", "1.0"));
        List<String> before = debian.packageStates();

        JobReport report = endpoint.does(job("fleetmend-radio", "1.0"));

        assertThat(report.outcome()).as("%s", report).isEqualTo(Outcome.NOTHING_TO_DO);
        assertThat(debian.packageStates()).isEqualTo(before);
    }

    @Test
    void doesNotRestartUnlessTheOwnerAllowsIt() throws Exception {
        JobReport report = endpoint.does(new JobManifest.Restart());

        assertThat(report.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(report.reason()).isEqualTo(Reason.RESTART_NOT_ALLOWED);
    }

    @Test
    void changesNothingOutsideOfTheHoursThatTheOwnerAllows() throws Exception {
        debian.write("/etc/fleetmend/agent.conf", "hours = %s%n".formatted(aMinuteLongAgo()));

        JobReport report = endpoint.does(BOTH);

        assertThat(report.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(report.reason()).isEqualTo(Reason.NOT_YET_VALID);
        assertThat(report.detail()).contains("owner");
    }

    @Test
    void doesNotBeginWhenTheOwnersPreHookFails() throws Exception {
        debian.write("/etc/fleetmend/hooks/pre.d/10-no", "#!/bin/sh\nexit 7\n");
        debian.require("chmod", "755", "/etc/fleetmend/hooks/pre.d/10-no");

        JobReport report = endpoint.does(BOTH);

        assertThat(report.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(report.reason()).isEqualTo(Reason.PRE_HOOK_FAILED);
        assertThat(report.changes()).isEmpty();
    }

    @Test
    void ignoresAHookThatOthersThanRootCanWrite() throws Exception {
        debian.write("/etc/fleetmend/hooks/pre.d/10-no", "#!/bin/sh\nexit 7\n");
        debian.require("chmod", "777", "/etc/fleetmend/hooks/pre.d/10-no");

        assertThat(endpoint.does(BOTH).outcome()).isEqualTo(Outcome.INSTALLED);
    }

    private static JobManifest.Install job(String name, String version) {
        return new JobManifest.Install(List.of(new MinimumVersion(name, "all", version)));
    }

    private static String aMinuteLongAgo() {
        java.time.LocalTime then = java.time.LocalTime.now(java.time.ZoneOffset.UTC)
                .minusHours(3)
                .withSecond(0)
                .withNano(0);
        return then + "-" + then.plusMinutes(1);
    }
}
