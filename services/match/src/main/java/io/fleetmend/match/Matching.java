package io.fleetmend.match;

import io.fleetmend.contracts.BulletinId;
import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.EndpointId;
import io.fleetmend.contracts.ProviderId;
import io.fleetmend.contracts.Severity;
import io.fleetmend.contracts.SiteId;
import io.fleetmend.contracts.bulletin.v1.UpdatePublishedV1;
import io.fleetmend.contracts.bulletin.v1.UpdatePublishedV1.BinaryPackage;
import io.fleetmend.contracts.finding.v1.FindingState;
import io.fleetmend.contracts.inventory.v1.InstalledPackage;
import io.fleetmend.contracts.inventory.v1.InventoryReportedV1;
import io.fleetmend.contracts.inventory.v1.OperatingSystem;
import io.fleetmend.contracts.inventory.v1.PackageSources;
import io.fleetmend.contracts.inventory.v1.RestartState;
import io.fleetmend.documents.debian.osv.DebianAdvisory;
import io.fleetmend.exposure.engine.Bulletin;
import io.fleetmend.exposure.engine.BulletinFacts;
import io.fleetmend.exposure.engine.BulletinFacts.Binary;
import io.fleetmend.exposure.engine.BulletinFacts.SourceFix;
import io.fleetmend.exposure.engine.Endpoint;
import io.fleetmend.exposure.engine.Engine;
import io.fleetmend.exposure.engine.InstalledSoftware;
import io.fleetmend.exposure.engine.OpenSoftware;
import io.fleetmend.exposure.engine.SecurityUpdates;
import io.fleetmend.exposure.engine.Software;
import io.fleetmend.exposure.engine.Trust;
import io.fleetmend.versions.UnreadableVersionException;
import io.fleetmend.versions.scheme.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** One endpoint in an engine of its own. */
final class Matching {
    private static final UUID NOBODY = new UUID(0, 0);
    private static final String ADVISORIES = "advisories";
    private static final String ARCHIVE = "debian-archive";

    private final Release release;
    /** How long anything may be relied on does not matter here: nothing grows old while the command runs. */
    private final Engine engine = new Engine(new Trust(Duration.ofDays(1), Duration.ofDays(1)));

    /** The source packages by the names that the engine compares by. */
    private final Map<String, String> sources = new HashMap<>();

    private final Set<SourceFix> named = new HashSet<>();

    Matching(Release release) {
        this.release = release;
    }

    void publish(BulletinFacts facts) {
        engine.publish(facts);
    }

    void publish(DebianAdvisory advisory) {
        List<SourceFix> fixes = advisory.fixes().stream()
                .filter(fix -> fix.release().equals(release.id()))
                .map(fix -> new SourceFix(fix.release(), fix.sourcePackage(), fix.fixedVersion()))
                .toList();
        if (!advisory.withdrawn() && !fixes.isEmpty()) {
            named.addAll(fixes);
            engine.publish(new BulletinFacts(
                    advisory.id(),
                    advisory.title(),
                    advisory.severity(),
                    Objects.requireNonNullElse(advisory.released(), Instant.EPOCH),
                    ADVISORIES,
                    advisory.vulnerabilities(),
                    fixes,
                    List.of()));
        }
    }

    /** Must come after the advisories: what they do not name is an update of the security pocket all the same. */
    void offer(UpdatePublishedV1 update) {
        engine.offer(update);
        if (update.pocket().equals(SecurityUpdates.POCKET)) {
            update.packages().stream()
                    .map(BinaryPackage::sourceVersion)
                    .distinct()
                    .map(version -> new SourceFix(update.release(), update.sourcePackage(), version))
                    .filter(fix -> !named.contains(fix))
                    .forEach(fix -> engine.publish(unnamed(fix, update.indexDate())));
        }
        if (SecurityUpdates.hasRebuild(update)) {
            engine.rebuild(update, update.indexDate());
        }
    }

    private BulletinFacts unnamed(SourceFix fix, Instant released) {
        return new BulletinFacts(
                BulletinId.ofSecurityArchive(fix.release(), fix.sourcePackage(), fix.fixedVersion()),
                "%s - in the security archive, no advisory known yet".formatted(fix.sourcePackage()),
                Severity.NOT_STATED,
                released,
                ARCHIVE,
                List.of(),
                List.of(fix),
                List.of());
    }

    List<Finding> match(Inventory inventory) {
        InventoryReportedV1 report = report(inventory);
        List<Software> software = InstalledSoftware.of(report);
        int number = 0;
        for (Software each : software) {
            engine.number(++number, each);
        }
        Endpoint endpoint = engine.enrol(report.endpoint(), engine.customer(report.provider(), report.customer()));
        engine.report(
                endpoint,
                release.id(),
                report.digest(),
                software,
                report.restart().requirement(),
                report.receivedAt());
        return engine.view().open(endpoint).stream().map(this::finding).toList();
    }

    private InventoryReportedV1 report(Inventory inventory) {
        return new InventoryReportedV1(
                new ProviderId(NOBODY),
                new CustomerId(NOBODY),
                new SiteId(NOBODY),
                new EndpointId(NOBODY),
                "",
                Instant.EPOCH,
                Instant.EPOCH,
                new OperatingSystem(release.distribution(), release.number(), "", inventory.architecture()),
                new RestartState(RestartState.Requirement.UNKNOWN, List.of(), "", ""),
                new PackageSources(false, null, null, List.of()),
                inventory.packages().stream().map(this::compared).toList());
    }

    /** Under the name that the engine compares it by. */
    private InstalledPackage compared(Installed installed) {
        InstalledPackage item = installed.item();
        String track = Fixes.track(release, installed);
        sources.put(track, item.sourceName());
        return new InstalledPackage(
                item.name(),
                item.architecture(),
                item.version(),
                track,
                item.sourceVersion(),
                item.held(),
                item.state());
    }

    private Finding finding(OpenSoftware open) {
        boolean missing = !open.missing().isEmpty();
        List<Bulletin> bulletins = missing ? open.missing() : open.unknown();
        return new Finding(
                open.software().name(),
                open.software().version(),
                open.target() != null
                        ? open.target()
                        : statedFix(open, bulletins).orElse(null),
                (missing ? FindingState.MISSING : FindingState.UNKNOWN).name(),
                sources.getOrDefault(
                        open.software().sourcePackage(), open.software().sourcePackage()),
                bulletins.stream().map(bulletin -> bulletin.id().value()).toList(),
                bulletins.stream()
                        .flatMap(bulletin -> bulletin.facts().vulnerabilities().stream())
                        .distinct()
                        .sorted()
                        .toList(),
                open.target() != null && !open.software().held());
    }

    /** The highest version that the bulletins say is fixed. */
    private Optional<String> statedFix(OpenSoftware open, List<Bulletin> bulletins) {
        Software software = open.software();
        Stream<String> ofSource = bulletins.stream()
                .flatMap(bulletin -> bulletin.facts().sourceFixes().stream())
                .filter(fix -> fix.sourcePackage().equals(software.sourcePackage()))
                .map(SourceFix::fixedVersion);
        Stream<String> ofBinary = bulletins.stream()
                .flatMap(bulletin -> bulletin.facts().binaryFixes().stream())
                .filter(fix -> fix.sourcePackage().equals(software.sourcePackage()))
                .flatMap(fix -> Stream.ofNullable(
                        fix.fixedVersions().get(new Binary(software.name(), software.architecture()))));
        return Stream.concat(ofSource, ofBinary)
                .flatMap(this::readable)
                .max(Comparator.naturalOrder())
                .map(Version::toString);
    }

    private Stream<Version> readable(String version) {
        try {
            return Stream.of(release.scheme().read(version));
        } catch (UnreadableVersionException e) {
            return Stream.empty();
        }
    }
}
