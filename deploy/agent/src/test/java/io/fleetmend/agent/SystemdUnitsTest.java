package io.fleetmend.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetmend.agent.debian.DebianRoots;
import io.fleetmend.agent.root.Root;
import io.fleetmend.agent.root.ThisMachine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What systemd itself says of the units; it ignores what it does not understand, and with it the confinement that was meant. */
class SystemdUnitsTest {
    private static final Path SYSTEM = Path.of("/usr/lib/systemd/system");
    private static final Path PACKAGING = Path.of("src/main/packaging");

    /** In tenths, as {@code systemd-analyze security} counts: 0 to 100. */
    private static final int EXPOSED_AT_MOST = 15;

    private final ThisMachine machine = new ThisMachine();

    @TempDir
    private Path root;

    @BeforeEach
    void install() throws Exception {
        if (!machine.run(List.of("systemd-analyze", "--version")).succeeded() || !Files.isDirectory(SYSTEM)) {
            throw DebianRoots.skipped("systemd is not installed, nobody can say whether its units are right");
        }
        copy(SYSTEM, "usr/lib/systemd/system");
        copy(PACKAGING.resolve("systemd"), "etc/systemd/system");
        copy(PACKAGING.resolve("bin"), "opt/fleetmend-agent/bin");
    }

    @Test
    void areUnderstoodToTheLastLine() {
        Root.Result result = analyze(
                "verify",
                "--man=no",
                "fleetmend-agent.service",
                "fleetmend-apply.service",
                "fleetmend-apply.path",
                "fleetmend-apply.timer");
        assertThat(result.output()).isEmpty();
        assertThat(result.exitCode()).isZero();
    }

    @Test
    void leaveTheNetworkHalfNextToNothing() {
        Root.Result result =
                analyze("security", "--offline=yes", "--threshold=" + EXPOSED_AT_MOST, "fleetmend-agent.service");
        assertThat(result.exitCode()).as(result.output()).isZero();
    }

    private Root.Result analyze(String verb, String... arguments) {
        List<String> command = new ArrayList<>(List.of("systemd-analyze", verb, "--root=" + root));
        command.addAll(List.of(arguments));
        return machine.run(command);
    }

    private void copy(Path from, String to) throws Exception {
        Path folder = Files.createDirectories(root.resolve(to));
        Root.Result copied = machine.run(List.of("cp", "-r", from + "/.", folder.toString()));
        assertThat(copied.exitCode()).as(copied.output()).isZero();
    }
}
