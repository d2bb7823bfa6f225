package io.fleetmend.agent.debian;

import io.fleetmend.agent.root.IsolatedRoot;
import io.fleetmend.agent.root.Root;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** One real Debian endpoint: an overlay over the golden root, mounted until it is closed. */
public final class DebianRoot implements AutoCloseable {
    private final Path folder;
    private final List<Process> processes = new ArrayList<>();

    private DebianRoot(Path folder) {
        this.folder = folder;
    }

    static DebianRoot over(Path golden, Path folder, Optional<Integer> megabytes) {
        try {
            Files.createDirectories(folder.resolve("root"));
            Files.createDirectories(folder.resolve("disk"));
            if (megabytes.isPresent()) {
                String size = "size=" + megabytes.get() + "m";
                Shell.require(List.of(
                        "mount",
                        "-t",
                        "tmpfs",
                        "-o",
                        size,
                        "tmpfs",
                        folder.resolve("disk").toString()));
            }
            Files.createDirectories(folder.resolve("disk/up"));
            Files.createDirectories(folder.resolve("disk/work"));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make " + folder, e);
        }
        // volatile: nothing is forced to the disk, for the tests kill processes, not machines
        String layers = "lowerdir=%s,upperdir=%s,workdir=%s,volatile"
                .formatted(golden, folder.resolve("disk/up"), folder.resolve("disk/work"));
        Shell.require(List.of(
                "mount",
                "-t",
                "overlay",
                "fleetmend",
                "-o",
                layers,
                folder.resolve("root").toString()));
        return new DebianRoot(folder);
    }

    void name(String name) {
        write("/etc/hostname", name + "\n");
        write("/etc/machine-id", UUID.randomUUID().toString().replace("-", "") + "\n");
    }

    public Path path() {
        return folder.resolve("root");
    }

    /** As the agent enters it. */
    public Root root() {
        return IsolatedRoot.at(path());
    }

    /** The same with the network unplugged. */
    public Root unplugged() {
        return new IsolatedRoot(path(), false);
    }

    public Root.Result run(String... command) {
        return root().run(List.of(command));
    }

    /** @throws IllegalStateException unless it succeeds */
    public String require(String... command) {
        Root.Result result = run(command);
        if (!result.succeeded()) {
            throw new IllegalStateException(
                    "%s ended with %d: %s".formatted(List.of(command), result.exitCode(), result.output()));
        }
        return result.output();
    }

    /** Starts a program inside that runs on; it ends with the root at the latest. */
    public Process start(String... command) {
        List<String> whole = new ArrayList<>(List.of("chroot", path().toString()));
        whole.addAll(List.of(command));
        try {
            Process process = new ProcessBuilder(whole)
                    .redirectErrorStream(true)
                    .redirectOutput(new File("/dev/null"))
                    .start();
            processes.add(process);
            return process;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void write(String file, String content) {
        write(file, content.getBytes(StandardCharsets.UTF_8));
    }

    void write(String file, byte[] content) {
        Path path = root().file(file);
        try {
            Files.createDirectories(path.getParent());
            Files.write(path, content);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + path, e);
        }
    }

    /** What apt itself would upgrade now, each as {@code Inst name [old] (new …)}, without what comes along anew; refreshes the indexes first. */
    public List<String> pendingUpdates() {
        require("apt-get", "-q", "update", "--error-on=any");
        return require("apt-get", "-s", "dist-upgrade")
                .lines()
                .filter(line -> line.matches("Inst \\S+ \\[.*"))
                .toList();
    }

    /** As a machine whose apt has never looked at an archive. */
    public void forgetIndexes() {
        require("sh", "-c", "rm -rf /var/lib/apt/lists/*");
    }

    /** Every package with version and state, as dpkg tells it. */
    public List<String> packageStates() {
        return require("dpkg-query", "-W", "-f", "${binary:Package} ${Version} ${db:Status-Abbrev}\n")
                .lines()
                .toList();
    }

    @Override
    public void close() {
        processes.forEach(process -> {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            process.onExit().join();
        });
        remove(folder);
    }

    /** Unmounts what is mounted below the folder of an endpoint, and deletes it. */
    static void remove(Path folder) {
        unmount(folder.resolve("root"));
        unmount(folder.resolve("disk"));
        // never follow into something that is still mounted
        Shell.run(List.of("rm", "-rf", "--one-file-system", folder.toString()));
    }

    private static void unmount(Path path) {
        boolean mounted =
                Shell.run(List.of("mountpoint", "-q", path.toString())).succeeded();
        if (mounted && !Shell.run(List.of("umount", path.toString())).succeeded()) {
            Shell.require(List.of("umount", "--lazy", path.toString()));
        }
    }

    /** Files directly in a folder of the root. */
    public List<Path> list(String directory) {
        try (Stream<Path> files = Files.list(root().file(directory))) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
