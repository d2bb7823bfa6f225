package io.fleetmend.match;

import io.fleetmend.documents.input.Limits;
import io.fleetmend.documents.input.Unpacked;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Tells the forms of inventories apart by what is in them. */
final class InventoryFile {
    private static final Limits LIMITS = Limits.single(256L << 20);
    private static final int LONGEST_LINE = 4096;

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
        return RpmList.isLine(line) ? RpmList.read(content) : DpkgInstalled.read(content);
    }
}
