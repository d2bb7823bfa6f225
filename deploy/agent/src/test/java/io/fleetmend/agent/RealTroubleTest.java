package io.fleetmend.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetmend.agent.debian.DebianRoot;
import io.fleetmend.agent.debian.DebianRoots;
import io.fleetmend.agent.debian.HandMadeArchive;
import io.fleetmend.agent.debian.HandMadePackage;
import io.fleetmend.agent.debian.RealEndpoint;
import io.fleetmend.agent.debian.SomebodyElse;
import io.fleetmend.agent.server.AgentServer;
import io.fleetmend.contracts.agent.v1.JobManifest;
import io.fleetmend.contracts.agent.v1.JobReport;
import io.fleetmend.contracts.agent.v1.JobReport.Outcome;
import io.fleetmend.contracts.agent.v1.JobReport.Reason;
import io.fleetmend.contracts.agent.v1.JobReport.Step;
import io.fleetmend.contracts.inventory.v1.RestartState;
import io.fleetmend.contracts.inventory.v1.RestartState.Requirement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Traps 4, 5 and 7 on a real root: a full disk, somebody else's lock, programs that run old code. */
class RealTroubleTest {
    private static final String CLOCK = "fleetmend-clock";
    private static final Duration HELD = Duration.ofSeconds(3);

    private static DebianRoots roots;

    private AgentServer server;

    @BeforeAll
    static void makeRoots() {
        roots = DebianRoots.require();
    }

    @BeforeEach
    void start() {
        server = new AgentServer();
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void asksBeforehandWhetherTheDiskHasRoom() throws Exception {
        try (DebianRoot debian = roots.endpoint("small", 110)) {
            HandMadeArchive.only(debian)
                    .installed(HandMadePackage.of(CLOCK, "1.0"))
                    .offers(HandMadePackage.of(CLOCK, "1.1").with("Installed-Size: 120000"));
            RealEndpoint endpoint = RealEndpoint.enrol(debian, server);
            JobManifest.Install pending = endpoint.installPending();
            List<String> before = debian.packageStates();

            JobReport report = endpoint.does(pending);

            assertThat(report.outcome()).isEqualTo(Outcome.FAILED);
            assertThat(report.reason()).as("%s", report).isEqualTo(Reason.DISK_FULL);
            assertThat(report.detail()).contains("MB");
            assertThat(debian.packageStates()).isEqualTo(before);
        }
    }

    @Test
    void healsADiskThatFilledInTheMiddleOnceItHasRoomAgain() throws Exception {
        List<String> undisturbed;
        try (DebianRoot debian = roots.endpoint("roomy");
                AgentServer other = new AgentServer()) {
            bulkyIsPending(debian);
            RealEndpoint endpoint = RealEndpoint.enrol(debian, other);
            endpoint.does(endpoint.installPending());
            undisturbed = debian.packageStates();
        }
        try (DebianRoot debian = roots.endpoint("filling", 2000)) {
            bulkyIsPending(debian);
            RealEndpoint endpoint = RealEndpoint.enrol(debian, server);
            JobManifest.Install pending = endpoint.installPending();
            // the owner's own hook eats the disk after the agent has asked for room
            debian.write(
                    "/etc/fleetmend/hooks/pre.d/10-eat",
                    "#!/bin/sh\n[ -e /srv/eaten ] || { touch /srv/eaten; dd if=/dev/zero of=/srv/big bs=1M 2>/dev/null; dd if=/dev/zero of=/srv/big bs=1M count=0 seek=$(($(stat -c %s /srv/big) / 1048576 - 20)) 2>/dev/null; }\nexit 0\n");
            debian.require("chmod", "755", "/etc/fleetmend/hooks/pre.d/10-eat");

            JobReport full = endpoint.does(pending);

            assertThat(full.outcome()).as("%s", full).isEqualTo(Outcome.FAILED);
            assertThat(full.reason()).as("%s", full).isEqualTo(Reason.DISK_FULL);
            debian.require("rm", "/srv/big");
            JobReport healed = endpoint.does(pending);
            assertThat(healed.outcome()).as("%s", healed).isEqualTo(Outcome.INSTALLED);
            assertThat(debian.packageStates()).isEqualTo(undisturbed);
            assertThat(debian.require("dpkg", "--audit")).isEmpty();
        }
    }

    @Test
    void waitsForSomebodyElsesLock() throws Exception {
        try (DebianRoot debian = roots.endpoint("waiting");
                SomebodyElse somebody = new SomebodyElse(debian)) {
            HandMadeArchive.only(debian).pending(CLOCK);
            RealEndpoint endpoint = RealEndpoint.enrol(debian, server);

            JobReport report = endpoint.does(endpoint.installPending(), step -> {
                if (step.equals("Started")) {
                    somebody.locksFor(HELD);
                }
            });

            assertThat(report.outcome()).as("%s", report).isEqualTo(Outcome.INSTALLED);
            Step install = report.steps().stream()
                    .filter(step -> step.name().equals("install"))
                    .findFirst()
                    .orElseThrow();
            assertThat(install.endedAt()).isAfter(somebody.lockedAt().plus(HELD));
            assertThat(Duration.between(install.startedAt(), install.endedAt()))
                    .as("it began while the lock was held, and waited")
                    .isGreaterThan(HELD.minusSeconds(1));
        }
    }

    @Test
    void saysThatItIsLockedOutWhenTheLockIsNeverGivenBack() throws Exception {
        try (DebianRoot debian = roots.endpoint("locked");
                SomebodyElse somebody = new SomebodyElse(debian)) {
            debian.write("/etc/fleetmend/agent.conf", "lock-timeout = PT2S\n");
            HandMadeArchive.only(debian).pending(CLOCK);
            RealEndpoint endpoint = RealEndpoint.enrol(debian, server);
            JobManifest.Install pending = endpoint.installPending();
            somebody.locks();

            JobReport report = endpoint.does(pending);

            assertThat(report.outcome()).isEqualTo(Outcome.FAILED);
            assertThat(report.reason()).as("%s", report).isEqualTo(Reason.LOCKED);
            assertThat(report.changes()).isEmpty();
        }
    }

    @Test
    void namesTheProgramThatStillRunsTheOldLibrary() throws Exception {
        try (DebianRoot debian = roots.endpoint("running")) {
            HandMadeArchive.only(debian).offersAgain(ownerOf(debian, "libssl.so.*"));
            RealEndpoint endpoint = RealEndpoint.enrol(debian, server);
            // waits for its input, which never comes
            Process program = debian.start("openssl", "dgst");

            JobReport report = endpoint.does(endpoint.installPending());

            assertThat(report.outcome()).as("%s", report).isEqualTo(Outcome.INSTALLED);
            assertThat(program.isAlive()).isTrue();
            RestartState restart = server.inventoryAfter(report).restart();
            assertThat(restart.requirement()).isEqualTo(Requirement.SERVICE);
            assertThat(restart.processes()).containsExactly("openssl");

            program.destroyForcibly().waitFor();
            endpoint.round();
            assertThat(server.inventories().values())
                    .anyMatch(inventory -> inventory.restart().requirement() == Requirement.NONE
                            && inventory
                                    .packages()
                                    .equals(server.inventoryAfter(report).packages()));
        }
    }

    /** Too large for what the hook leaves. */
    private static void bulkyIsPending(DebianRoot debian) {
        HandMadeArchive.only(debian)
                .pending("fleetmend-bell", "fleetmend-weight")
                .installed(HandMadePackage.of(CLOCK, "1.0"))
                .offers(HandMadePackage.of(CLOCK, "1.1").file("/usr/share/fleetmend-clock/bulk", "0".repeat(60 << 20)));
    }

    private static String ownerOf(DebianRoot debian, String file) {
        return debian.require("dpkg-query", "--search", file)
                .lines()
                .findFirst()
                .orElseThrow()
                .replaceFirst(":.*", "");
    }
}
