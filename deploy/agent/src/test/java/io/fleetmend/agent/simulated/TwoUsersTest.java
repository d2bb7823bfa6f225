package io.fleetmend.agent.simulated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fleetmend.agent.Main;
import io.fleetmend.agent.root.Root;
import io.fleetmend.agent.root.ThisMachine;
import io.fleetmend.agent.server.AgentServer;
import io.fleetmend.contracts.EndpointId;
import io.fleetmend.contracts.agent.v1.JobReport;
import io.fleetmend.contracts.agent.v1.JobReport.Outcome;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two halves as two users: root in this process, the network half as nobody in another, over folders as systemd's units have them. */
class TwoUsersTest {
    private static final String NOBODY = "65534";
    private static final List<String> AS_NOBODY =
            List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups", "--no-new-privs");

    /** Of classes that nobody can read: those under test may lie in root's home. */
    @TempDir
    private static Path program;

    @TempDir
    private Path folder;

    private Path state;
    private LoneEndpoint lone;

    @BeforeAll
    static void copyProgram() throws Exception {
        obstacle().ifPresent(TwoUsersTest::skip);
        run("chmod", "755", program.toString());
        int number = 0;
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            run(
                    "cp",
                    "-rL",
                    entry,
                    program.resolve("%03d-%s".formatted(number++, Path.of(entry).getFileName()))
                            .toString());
        }
        run("chmod", "-R", "go+rX", program.toString());
    }

    /** As root does at the enrolment, and systemd at the network half's first start. */
    @BeforeEach
    void enrol() throws Exception {
        state = folder.resolve("fleetmend");
        lone = new LoneEndpoint(state);
        run("chmod", "755", folder.toString());
        run("chown", "-R", NOBODY + ":" + NOBODY, state.resolve("agent").toString());
    }

    @AfterEach
    void close() {
        if (lone != null) {
            lone.close();
        }
    }

    @Test
    void jobsComeInAndReportsGoOutAcrossTheTwoUsers() throws Exception {
        lone.server.deliver(lone.id, LoneEndpoint.OPENSSL);

        lone.endpoint.apply();
        assertThat(networkHalf()).contains("1 jobs");
        assertThat(state.resolve("agent/jobs")).isNotEmptyDirectory();
        lone.endpoint.apply();
        assertThat(state.resolve("agent/jobs")).isEmptyDirectory();
        networkHalf();

        assertThat(lone.server.ended()).extracting(JobReport::outcome).containsExactly(Outcome.INSTALLED);
        assertThat(lone.server.inventoryAfter(lone.server.ended().getFirst()).packages())
                .anyMatch(installed -> installed.version().equals("3.0.22-1~deb12u2"));
        assertThat(state.resolve("agent/reports")).isEmptyDirectory();
    }

    @Test
    void anotherEnrolmentByRootLeavesTheFoldersToTheirUser() throws Exception {
        lone.server.takingOneTokenManyTimes();
        EndpointId anew = lone.endpoint.enrol(lone.server.uri(), AgentServer.TOKEN, Set.of(lone.server.pin()));
        lone.server.deliver(anew, LoneEndpoint.OPENSSL);

        networkHalf();
        lone.endpoint.apply();
        networkHalf();

        assertThat(lone.server.ended()).extracting(JobReport::outcome).containsExactly(Outcome.INSTALLED);
    }

    @Test
    void theUnprivilegedHalfCannotReachWhatRootBelieves() throws Exception {
        lone.receives(lone.server.sign(lone.server.manifest(lone.id, LoneEndpoint.OPENSSL)));
        Path apply = state.resolve("apply");

        assertThat(asNobody("cat", apply.resolve("sequence").toString()).succeeded())
                .isFalse();
        assertThat(asNobody("touch", apply.resolve("sequence").toString()).succeeded())
                .isFalse();
        assertThat(asNobody("ls", apply.resolve("journal").toString()).succeeded())
                .isFalse();
        assertThat(asNobody(
                                "mv",
                                state.resolve("agent").toString(),
                                state.resolve("old").toString())
                        .succeeded())
                .isFalse();
        assertThat(asNobody("mv", apply.toString(), state.resolve("agent/mine").toString())
                        .succeeded())
                .isFalse();
        assertThat(apply.resolve("sequence")).hasContent("1");
    }

    @Test
    void rootWalksThroughNoLinkThatTheUnprivilegedHalfPutInPlaceOfItsJobs() throws Exception {
        Path victim = Files.createDirectory(
                folder.resolve("victim"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Files.writeString(victim.resolve("precious"), "precious");
        replaceByLink("jobs", victim);

        assertThatThrownBy(lone.endpoint::apply).hasMessageContaining("agent/jobs must be a folder, but is a link");

        assertThat(victim.resolve("precious")).hasContent("precious");
        assertThat(state.resolve("agent/reports")).isEmptyDirectory();
    }

    @Test
    void rootWritesThroughNoLinkThatTheUnprivilegedHalfPutInPlaceOfItsFolders() throws Exception {
        Path victim = Files.createDirectory(folder.resolve("victim"));
        lone.server.deliver(lone.id, LoneEndpoint.OPENSSL);
        lone.endpoint.apply();
        networkHalf();
        replaceByLink("reports", victim);
        assertThatThrownBy(lone.endpoint::apply).hasMessageContaining("agent/reports must be a folder, but is a link");
        replaceByLink("inventory", victim);
        assertThatThrownBy(lone.endpoint::apply).hasMessageContaining("must be a folder, but is a link");

        assertThat(victim).isEmptyDirectory();
    }

    @Test
    void rootKeepsToFoldersOfItsOwnForWhatItBelieves() throws Exception {
        run("chown", NOBODY, state.resolve("apply").toString());

        assertThatThrownBy(lone.endpoint::apply)
                .hasMessageContaining("apply must belong to root like the folder above it, but belongs to nobody");
    }

    private void replaceByLink(String name, Path target) {
        String path = state.resolve("agent").resolve(name).toString();
        Root.Result result =
                asNobody("sh", "-c", "mv \"$1\" \"$1.old\" && ln -s \"$2\" \"$1\"", "sh", path, target.toString());
        assertThat(result.exitCode()).as(result.output()).isZero();
    }

    private String networkHalf() throws Exception {
        List<String> classPath;
        try (Stream<Path> entries = Files.list(program)) {
            classPath = entries.sorted().map(Path::toString).toList();
        }
        Root.Result result = asNobody(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                String.join(File.pathSeparator, classPath),
                Main.class.getName(),
                "once",
                "--state",
                state.toString());
        assertThat(result.exitCode()).as(result.output()).isZero();
        return result.output();
    }

    private static Root.Result asNobody(String... command) {
        List<String> whole = new ArrayList<>(AS_NOBODY);
        whole.addAll(List.of(command));
        return new ThisMachine().run(whole);
    }

    private static void run(String... command) {
        Root.Result result = new ThisMachine().run(List.of(command));
        assertThat(result.exitCode()).as(result.output()).isZero();
    }

    private static Optional<String> obstacle() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return Optional.of("the tests do not run as root");
        }
        return asNobody("true").succeeded() ? Optional.empty() : Optional.of("setpriv cannot become another user");
    }

    private static void skip(String obstacle) {
        String message = "SKIPPED: no second user for the network half here: " + obstacle;
        System.err.println("\n*** " + message + " ***\n");
        if ("true".equals(System.getenv("CI"))) {
            Assertions.fail(message + ". Under CI=true that is a failure.");
        }
        Assumptions.abort(message);
    }
}
