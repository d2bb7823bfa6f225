package io.fleetmend.exposure.engine;

import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.EndpointId;
import io.fleetmend.contracts.ProviderId;
import io.fleetmend.contracts.SiteId;
import io.fleetmend.contracts.inventory.v1.InstalledPackage;
import io.fleetmend.contracts.inventory.v1.InstalledPackage.PackageState;
import io.fleetmend.contracts.inventory.v1.InventoryReportedV1;
import io.fleetmend.contracts.inventory.v1.OperatingSystem;
import io.fleetmend.contracts.inventory.v1.PackageSources;
import io.fleetmend.contracts.inventory.v1.RestartState;
import io.fleetmend.contracts.inventory.v1.RestartState.Requirement;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Endpoints for tests: real ones from dpkg's status files, small ones made by hand. */
final class Hosts {
    static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    static final ProviderId PROVIDER = new ProviderId(new UUID(1, 1));
    static final CustomerId CUSTOMER = new CustomerId(new UUID(2, 2));
    static final EndpointId ENDPOINT = new EndpointId(new UUID(3, 3));
    private static final SiteId SITE = new SiteId(new UUID(4, 4));

    private Hosts() {}

    static List<InstalledPackage> packages(String host) {
        return Stanzas.read("inventories/dpkg/%s.status.gz".formatted(host)).stream()
                .filter(stanza -> stanza.getOrDefault("Status", "").endsWith(" installed"))
                .map(Hosts::installed)
                .toList();
    }

    private static InstalledPackage installed(Map<String, String> stanza) {
        return new InstalledPackage(
                stanza.getOrDefault("Package", ""),
                stanza.getOrDefault("Architecture", ""),
                stanza.getOrDefault("Version", ""),
                Stanzas.source(stanza),
                Stanzas.sourceVersion(stanza),
                stanza.getOrDefault("Status", "").startsWith("hold "),
                PackageState.INSTALLED);
    }

    static InstalledPackage held(InstalledPackage one) {
        return new InstalledPackage(
                one.name(),
                one.architecture(),
                one.version(),
                one.sourceName(),
                one.sourceVersion(),
                true,
                one.state());
    }

    static InstalledPackage amd64(String name, String version) {
        return new InstalledPackage(name, "amd64", version, name, version, false, PackageState.INSTALLED);
    }

    static InstalledPackage binary(String name, String version, String source, String sourceVersion) {
        return new InstalledPackage(name, "amd64", version, source, sourceVersion, false, PackageState.INSTALLED);
    }

    static InventoryReportedV1 report(String release, Requirement restart, InstalledPackage... packages) {
        return report(release, restart, NOW, Arrays.asList(packages));
    }

    static InventoryReportedV1 report(
            String release, Requirement restart, Instant at, List<InstalledPackage> packages) {
        String[] parts = release.split(":", 2);
        return new InventoryReportedV1(
                PROVIDER,
                CUSTOMER,
                SITE,
                ENDPOINT,
                "sha256:" + packages.hashCode() + restart,
                at,
                at,
                new OperatingSystem(parts[0], parts[1], release, "amd64"),
                new RestartState(restart, List.of(), "6.1.0-1-amd64", "6.1.0-1-amd64"),
                new PackageSources(true, at, null, List.of()),
                packages);
    }
}
