package io.fleetmend.agent.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetmend.agent.root.Root;
import io.fleetmend.contracts.inventory.v1.RestartState;
import io.fleetmend.contracts.inventory.v1.RestartState.Requirement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Over a root and a proc file system that are folders; its processes have numbers that no kernel gives, so none is this test's own. */
class RestartCheckTest {
    private static final String KERNEL = "linux-image-6.1.0-18-amd64=6.1.76-1";
    private static final String OLD_SSL = "/usr/lib/x86_64-linux-gnu/libssl.so.3 (deleted)";
    private static final String SSL = "/usr/lib/x86_64-linux-gnu/libssl.so.3";

    @TempDir
    private Path root;

    @TempDir
    private Path proc;

    @BeforeEach
    void start() throws IOException {
        write(proc.resolve("sys/kernel/osrelease"), "6.1.0-18-amd64\n");
        write(proc.resolve("version"), "Linux version 6.1.0-18-amd64 (…) Debian 6.1.76-1 (2024-02-01)\n");
        process("1", "systemd", SSL);
        process("9000100", "sshd", SSL);
    }

    @Test
    void asksForNothingWhereAllThatRunsIsWhatIsInstalled() {
        assertThat(onThisMachine(KERNEL)).isEqualTo(state(Requirement.NONE, List.of(), "6.1.0-18-amd64"));
    }

    @Test
    void asksForTheMachineWhenAPackageAnnouncedIt() throws Exception {
        write(root.resolve("run/reboot-required"), "*** System restart required ***\n");

        assertThat(onThisMachine(KERNEL).requirement()).isEqualTo(Requirement.MACHINE);
        assertThat(onAnotherRoot(KERNEL).requirement()).isEqualTo(Requirement.MACHINE);
    }

    @Test
    void asksForTheMachineWhenANewerKernelIsInstalled() {
        assertThat(onThisMachine("linux-image-6.1.0-20-amd64=6.1.85-1"))
                .isEqualTo(new RestartState(Requirement.MACHINE, List.of(), "6.1.0-18-amd64", "6.1.0-20-amd64"));
    }

    @Test
    void asksForTheMachineWhenItsFirstProcessRunsReplacedCode() throws Exception {
        process("1", "systemd", OLD_SSL);

        assertThat(onThisMachine(KERNEL)).isEqualTo(state(Requirement.MACHINE, List.of("systemd"), "6.1.0-18-amd64"));
    }

    @Test
    void asksForTheServicesThatRunReplacedCode() throws Exception {
        process("9000200", "nginx", OLD_SSL);
        process("9000201", "nginx", OLD_SSL);
        process("9000300", "cron", "/usr/sbin/cron (deleted)");

        assertThat(onThisMachine(KERNEL))
                .isEqualTo(state(Requirement.SERVICE, List.of("cron", "nginx"), "6.1.0-18-amd64"));
    }

    @Test
    void passesOverProcessesOfOtherRoots(@TempDir Path other) throws Exception {
        process("9000200", "nginx", OLD_SSL);
        Files.delete(proc.resolve("9000200/root"));
        Files.createSymbolicLink(proc.resolve("9000200/root"), other);

        assertThat(onThisMachine(KERNEL).requirement()).isEqualTo(Requirement.NONE);
    }

    @Test
    void doesNotKnowWhenAProcessCannotBeLookedInto() throws Exception {
        Files.createDirectory(proc.resolve("9000400"));
        Files.createSymbolicLink(proc.resolve("9000400/root"), Path.of("root"));

        assertThat(onThisMachine(KERNEL).requirement()).isEqualTo(Requirement.UNKNOWN);
    }

    /** The kernel that runs here is the host's: that it happens to be the root's newest says nothing. */
    @Test
    void doesNotKnowWhichKernelOfAnotherRootRuns() {
        assertThat(onAnotherRoot(KERNEL))
                .isEqualTo(new RestartState(Requirement.UNKNOWN, List.of(), "", "6.1.0-18-amd64"));
    }

    @Test
    void asksForNothingOnAnotherRootWithoutAKernel() {
        assertThat(onAnotherRoot("dpkg=1.21.22")).isEqualTo(new RestartState(Requirement.NONE, List.of(), "", ""));
    }

    private RestartState onThisMachine(String packages) {
        return RestartCheck.read(new Folder(root, true), proc, KernelsTest.packages(packages));
    }

    private RestartState onAnotherRoot(String packages) {
        return RestartCheck.read(new Folder(root, false), proc, KernelsTest.packages(packages));
    }

    private static RestartState state(Requirement requirement, List<String> processes, String kernel) {
        return new RestartState(requirement, processes, kernel, kernel);
    }

    private void process(String id, String name, String mapped) throws IOException {
        write(proc.resolve(id).resolve("comm"), name + "\n");
        write(
                proc.resolve(id).resolve("maps"),
                "7f0000000000-7f0000001000 r-xp 00000000 08:01 1234                       " + mapped + "\n");
        Files.deleteIfExists(proc.resolve(id).resolve("root"));
        Files.createSymbolicLink(proc.resolve(id).resolve("root"), root);
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private record Folder(Path path, boolean isThisMachine) implements Root {
        @Override
        public Result run(List<String> command, Predicate<String> aside) {
            throw new UnsupportedOperationException("only looks");
        }
    }
}
