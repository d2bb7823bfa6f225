package io.fleetmend.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetmend.agent.debian.DebianRoot;
import io.fleetmend.agent.debian.DebianRoots;
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

/** What a job cannot make a real endpoint do: go back, remove, break a hold, trust a stranger, act against its owner. */
class RealLimitsTest {
    private static DebianRoots roots;

    private AgentServer server;
    private DebianRoot debian;
    private RealEndpoint endpoint;

    @BeforeAll
    static void makeRoots() {
        roots = DebianRoots.require();
    }

    @BeforeEach
    void enrol() {
        server = new AgentServer();
        debian = roots.endpoint("limits");
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

        JobReport report = endpoint.does(job("openssl", "1.1.1n-0+deb11u5"));

        assertThat(report.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(report.reason()).isEqualTo(Reason.DOWNGRADE);
        assertThat(report.detail()).contains("openssl", "1.1.1n-0+deb11u5");
        assertThat(debian.packageStates()).isEqualTo(before);
    }

    @Test
    void saysThatNobodyOffersTheVersion() throws Exception {
        JobReport report = endpoint.does(job("openssl", "99.0"));

        assertThat(report.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(report.reason()).isEqualTo(Reason.NOT_OFFERED);
    }

    @Test
    void skipsAHeldPackageAndUpdatesTheOthers() throws Exception {
        JobManifest.Install both = endpoint.install("rsync", "libpcre2-8-0");
        assertThat(both.packages()).hasSize(2);
        debian.require("apt-mark", "hold", "rsync");

        JobReport report = endpoint.does(both);

        assertThat(report.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(report.reason()).isEqualTo(Reason.HELD);
        assertThat(report.detail()).contains("rsync");
        assertThat(report.changes()).extracting(Change::name).containsExactly("libpcre2-8-0");
    }

    @Test
    void removesNothingAndStillUpdatesTheOthers() throws Exception {
        JobManifest.Install both = endpoint.install("rsync", "libpcre2-8-0");
        assertThat(both.packages()).hasSize(2);
        String rsync = both.packages().stream()
                .filter(minimum -> minimum.name().equals("rsync"))
                .findFirst()
                .orElseThrow()
                .version();
        localPackage("/srv/blocker", "fleetmend-blocker", "1.0", "Breaks: rsync (>= %s)".formatted(rsync));
        debian.require("dpkg", "-i", "/srv/blocker/fleetmend-blocker.deb");

        JobReport report = endpoint.does(both);

        assertThat(report.outcome()).as("%s", report).isEqualTo(Outcome.FAILED);
        assertThat(report.reason()).as("%s", report).isEqualTo(Reason.WOULD_REMOVE);
        assertThat(report.changes()).extracting(Change::name).containsExactly("libpcre2-8-0");
        assertThat(debian.packageStates()).anyMatch(line -> line.startsWith("fleetmend-blocker 1.0 ii"));
    }

    @Test
    void refusesASourceThatItsOwnerTrustsWithoutASignature() throws Exception {
        localRepository("[trusted=yes]");

        JobReport report = endpoint.does(job("rsync", "99:1.0"));

        assertThat(report.outcome()).as("%s", report).isEqualTo(Outcome.FAILED);
        assertThat(report.reason()).as("%s", report).isEqualTo(Reason.UNTRUSTED_SOURCE);
        assertThat(debian.packageStates()).noneMatch(line -> line.startsWith("rsync 99:"));
    }

    @Test
    void refusesASourceThatNobodySigned() throws Exception {
        localRepository("");

        JobReport report = endpoint.does(job("rsync", "99:1.0"));

        assertThat(report.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(report.reason()).as("%s", report).isEqualTo(Reason.UNTRUSTED_SOURCE);
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

        JobReport report = endpoint.does(job("rsync", "99:1.0"));

        assertThat(report.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(report.reason()).isEqualTo(Reason.NOT_YET_VALID);
        assertThat(report.detail()).contains("owner");
    }

    @Test
    void doesNotBeginWhenTheOwnersPreHookFails() throws Exception {
        debian.write("/etc/fleetmend/hooks/pre.d/10-no", "#!/bin/sh\nexit 7\n");
        debian.require("chmod", "755", "/etc/fleetmend/hooks/pre.d/10-no");

        JobReport report = endpoint.does(endpoint.install("rsync"));

        assertThat(report.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(report.reason()).isEqualTo(Reason.PRE_HOOK_FAILED);
        assertThat(report.changes()).isEmpty();
    }

    @Test
    void ignoresAHookThatOthersThanRootCanWrite() throws Exception {
        debian.write("/etc/fleetmend/hooks/pre.d/10-no", "#!/bin/sh\nexit 7\n");
        debian.require("chmod", "777", "/etc/fleetmend/hooks/pre.d/10-no");

        assertThat(endpoint.does(endpoint.install("libpcre2-8-0")).outcome()).isEqualTo(Outcome.INSTALLED);
    }

    private static JobManifest.Install job(String name, String version) {
        return new JobManifest.Install(List.of(new MinimumVersion(name, "amd64", version)));
    }

    private static String aMinuteLongAgo() {
        java.time.LocalTime then = java.time.LocalTime.now(java.time.ZoneOffset.UTC)
                .minusHours(3)
                .withSecond(0)
                .withNano(0);
        return then + "-" + then.plusMinutes(1);
    }

    /** A stranger's archive with an alluring version. */
    private void localRepository(String options) {
        localPackage("/srv/repo", "rsync", "99:1.0", "Section: net");
        String hash = debian.require("sh", "-c", "cd /srv/repo && sha256sum *.deb | cut -d' ' -f1")
                .strip();
        String size =
                debian.require("sh", "-c", "cd /srv/repo && stat -c %s *.deb").strip();
        debian.write(
                "/srv/repo/Packages",
                "Package: rsync\nVersion: 99:1.0\nArchitecture: amd64\nMaintainer: nobody\nFilename: ./rsync.deb\nSize: %s\nSHA256: %s\nDescription: x\n"
                        .formatted(size, hash));
        String index = debian.require("sh", "-c", "cd /srv/repo && sha256sum Packages | cut -d' ' -f1")
                .strip();
        String length = debian.require("sh", "-c", "cd /srv/repo && stat -c %s Packages")
                .strip();
        debian.write(
                "/srv/repo/Release",
                "Origin: Stranger\nSuite: stranger\nCodename: stranger\nDate: Mon, 23 Nov 2026 00:00:00 UTC\nSHA256:\n %s %s Packages\n"
                        .formatted(index, length));
        debian.write("/etc/apt/sources.list.d/stranger.list", "deb %s file:/srv/repo ./\n".formatted(options));
    }

    private void localPackage(String folder, String name, String version, String field) {
        debian.write(
                folder + "/build/DEBIAN/control",
                "Package: %s\nVersion: %s\nArchitecture: amd64\nMaintainer: nobody\n%s\nDescription: x\n"
                        .formatted(name, version, field));
        debian.require("dpkg-deb", "-b", folder + "/build", folder + "/" + name + ".deb");
    }
}
