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
 * @param running empty where it cannot be known
 * @param newest empty where no package brings a kernel (a container)
 */
record Kernels(String running, String newest, Standing standing) {
    /**
     * The image itself: its release has three numbers (or two and a candidate's). What only depends on one ({@code linux-image-amd64},
     * {@code linux-image-6.1-amd64}) or describes one ({@code -dbg}, {@code -dbgsym}) is none.
     */
    private static final Pattern IMAGE = Pattern.compile(
            "linux-image-(?:unsigned-)?(\\d+\\.\\d+(?:\\.\\d+|-rc\\d+).*?)(?:-unsigned)?(?<describes>-dbg(?:sym)?)?");
    /** {@code Linux version 6.1.0-18-amd64 … Debian 6.1.76-1 …}: a rebuild keeps the release and raises this. */
    private static final Pattern BUILD = Pattern.compile("Debian (\\d\\S*)");

    private record Image(String release, DebVersion version) {}

    enum Standing {
        CURRENT,
        /** A restart would bring another kernel. */
        OUTDATED,
        /** The root has kernels, but whether one of them runs cannot be seen from here. */
        UNKNOWN
    }

    /** @param proc the proc file system; the kernel it shows is the root's own only where the root is this machine's */
    static Kernels read(Root root, Path proc, List<InstalledPackage> packages) {
        return root.isThisMachine()
                ? compare(text(proc.resolve("sys/kernel/osrelease")), text(proc.resolve("version")), packages)
                : compare("", "", packages);
    }

    /** Flavours of one source have one version: any of them being the running one is enough. */
    static Kernels compare(String running, String buildText, List<InstalledPackage> packages) {
        List<Image> images =
                packages.stream().map(Kernels::image).flatMap(Optional::stream).toList();
        Optional<DebVersion> highest = images.stream().map(Image::version).max(Comparator.naturalOrder());
        if (highest.isEmpty()) {
            return new Kernels(running, "", Standing.CURRENT);
        }
        List<String> newest = images.stream()
                .filter(image -> image.version().compareTo(highest.get()) == 0)
                .map(Image::release)
                .sorted()
                .toList();
        if (!newest.contains(running)) {
            return new Kernels(running, newest.getFirst(), running.isEmpty() ? Standing.UNKNOWN : Standing.OUTDATED);
        }
        boolean rebuilt = olderBuild(buildText, highest.get());
        return new Kernels(running, running, rebuilt ? Standing.OUTDATED : Standing.CURRENT);
    }

    private static Optional<Image> image(InstalledPackage installed) {
        Matcher name = IMAGE.matcher(installed.name());
        if (!name.matches() || name.group("describes") != null) {
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
