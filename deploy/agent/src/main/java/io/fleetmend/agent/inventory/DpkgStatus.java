package io.fleetmend.agent.inventory;

import io.fleetmend.contracts.inventory.v1.InstalledPackage;
import io.fleetmend.contracts.inventory.v1.InstalledPackage.PackageState;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads dpkg's status file: what is on the machine, and in what state (dpkg(1), "package states"). */
public final class DpkgStatus {
    private static final Set<String> FIELDS = Set.of("package", "status", "version", "architecture", "source");
    /** {@code Source: util-linux (2.38.1-5)}: the source has a version of its own, as after a binary-only rebuild. */
    private static final Pattern SOURCE = Pattern.compile("(\\S+)(?:\\s+\\(([^)]+)\\))?");

    private DpkgStatus() {}

    /**
     * @param folder dpkg's own, {@code /var/lib/dpkg}. What an interrupted dpkg did last stands not in {@code status} yet but in
     *     {@code updates/}, numbered in order.
     */
    public static List<InstalledPackage> readFolder(Path folder) {
        Map<String, InstalledPackage> packages = new LinkedHashMap<>();
        readInto(packages, folder.resolve("status"));
        Path updates = folder.resolve("updates");
        if (Files.isDirectory(updates)) {
            try (Stream<Path> files = Files.list(updates)) {
                files.filter(file -> file.getFileName().toString().matches("\\d+"))
                        .sorted()
                        .forEach(file -> readInto(packages, file));
            } catch (IOException e) {
                throw new UncheckedIOException("cannot list " + updates, e);
            }
        }
        return List.copyOf(packages.values());
    }

    public static List<InstalledPackage> read(InputStream stream) {
        Map<String, InstalledPackage> packages = new LinkedHashMap<>();
        readInto(packages, stream);
        return List.copyOf(packages.values());
    }

    private static void readInto(Map<String, InstalledPackage> packages, Path file) {
        try (InputStream stream = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            readInto(packages, stream);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read dpkg's file " + file, e);
        }
    }

    private static void readInto(Map<String, InstalledPackage> packages, InputStream stream) {
        DebControl.paragraphs(stream, FIELDS::contains, paragraph -> {
            String key = paragraph.field("Package").orElse("") + ":"
                    + paragraph.field("Architecture").orElse("");
            installed(paragraph).ifPresentOrElse(installed -> packages.put(key, installed), () -> packages.remove(key));
        });
    }

    private static Optional<InstalledPackage> installed(DebControl.Paragraph paragraph) {
        String[] status = paragraph.field("Status").orElse("").split("\\s+");
        String version = paragraph.field("Version").orElse("");
        Optional<PackageState> state = status.length == 3 ? state(status[2], status[1]) : Optional.empty();
        Optional<String> name = paragraph.field("Package");
        if (state.isEmpty() || name.isEmpty() || version.isEmpty()) {
            return Optional.empty();
        }
        Matcher source = SOURCE.matcher(paragraph.field("Source").orElse(""));
        boolean named = source.matches();
        String sourceName = named ? source.group(1) : name.get();
        String sourceVersion = named && source.group(2) != null ? source.group(2) : version;
        return Optional.of(new InstalledPackage(
                name.get(),
                paragraph.field("Architecture").orElse(""),
                version,
                sourceName,
                sourceVersion,
                status[0].equals("hold"),
                state.get()));
    }

    /** Empty where no files of the package are on the machine. dpkg's flag {@code reinstreq} outweighs the state it stands beside. */
    private static Optional<PackageState> state(String state, String flag) {
        if (flag.toLowerCase(Locale.ROOT).equals("reinstreq") && !state.equals("not-installed")) {
            return Optional.of(PackageState.HALF_INSTALLED);
        }
        return switch (state) {
            case "installed" -> Optional.of(PackageState.INSTALLED);
            case "unpacked" -> Optional.of(PackageState.UNPACKED);
            case "half-configured" -> Optional.of(PackageState.HALF_CONFIGURED);
            case "half-installed" -> Optional.of(PackageState.HALF_INSTALLED);
            case "triggers-pending", "triggers-awaited" -> Optional.of(PackageState.TRIGGERS_PENDING);
            default -> Optional.empty();
        };
    }
}
