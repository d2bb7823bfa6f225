package io.fleetmend.contracts.agent.v1;

import io.fleetmend.contracts.inventory.v1.InstalledPackage;
import io.fleetmend.contracts.inventory.v1.OperatingSystem;
import io.fleetmend.contracts.inventory.v1.PackageSources;
import io.fleetmend.contracts.inventory.v1.RestartState;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

/** {@code POST /agent/v1/inventory}, may be gzip encoded. Answered with 202 once it is stored. */
public record InventoryReport(
        String digest,
        Instant collectedAt,
        String hostname,
        OperatingSystem os,
        RestartState restart,
        PackageSources sources,
        List<InstalledPackage> packages) {
    public InventoryReport {
        packages = List.copyOf(packages);
    }

    /**
     * The digest of an inventory: SHA-256 over the operating system, what must be restarted, whether the indexes were refreshed
     * whole, and every package, sorted. Times do not count, so an unchanged endpoint keeps its digest; the server computes it
     * again and refuses a report whose digest is another.
     */
    public static String digestOf(
            OperatingSystem os, RestartState restart, PackageSources sources, List<InstalledPackage> packages) {
        StringBuilder text = new StringBuilder(packages.size() * 64);
        text.append(os)
                .append('\n')
                .append(restart)
                .append('\n')
                .append(sources.refreshed())
                .append('\n');
        packages.stream()
                .map(InstalledPackage::toString)
                .sorted()
                .forEach(line -> text.append(line).append('\n'));
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return "sha256:" + HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
