package io.fleetmend.match;

import io.fleetmend.agent.inventory.DpkgStatus;
import io.fleetmend.documents.input.Limits;
import io.fleetmend.documents.input.Unpacked;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Tells the forms of inventories apart by what is in them. */
final class InventoryFile {
    private static final Limits LIMITS = Limits.single(256L << 20);
    private static final int LONGEST_LINE = 4096;
    /** A package of every Debian; it carries the release's number: {@code 12.4+deb12u10} is of Debian 12. */
    private static final String OF_THE_RELEASE = "base-files";

    private InventoryFile() {}

    /** What is in the file, unpacked. */
    static byte[] content(Path file) throws IOException {
        return Unpacked.read(file, LIMITS, InputStream::readAllBytes);
    }

    /** @throws BadMatchException when it lists no installed package in a form that is known */
    static Inventory read(Path file, byte[] content) throws IOException {
        Inventory inventory = read(content);
        if (inventory.packages().isEmpty()) {
            throw new BadMatchException(
                    ("%s must be dpkg's status file, apk's installed database, the output of rpm -qa or of systeminfo,"
                                    + " or a CycloneDX or SPDX document, but lists no installed package")
                            .formatted(file));
        }
        return inventory;
    }

    private static Inventory read(byte[] content) throws IOException {
        String start = new String(content, 0, Math.min(content.length, LONGEST_LINE), StandardCharsets.UTF_8).strip();
        String line = start.lines().findFirst().orElse("");
        if (line.startsWith("{")) {
            return Sbom.json(content);
        }
        if (line.startsWith("<")) {
            return Sbom.xml(content);
        }
        if (ApkInstalled.isLine(line)) {
            return ApkInstalled.read(content);
        }
        return RpmList.isLine(line) ? RpmList.read(content) : dpkg(content);
    }

    private static Inventory dpkg(byte[] content) {
        List<Installed> packages = DpkgStatus.read(new ByteArrayInputStream(content)).stream()
                .map(Installed::of)
                .toList();
        return new Inventory(release(packages).orElse(null), packages, List.of());
    }

    private static Optional<String> release(List<Installed> packages) {
        return packages.stream()
                .filter(each -> each.item().name().equals(OF_THE_RELEASE))
                .map(each -> each.item().version())
                .filter(version -> version.matches("\\d+([.+].*)?") && !version.contains("ubuntu"))
                .map(version -> "debian:" + version.split("[.+]")[0])
                .findFirst();
    }
}
