package io.fleetmend.agent.debian;

import io.fleetmend.agent.root.IsolatedRoot;
import io.fleetmend.agent.root.Root;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.opentest4j.TestAbortedException;

/**
 * Real Debian endpoints with real pending security updates. A golden root is bootstrapped once from the point release's suite alone, so
 * that all that was published since is genuinely pending; endpoints are copy-on-write clones of it (0.3 s). Where the archive is, the
 * host's own apt configuration says at run time.
 *
 * <p>Kept in {@code .fleetmend/roots} at the project's root, outside of what Maven cleans.
 */
public final class DebianRoots {
    /** Small, and of the kind that security updates come for. */
    private static final String PACKAGES = "openssl,perl,curl,rsync,vim-tiny,xz-utils,iproute2,debian-archive-keyring";

    private static final Pattern CLONE = Pattern.compile(".*-(\\d+)-\\d+");

    private static final AtomicInteger COUNTER = new AtomicInteger();

    private final Path folder;
    private final HostApt host;

    private DebianRoots(Path folder, HostApt host) {
        this.folder = folder;
        this.host = host;
    }

    /** Skips the calling test, loudly, where no such root can be made; under {@code CI=true} fails it. */
    public static DebianRoots require() {
        return find(projectRoot().resolve(".fleetmend/roots")).orElseThrow();
    }

    /** Why this machine cannot make roots; empty when it can. */
    public static Optional<String> obstacle() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return Optional.of("the tests do not run as root");
        }
        if (!Files.exists(Path.of("/etc/debian_version"))) {
            return Optional.of("this machine is not a Debian");
        }
        for (String tool : List.of("mmdebstrap", "unshare", "chroot", "mount")) {
            if (!Shell.run(List.of("sh", "-c", "command -v " + tool)).succeeded()) {
                return Optional.of(tool + " is not installed");
            }
        }
        if (!Shell.run(List.of("unshare", "--mount", "--pid", "--net", "--fork", "true"))
                .succeeded()) {
            return Optional.of("this machine does not allow namespaces");
        }
        return HostAptOnce.READ.isPresent()
                ? Optional.empty()
                : Optional.of("the host's apt names no Debian archive of its own release");
    }

    public static Optional<DebianRoots> find(Path folder) {
        Optional<String> obstacle = obstacle();
        if (obstacle.isPresent()) {
            throw skipped("no real Debian endpoints here: " + obstacle.get());
        }
        DebianRoots roots = new DebianRoots(folder, HostAptOnce.READ.orElseThrow());
        roots.sweep();
        roots.golden();
        return Optional.of(roots);
    }

    /** Skips the calling test and says so where nobody overlooks it; under {@code CI=true} fails it. */
    public static RuntimeException skipped(String why) {
        String message = "SKIPPED: " + why;
        System.err.println("\n*** " + message + " ***\n");
        if ("true".equals(System.getenv("CI"))) {
            throw new AssertionError(message + ". Under CI=true that is a failure.");
        }
        return new TestAbortedException(message);
    }

    /** An endpoint of its own. Close it: that unmounts and deletes it. */
    public DebianRoot endpoint(String name) {
        return endpoint(name, Optional.empty());
    }

    /** An endpoint whose disk has only {@code megabytes} for changes. */
    public DebianRoot endpoint(String name, int megabytes) {
        return endpoint(name, Optional.of(megabytes));
    }

    private DebianRoot endpoint(String name, Optional<Integer> megabytes) {
        String unique = "%s-%d-%d".formatted(name, ProcessHandle.current().pid(), COUNTER.incrementAndGet());
        DebianRoot root = DebianRoot.over(golden(), folder.resolve("clones").resolve(unique), megabytes);
        host.wire(root.path());
        root.name(name);
        return root;
    }

    /** Clears away endpoints of test runs that were killed before they could do it themselves. */
    private void sweep() {
        Path clones = folder.resolve("clones");
        if (!Files.isDirectory(clones)) {
            return;
        }
        try (Stream<Path> all = Files.list(clones)) {
            all.filter(DebianRoots::isAbandoned).forEach(DebianRoot::remove);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + clones, e);
        }
    }

    /** A clone's name ends with its process and a number. */
    private static boolean isAbandoned(Path clone) {
        Matcher name = CLONE.matcher(clone.getFileName().toString());
        return name.matches() && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty();
    }

    private synchronized Path golden() {
        Path golden = folder.resolve("golden-%s-indexed-%08x".formatted(host.codename(), PACKAGES.hashCode()));
        if (Files.exists(golden)) {
            return golden;
        }
        try {
            Files.createDirectories(folder);
            try (FileChannel channel = FileChannel.open(
                            folder.resolve("golden.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                if (lock.isValid() && !Files.exists(golden)) {
                    bootstrap(golden);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make the golden root " + golden, e);
        }
        return golden;
    }

    private void bootstrap(Path golden) throws IOException {
        System.err.printf("Bootstrapping a Debian %s root (once, about a minute) ...%n", host.codename());
        Path unfinished = golden.resolveSibling(golden.getFileName() + ".unfinished");
        Shell.require(List.of("rm", "-rf", "--one-file-system", unfinished.toString()));
        Shell.require(List.of(
                "mmdebstrap",
                "--quiet",
                "--variant=apt",
                "--mode=root",
                "--include=" + PACKAGES,
                host.codename(),
                unfinished.toString(),
                host.pointRelease()));
        host.wire(unfinished);
        // every endpoint would fetch and digest sixty thousand packages again
        for (List<String> command : List.of(
                List.of("apt-get", "-q", "update", "--error-on=any"), List.of("apt-get", "-s", "dist-upgrade"))) {
            Root.Result result = IsolatedRoot.at(unfinished).run(command);
            if (!result.succeeded()) {
                throw new IllegalStateException(
                        "%s ended with %d: %s".formatted(command, result.exitCode(), result.output()));
            }
        }
        Files.move(unfinished, golden);
    }

    static Path projectRoot() {
        Path start = Path.of("").toAbsolutePath();
        for (Path path = start; path != null; path = path.getParent()) {
            if (Files.exists(path.resolve("mvnw"))) {
                return path;
            }
        }
        return start;
    }

    /** apt takes a second to tell it. */
    private static final class HostAptOnce {
        static final Optional<HostApt> READ = HostApt.read();
    }
}
