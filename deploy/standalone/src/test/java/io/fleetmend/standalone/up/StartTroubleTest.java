package io.fleetmend.standalone.up;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fleetmend.standalone.installation.CannotContinueException;
import io.fleetmend.standalone.installation.DataFolder;
import io.fleetmend.standalone.installation.Ports;
import io.fleetmend.standalone.installation.RunningState;
import io.fleetmend.standalone.server.ChildProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts that cannot succeed: what is said, and that nothing runs afterwards. */
class StartTroubleTest {
    @TempDir
    private Path folder;

    private Path project = Path.of("");

    @BeforeEach
    void layOut() throws IOException {
        project = FakeProject.in(folder);
    }

    @Test
    void saysWhichServiceDiedWhileItStartedAndStopsTheOthers() throws Exception {
        emptyJar(project.resolve("scheduler/target/quarkus-app/quarkus-run.jar"));
        Launcher launcher = new Launcher(project);
        DataFolder data = new DataFolder(folder.resolve("data"));
        List<String> up =
                new ArrayList<>(List.of("up", "--no-demo", "--data", data.path().toString()));
        Ports.free().byLabel().forEach((name, port) -> up.addAll(List.of("--port", name + "=" + port)));
        assertThat(launcher.run(up.toArray(String[]::new))).isEqualTo(1);
        assertThat(launcher.said())
                .contains("scheduler ended by itself", "no main manifest attribute", "everything else was stopped");
        assertThat(RunningState.read(data)).isEmpty();
        assertThat(ProcessHandle.allProcesses()
                        .filter(process -> process.info()
                                .commandLine()
                                .filter(line -> line.contains(data.path().toString()))
                                .isPresent()))
                .isEmpty();
    }

    @Test
    void refusesADiskThatIsNearlyFull() throws Exception {
        Path disk = smallDisk(200);
        try {
            Launcher launcher = new Launcher(project);
            assertThat(launcher.run("up", "--data", disk.resolve("data").toString()))
                    .isEqualTo(1);
            assertThat(launcher.said()).contains("has only", "MB left; Fleetmend needs 1024", "--data DIR");
        } finally {
            assertThat(run("umount", disk.toString())).isZero();
        }
    }

    /** PostgreSQL and Kafka say it somewhere in their logs; whoever sits at the terminal is to be told. */
    @Test
    void saysThatTheDiskIsFullWhenSomethingDiesOfIt() throws Exception {
        Path disk = smallDisk(8);
        try {
            DataFolder data = new DataFolder(disk);
            Files.createDirectories(data.run());
            Children children = new Children(data, "1", Map.of(), Duration.ofSeconds(5));
            ChildProcess kafka = ChildProcess.start("kafka", List.of("false"), Map.of(), data.log("kafka"));
            children.adopt(kafka);
            kafka.await();

            assertThatThrownBy(children::requireAlive)
                    .isInstanceOfSatisfying(
                            CannotContinueException.class,
                            problem -> assertThat(problem.wayOut()).contains("the disk of " + disk, "make room"))
                    .hasMessageContaining("kafka ended by itself");
        } finally {
            assertThat(run("umount", disk.toString())).isZero();
        }
    }

    /** Skips loudly where none can be made; under {@code CI=true} fails. */
    private Path smallDisk(int megabytes) throws Exception {
        Path disk = Files.createDirectories(folder.resolve("disk"));
        if (run("mount", "-t", "tmpfs", "-o", "size=%dm".formatted(megabytes), "tmpfs", disk.toString()) != 0) {
            String message = "SKIPPED: only root may mount a small disk to try this on";
            System.err.println("\n*** " + message + " ***\n");
            assertThat(System.getenv("CI")).as(message).isNotEqualTo("true");
            Assumptions.abort(message);
        }
        return disk;
    }

    private static void emptyJar(Path file) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file), manifest)) {
            jar.finish();
        }
    }

    private static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(List.of(command)).inheritIO().start().waitFor();
    }
}
