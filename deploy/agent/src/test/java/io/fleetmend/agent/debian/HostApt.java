package io.fleetmend.agent.debian;

import io.fleetmend.agent.root.Root;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the host's own apt uses: the Debian archives of its release and how it reaches them. Names no host of its own. */
record HostApt(String codename, List<Archive> archives) {
    private static final String KEYRING = "/usr/share/keyrings/debian-archive-keyring.gpg";

    private record Archive(String uri, String suite, String component) {
        String line() {
            return "deb [signed-by=%s] %s %s %s".formatted(KEYRING, uri, suite, component);
        }
    }

    static Optional<HostApt> read() {
        String codename = ownRelease();
        Root.Result result = Shell.run(List.of(
                "apt-get",
                "indextargets",
                "--format",
                "$(ORIGIN) $(REPO_URI) $(RELEASE) $(COMPONENT)",
                "Created-By: Packages"));
        List<Archive> archives = result.output()
                .lines()
                .map(line -> line.split(" "))
                .filter(words -> words.length == 4 && words[0].equals("Debian"))
                .filter(words -> words[2].equals(codename) || words[2].startsWith(codename + "-"))
                .map(words -> new Archive(words[1], words[2], words[3]))
                .distinct()
                .toList();
        boolean whole = archives.stream().anyMatch(archive -> archive.suite().equals(codename))
                && archives.stream().anyMatch(archive -> archive.suite().equals(codename + "-security"));
        return whole ? Optional.of(new HostApt(codename, archives)) : Optional.empty();
    }

    private static String ownRelease() {
        try (Stream<String> lines = Files.lines(Path.of("/usr/lib/os-release"))) {
            return lines.filter(line -> line.startsWith("VERSION_CODENAME="))
                    .map(line -> line.substring("VERSION_CODENAME=".length()).replace("\"", ""))
                    .findFirst()
                    .orElse("");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The one archive without anything published since the point release. */
    String pointRelease() {
        return archives.stream()
                .filter(archive ->
                        archive.suite().equals(codename) && archive.component().equals("main"))
                .map(Archive::line)
                .findFirst()
                .orElseThrow();
    }

    /** Makes the root use what the host uses. */
    void wire(Path root) {
        try {
            Path apt = root.resolve("etc/apt");
            for (Path part : List.of(apt.resolve("sources.list.d"), apt.resolve("apt.conf.d"))) {
                Files.createDirectories(part);
            }
            try (Stream<Path> sources = Files.list(apt.resolve("sources.list.d"))) {
                for (Path source : sources.toList()) {
                    Files.delete(source);
                }
            }
            writeIfNew(
                    apt.resolve("sources.list"),
                    archives.stream().map(Archive::line).collect(Collectors.joining("\n", "", "\n")));
            Files.writeString(apt.resolve("apt.conf.d/10host-acquire"), acquireSettings());
            copy(root, "/etc/resolv.conf");
            copy(root, "/etc/hosts");
            copy(root, "/etc/ssl/certs/ca-certificates.crt");
            Path policy = root.resolve("usr/sbin/policy-rc.d");
            Files.writeString(policy, "#!/bin/sh\n# no daemon starts inside a test root\nexit 101\n");
            Files.setPosixFilePermissions(policy, PosixFilePermissions.fromString("rwxr-xr-x"));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot wire " + root, e);
        }
    }

    /** What is newer than apt's cache of the indexes makes apt forget that cache. */
    private static void writeIfNew(Path file, String content) throws IOException {
        if (!Files.exists(file) || !Files.readString(file).equals(content)) {
            Files.writeString(file, content);
        }
    }

    /** Proxies, certificates and the like travel; hooks of desktop programs and settings that every apt has do not. */
    private static String acquireSettings() {
        return Shell.require(List.of("apt-config", "dump", "Acquire"))
                .output()
                .lines()
                .filter(line -> line.contains("::") && !line.endsWith(" \"\";"))
                .filter(line -> !line.matches(".*(?:IndexTargets|CompressionTypes|Changelogs).*"))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static void copy(Path root, String file) throws IOException {
        Path from = Path.of(file);
        if (Files.isReadable(from)) {
            Path to = root.resolve(file.substring(1));
            Files.createDirectories(to.getParent());
            Files.deleteIfExists(to);
            Files.copy(from.toRealPath(), to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
