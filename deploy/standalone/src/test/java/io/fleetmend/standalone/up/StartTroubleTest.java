package io.fleetmend.standalone.up;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fleetmend.standalone.installation.CannotContinueException;
import io.fleetmend.standalone.installation.DataFolder;
import io.fleetmend.standalone.installation.Ports;
import io.fleetmend.standalone.installation.RunningState;
import io.fleetmend.standalone.server.ChildProcess;
import io.fleetmend.standalone.server.StartCaches;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
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

    @Test
    void warnsOfADiskThatFillsUpAndStopsInOrderBeforeItIsFull() throws Exception {
        Path disk = smallDisk(1200);
        try {
            DataFolder data = new DataFolder(disk.resolve("data"));
            data.open();
            String kept = data.secrets().get("any");
            ByteArrayOutputStream said = new ByteArrayOutputStream();
            Progress progress = new Progress(new PrintStream(said, true, StandardCharsets.UTF_8));
            UpOptions options = new UpOptions(
                    project, data, Ports.free(), null, false, StartCaches.of(project, StartCaches.Mode.USE), Map.of());
            Children children = new Children(data, "1", Map.of(), Duration.ofSeconds(5));
            ChildProcess kafka = ChildProcess.start("kafka", List.of("sleep", "600"), Map.of(), data.log("kafka"));
            try (Product product = new Product(options, List.of(), progress, data.secrets(), children)) {
                children.adopt(kafka);
                DiskWatch watch = new DiskWatch(data, progress);
                watch.look();
                assertThat(said.toString(StandardCharsets.UTF_8)).isEmpty();

                resize(disk, 400);
                watch.look();
                watch.look();
                assertThat(said.toString(StandardCharsets.UTF_8))
                        .containsOnlyOnce("MB are left on that of " + data.path())
                        .contains("make room");

                resize(disk, 100);
                assertThatThrownBy(product::watch)
                        .isInstanceOfSatisfying(
                                CannotContinueException.class,
                                problem -> assertThat(problem.wayOut())
                                        .contains("the data is kept", "make room there and start again"))
                        .hasMessageContaining("the disk of %s is nearly full: only".formatted(data.path()));
            }
            assertThat(kafka.alive()).isFalse();
            assertThat(RunningState.read(data)).isEmpty();
            assertThatThrownBy(data::open).hasMessageContaining("Fleetmend needs");

            resize(disk, 1200);
            data.open();
            assertThat(data.secrets().get("any")).isEqualTo(kept);
        } finally {
            assertThat(run("umount", disk.toString())).isZero();
        }
    }

    private static void resize(Path disk, int megabytes) throws Exception {
        assertThat(run("mount", "-o", "remount,size=%dm".formatted(megabytes), disk.toString()))
                .isZero();
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
