package io.fleetmend.exposure.engine;

import io.fleetmend.testkit.SharedData;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;

/** Asks the real apt, on private folders: the indexes and the status file of a test, nothing of this machine. */
final class LiveApt {
    private final Path folder;

    LiveApt(Path folder, String status, String... suites) throws IOException {
        this.folder = folder;
        for (String part :
                List.of("lists/partial", "cache/archives/partial", "etc/apt.conf.d", "etc/preferences.d", "state")) {
            Files.createDirectories(folder.resolve(part));
        }
        Files.writeString(folder.resolve("status"), status);
        List<String> sources = new ArrayList<>();
        for (String suite : suites) {
            sources.add("deb http://archive.invalid/debian %s main".formatted(suite));
            Path list = folder.resolve("lists/archive.invalid_debian_dists_" + suite);
            Files.copy(SharedData.path("debian/apt/%s_InRelease".formatted(suite)), Path.of(list + "_InRelease"));
            unpack(
                    "debian/apt/%s_main_binary-amd64_Packages.gz".formatted(suite),
                    Path.of(list + "_main_binary-amd64_Packages"));
        }
        Files.write(folder.resolve("etc/sources.list"), sources);
    }

    static void assumeThere() {
        boolean there = Files.isExecutable(Path.of("/usr/bin/apt-get"));
        if (!there && "true".equals(System.getenv("CI"))) {
            throw new AssertionError("apt is not on this machine: equality with it cannot be shown");
        }
        Assumptions.assumeTrue(there, "SKIPPED: apt is not on this machine");
    }

    static String status(String host) throws IOException {
        try (InputStream in = new GZIPInputStream(
                Files.newInputStream(SharedData.path("inventories/dpkg/%s.status.gz".formatted(host))))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** {@code name version} of every installed package that apt has something newer for. */
    Set<String> upgradable() throws IOException, InterruptedException {
        return run("apt", "list", "--upgradable")
                .lines()
                .filter(line -> line.contains("[upgradable from:"))
                .map(line -> line.substring(0, line.indexOf('/')) + " " + line.split(" ")[1])
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** {@code name version} of every installed package that {@code apt-get dist-upgrade} would replace. */
    Set<String> wouldUpgrade() throws IOException, InterruptedException {
        return run("apt-get", "-s", "dist-upgrade")
                .lines()
                .filter(line -> line.startsWith("Inst ") && line.contains(" ["))
                .map(line -> line.split(" ")[1] + " "
                        + line.substring(line.indexOf('(') + 1).split(" ")[0])
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private String run(String program, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(program));
        for (String option : List.of(
                "Dir::Etc=" + folder.resolve("etc"),
                "Dir::State=" + folder.resolve("state"),
                "Dir::State::lists=" + folder.resolve("lists"),
                "Dir::State::status=" + folder.resolve("status"),
                "Dir::Cache=" + folder.resolve("cache"),
                "Debug::NoLocking=true",
                "APT::Architecture=amd64",
                "APT::Architectures::=amd64")) {
            command.add("-o");
            command.add(option);
        }
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectError(folder.resolve("errors").toFile());
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().put("APT_CONFIG", "/dev/null");
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new AssertionError("%s failed: %s".formatted(command, Files.readString(folder.resolve("errors"))));
        }
        return output;
    }

    private static void unpack(String sharedFile, Path to) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(SharedData.path(sharedFile)))) {
            Files.copy(in, to);
        }
    }
}
