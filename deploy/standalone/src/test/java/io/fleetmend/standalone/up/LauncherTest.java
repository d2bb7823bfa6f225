package io.fleetmend.standalone.up;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fleetmend.standalone.installation.DataFolder;
import io.fleetmend.standalone.installation.RunningState;
import io.fleetmend.standalone.installation.RunningState.RunningProcess;
import io.fleetmend.standalone.server.FreePort;
import io.fleetmend.standalone.server.Liveness;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** One installation through good and bad days, in order, since each start of the real servers costs its time. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LauncherTest {
    private static final Duration PATIENCE = Duration.ofMinutes(6);

    @TempDir
    private static Path folder;

    private static final Map<String, Integer> PORTS = new HashMap<>();
    private static Path project;
    private static DataFolder data;
    private static Launcher first;

    @BeforeAll
    static void chooseFreePorts() throws IOException {
        project = FakeProject.in(folder);
        data = new DataFolder(folder.resolve("data"));
        first = new Launcher(project);
        for (String listener : List.of(
                "tenant-api", "ingest", "exposure", "scheduler", "keycloak", "kafka", "kafka-controller", "postgres")) {
            PORTS.put(listener, FreePort.find());
        }
    }

    @AfterAll
    static void stopWhatAFailedTestLeft() throws Exception {
        new Launcher(project).run("down", "--data", data.path().toString());
    }

    @Test
    @Order(1)
    void namesThePortInUseAndTheOptionThatChangesIt() throws Exception {
        Launcher launcher = new Launcher(project);
        int exit;
        try (ServerSocket taken =
                new ServerSocket(PORTS.getOrDefault("scheduler", 0), 1, InetAddress.getLoopbackAddress())) {
            assertThat(taken.isBound()).isTrue();
            exit = launcher.run(up());
        }
        assertThat(launcher.said())
                .contains("port %d, which scheduler needs, is in use".formatted(PORTS.get("scheduler")))
                .contains("--port scheduler=NUMBER");
        assertThat(exit).isEqualTo(1);
    }

    @Test
    @Order(2)
    void statusIsReadyOnlyWhenEverythingAnswersAndEverythingCanBeCounted() throws Exception {
        startAndAwaitReady(first);
        Launcher status = new Launcher(project);

        assertThat(status(status)).isEqualTo(1);
        assertThat(status.said())
                .containsPattern("bulletins +cannot be counted: .*relation \"ingest.bulletin\" does not exist")
                .endsWith("\nnot ready\n");

        makeTheTablesThatAreCounted();
        assertThat(status(status)).as(status.said()).isZero();
        assertThat(status.said())
                .containsPattern("\nJava [0-9.]+, PostgreSQL [0-9.]+, Kafka [0-9.]+, Keycloak [0-9.]+\n")
                .containsPattern("bulletins +3\n")
                .containsPattern("endpoints +1\n")
                .containsPattern("open findings +5\n")
                .containsPattern("unknown findings +2\n")
                .containsPattern("jobs failed +1\n")
                .containsPattern("jobs succeeded +2\n")
                .endsWith("\nready\n");

        signal("-STOP", process("kafka"));
        assertThat(status(status)).isEqualTo(1);
        assertThat(status.said()).containsPattern("kafka +NOT READY").doesNotContain("DEAD");
        signal("-CONT", process("kafka"));
        await().atMost(Duration.ofSeconds(30)).until(() -> status(status) == 0);
    }

    @Test
    @Order(3)
    void refusesAFolderInUseAndLeavesProcessesWhenKilled() throws Exception {
        try (Connection database = superuser()) {
            database.createStatement().execute("create table public.kept as select 42 as answer");
        }
        Launcher second = new Launcher(project);
        assertThat(second.run(up())).isEqualTo(1);
        assertThat(second.said()).contains("is in use by another ./fleetmend up", "./fleetmend down --data");
        first.process().destroyForcibly().waitFor();
        assertThat(running()).anyMatch(Liveness::runs);
        Launcher status = new Launcher(project);
        assertThat(status(status)).isEqualTo(1);
        assertThat(status.said()).containsPattern("launcher +DEAD");
    }

    @Test
    @Order(4)
    void cleansUpAfterAKilledRunFindsItsDataAgainAndStopsEverythingWhenAChildDies() throws Exception {
        List<ProcessHandle> left = running();
        Launcher launcher = new Launcher(project);
        Process up = startAndAwaitReady(launcher);
        assertThat(launcher.said()).contains("processes of a killed run");
        assertThat(left).noneMatch(Liveness::runs);
        try (Connection database = superuser();
                ResultSet kept = database.createStatement().executeQuery("select answer from public.kept")) {
            kept.next();
            assertThat(kept.getInt(1)).isEqualTo(42);
        }
        List<ProcessHandle> started = running();
        process("ingest").destroyForcibly();
        assertThat(up.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(up.exitValue()).isEqualTo(1);
        assertThat(launcher.said()).contains("ingest ended by itself", "dummy service of ingest listens");
        assertThat(started).noneMatch(Liveness::runs);
        assertThat(RunningState.read(data)).isEmpty();
    }

    @Test
    @Order(5)
    void saysThatNothingRunsWhenNothingRuns() throws Exception {
        Launcher launcher = new Launcher(project);
        assertThat(status(launcher)).isEqualTo(1);
        assertThat(launcher.said()).contains("nothing runs on");
    }

    @Test
    @Order(6)
    void settingsWithSecretsAreForTheOwnerOnly() throws Exception {
        assertThat(Files.getPosixFilePermissions(data.run().resolve("scheduler.properties"))
                        .toString())
                .doesNotContain("GROUP", "OTHERS");
    }

    private static Process startAndAwaitReady(Launcher launcher) throws IOException {
        Process up = launcher.start(up());
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(300)).until(() -> {
            assertThat(up.isAlive()).as(launcher.said()).isTrue();
            return launcher.said().contains("Ctrl-C stops everything");
        });
        return up;
    }

    private static int status(Launcher launcher) throws IOException, InterruptedException {
        return launcher.run("status", "--data", data.path().toString());
    }

    /** The dummies make none; these have what is asked of them, and something in them. */
    private static void makeTheTablesThatAreCounted() throws SQLException {
        try (Connection database = superuser();
                Statement statement = database.createStatement()) {
            statement.execute("""
                    create table ingest.bulletin as select generate_series(1, 3);
                    create table scheduler.endpoint as
                        select unnest(array[null, now()]) as retired_at;
                    create table scheduler.job as
                        select unnest(array['SUCCEEDED', 'FAILED', 'SUCCEEDED']) as state;
                    create table exposure.compliance as
                        select '{"pairs": {"MISSING": 4, "AWAITING_REBOOT": 1, "UNKNOWN": 2, "PROTECTED": 7}}'::jsonb as body;
                    """);
        }
    }

    private static void signal(String signal, ProcessHandle process) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("kill", signal, String.valueOf(process.pid()))
                        .start()
                        .waitFor())
                .isZero();
    }

    private static String[] up() {
        List<String> arguments =
                new ArrayList<>(List.of("up", "--data", data.path().toString(), "--no-demo"));
        PORTS.forEach((name, port) -> arguments.addAll(List.of("--port", name + "=" + port)));
        return arguments.toArray(String[]::new);
    }

    private static List<ProcessHandle> running() {
        return RunningState.read(data).orElseThrow().processes().stream()
                .filter(process -> !process.name().equals("launcher"))
                .flatMap(process -> process.handle().stream())
                .toList();
    }

    private static ProcessHandle process(String name) {
        return RunningState.read(data).orElseThrow().processes().stream()
                .filter(process -> process.name().equals(name))
                .flatMap((RunningProcess process) -> process.handle().stream())
                .findFirst()
                .orElseThrow();
    }

    private static Connection superuser() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:%d/fleetmend".formatted(PORTS.get("postgres")),
                "postgres",
                data.secrets().get("postgres.postgres"));
    }
}
