package io.fleetmend.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetmend.agent.debian.DebianRoot;
import io.fleetmend.agent.debian.DebianRoots;
import io.fleetmend.agent.root.Root;
import io.fleetmend.agent.root.ThisMachine;
import io.fleetmend.agent.server.AgentServer;
import io.fleetmend.contracts.agent.v1.JobManifest;
import io.fleetmend.contracts.agent.v1.JobManifest.MinimumVersion;
import io.fleetmend.contracts.agent.v1.JobReport;
import io.fleetmend.contracts.agent.v1.JobReport.Outcome;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The agent as it is shipped: its own small Java inside a Debian that has none, its halves as two programs. */
class AgentImageTest {
    @Test
    void worksInsideARealRootWithoutAnyOtherJava() throws Exception {
        try (AgentServer server = new AgentServer();
                DebianRoot debian = DebianRoots.require().endpoint("image")) {
            makeImage(debian.path().resolve("opt/fleetmend-agent"));
            String pending = debian.pendingUpdates().stream()
                    .filter(line -> line.startsWith("Inst rsync "))
                    .findFirst()
                    .orElseThrow()
                    .replaceFirst(".*\\((\\S+) .*", "$1");

            debian.require(
                    "/opt/fleetmend-agent/bin/fleetmend-agent",
                    "enrol",
                    "--server",
                    server.uri().toString(),
                    "--token",
                    AgentServer.TOKEN,
                    "--trust",
                    server.pin());
            assertThat(debian.require("stat", "-c", "%a", "/var/lib/fleetmend/agent/endpoint.key"))
                    .startsWith("600");
            server.deliver(
                    server.endpoints().iterator().next(),
                    new JobManifest.Install(List.of(new MinimumVersion("rsync", "amd64", pending))));
            debian.require("/opt/fleetmend-agent/bin/fleetmend-agent", "once");
            debian.require("/opt/fleetmend-agent/bin/fleetmend-apply");
            debian.require("/opt/fleetmend-agent/bin/fleetmend-agent", "once");

            assertThat(server.ended()).extracting(JobReport::outcome).containsExactly(Outcome.INSTALLED);
            assertThat(debian.packageStates()).contains("rsync %s ii ".formatted(pending));
        }
    }

    /** Of the classes under test: in this phase there is no jar of them yet. */
    private static void makeImage(Path image) throws Exception {
        Files.createDirectories(image.resolve("lib"));
        require(
                Path.of(System.getProperty("java.home"), "bin", "jlink").toString(),
                "--add-modules",
                "java.base,java.net.http",
                "--strip-debug",
                "--compress",
                "zip-0",
                "--output",
                image.resolve("runtime").toString());
        int number = 0;
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            String name = Path.of(entry).getFileName().toString();
            if (name.equals("classes") && entry.contains("agent")) {
                require(
                        "jar",
                        "--create",
                        "--file",
                        image.resolve("lib/agent.jar").toString(),
                        "-C",
                        entry,
                        ".");
            } else if (Stream.of("jackson-", "contracts", "versions", "classes").anyMatch(name::startsWith)) {
                if (Files.isDirectory(Path.of(entry))) {
                    require(
                            "jar",
                            "--create",
                            "--file",
                            image.resolve("lib/" + number++ + ".jar").toString(),
                            "-C",
                            entry,
                            ".");
                } else {
                    Files.copy(Path.of(entry), image.resolve("lib").resolve(name));
                }
            }
        }
        require("cp", "-r", Path.of("src/main/packaging/bin").toAbsolutePath().toString(), image.toString());
    }

    private static void require(String... command) {
        List<String> whole = new java.util.ArrayList<>(List.of(command));
        if (whole.getFirst().equals("jar")) {
            whole.set(0, Path.of(System.getProperty("java.home"), "bin", "jar").toString());
        }
        Root.Result result = new ThisMachine().run(whole);
        assertThat(result.exitCode()).as(result.output()).isZero();
    }
}
