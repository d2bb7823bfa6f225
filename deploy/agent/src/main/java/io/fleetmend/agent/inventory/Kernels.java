package io.fleetmend.agent.inventory;

import io.fleetmend.agent.root.Root;
import io.fleetmend.contracts.inventory.v1.InstalledPackage;
import io.fleetmend.versions.DebVersion;
import io.fleetmend.versions.UnreadableVersionException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The running kernel against the newest installed one.
 *
 * @param outdated true when a restart would bring another kernel
 */
record Kernels(String running, String newest, boolean outdated) {
    private static final Pattern IMAGE = Pattern.compile("linux-image-(?:unsigned-)?(\\d.*)");
    /** {@code Linux version 6.1.0-18-amd64 … Debian 6.1.76-1 …}: a rebuild keeps the release and raises this. */
    private static final Pattern BUILD = Pattern.compile("Debian (\\d\\S*)");

    private static final Path RUNNING = Path.of("/proc/sys/kernel/osrelease");
    private static final Path VERSION = Path.of("/proc/version");

    private record Image(String release, DebVersion version) {}

    static Kernels read(Root root, List<InstalledPackage> packages) {
        return compare(text(RUNNING), text(VERSION), packages);
    }

    static Kernels compare(String running, String buildText, List<InstalledPackage> packages) {
        Optional<Image> newest = packages.stream()
                .map(Kernels::image)
                .flatMap(Optional::stream)
                .max(Comparator.comparing(Image::version));
        if (newest.isEmpty()) {
            return new Kernels(running, "", false);
        }
        Image image = newest.get();
        boolean outdated = !image.release().equals(running) || olderBuild(buildText, image.version());
        return new Kernels(running, image.release(), outdated);
    }

    private static Optional<Image> image(InstalledPackage installed) {
        Matcher name = IMAGE.matcher(installed.name());
        if (!name.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Image(name.group(1), DebVersion.parse(installed.version())));
        } catch (UnreadableVersionException e) {
            return Optional.empty();
        }
    }

    private static boolean olderBuild(String buildText, DebVersion installed) {
        Matcher build = BUILD.matcher(buildText);
        try {
            return build.find() && DebVersion.parse(build.group(1)).compareTo(installed) < 0;
        } catch (UnreadableVersionException e) {
            return false;
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            return "";
        }
    }
}
