package io.fleetmend.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetmend.agent.debian.DebianRoot;
import io.fleetmend.agent.debian.DebianRoots;
import io.fleetmend.agent.debian.RealEndpoint;
import io.fleetmend.agent.server.AgentServer;
import io.fleetmend.contracts.agent.v1.JobManifest;
import io.fleetmend.contracts.agent.v1.JobReport;
import io.fleetmend.contracts.agent.v1.JobReport.Outcome;
import io.fleetmend.contracts.agent.v1.JobReport.Reason;
import io.fleetmend.contracts.inventory.v1.RestartState;
import io.fleetmend.contracts.inventory.v1.RestartState.Requirement;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Traps 4, 5 and 7 on a real root: a full disk, somebody else's lock, programs that run old code. */
class RealTroubleTest {
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
            RealEndpoint endpoint = RealEndpoint.enrol(debian, other);
            endpoint.does(endpoint.installPending());
            undisturbed = debian.packageStates();
        }
        try (DebianRoot debian = roots.endpoint("filling", 2000)) {
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
        try (DebianRoot debian = roots.endpoint("waiting")) {
            RealEndpoint endpoint = RealEndpoint.enrol(debian, server);
            JobManifest.Install rsync = endpoint.install("rsync");
            try (FileChannel channel = lockFile(debian)) {
                FileLock lock = channel.lock();
                CompletableFuture<Void> release = CompletableFuture.runAsync(
                        () -> {
                            try {
                                lock.release();
                            } catch (java.io.IOException e) {
                                throw new java.io.UncheckedIOException(e);
                            }
                        },
                        CompletableFuture.delayedExecutor(6, TimeUnit.SECONDS));

                JobReport report = endpoint.does(rsync);

                assertThat(report.outcome()).as("%s", report).isEqualTo(Outcome.INSTALLED);
                assertThat(release).isDone();
            }
        }
    }

    @Test
    void saysThatItIsLockedOutWhenTheLockIsNeverGivenBack() throws Exception {
        try (DebianRoot debian = roots.endpoint("locked")) {
            debian.write("/etc/fleetmend/agent.conf", "lock-timeout = PT2S\n");
            RealEndpoint endpoint = RealEndpoint.enrol(debian, server);
            JobManifest.Install rsync = endpoint.install("rsync");
            try (FileChannel channel = lockFile(debian);
                    FileLock lock = channel.lock()) {
                assertThat(lock.isValid()).isTrue();

                JobReport report = endpoint.does(rsync);

                assertThat(report.outcome()).isEqualTo(Outcome.FAILED);
                assertThat(report.reason()).as("%s", report).isEqualTo(Reason.LOCKED);
                assertThat(report.changes()).isEmpty();
            }
        }
    }

    @Test
    void namesTheProgramThatStillRunsTheOldLibrary() throws Exception {
        try (DebianRoot debian = roots.endpoint("running")) {
            RealEndpoint endpoint = RealEndpoint.enrol(debian, server);
            JobManifest.Install openssl = endpoint.install("openssl", "libssl3");
            assertThat(openssl.packages()).isNotEmpty();
            // waits for its input, which never comes
            Process program = debian.start("openssl", "dgst");

            JobReport report = endpoint.does(openssl);

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

    private static FileChannel lockFile(DebianRoot debian) throws java.io.IOException {
        Path file = debian.path().resolve("var/lib/dpkg/lock-frontend");
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }
}
