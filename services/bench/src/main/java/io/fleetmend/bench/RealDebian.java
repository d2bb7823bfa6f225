package io.fleetmend.bench;

import io.fleetmend.agent.inventory.DpkgStatus;
import io.fleetmend.contracts.BulletinId;
import io.fleetmend.contracts.Severity;
import io.fleetmend.contracts.inventory.v1.InstalledPackage;
import io.fleetmend.documents.debian.archive.ListedPackage;
import io.fleetmend.documents.debian.archive.ReleaseIndex;
import io.fleetmend.documents.debian.archive.SignedIndex;
import io.fleetmend.documents.debian.osv.DebianAdvisory;
import io.fleetmend.documents.debian.osv.OsvParser;
import io.fleetmend.documents.input.DocumentSet;
import io.fleetmend.documents.input.Limits;
import io.fleetmend.documents.input.Unpacked;
import io.fleetmend.exposure.engine.BulletinFacts;
import io.fleetmend.exposure.engine.BulletinFacts.SourceFix;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What Debian really published, and machines that really were: every advisory, the archive of Debian 12 with its security suite, and
 * recorded inventories of Debian 12.
 *
 * @param bulletins advisories of every release, and what the security suite has that none of them names
 * @param machines each by the names of its packages
 * @param products by the name of the package
 */
record RealDebian(List<BulletinFacts> bulletins, List<List<String>> machines, Map<String, Product> products) {
    static final String RELEASE = "debian:12";
    private static final Limits SET = new Limits(1L << 30, 4 << 20, 400_000);
    private static final List<String> INVENTORIES = List.of("debian12-workstation", "bookworm-minimal");
    private static final List<String> SUITES = List.of("bookworm", "bookworm-updates", "bookworm-security");
    private static final String SECURITY = "-security";

    static RealDebian read(Path data) throws IOException {
        List<BulletinFacts> bulletins = advisories(data);
        Map<String, Product> products = new LinkedHashMap<>();
        List<List<String>> machines = new ArrayList<>();
        for (String inventory : INVENTORIES) {
            Path file = data.resolve("inventories/dpkg/" + inventory + ".status.gz");
            List<InstalledPackage> installed = Unpacked.read(file, SET, DpkgStatus::read);
            machines.add(
                    installed.stream().map(InstalledPackage::name).distinct().toList());
            installed.forEach(one -> product(products, one.name(), one.sourceName(), one.architecture())
                    .add(one.version(), one.sourceVersion(), Instant.EPOCH));
        }
        Set<SourceFix> named = new HashSet<>();
        bulletins.forEach(bulletin -> named.addAll(bulletin.sourceFixes()));
        for (String suite : SUITES) {
            readSuite(data, suite, products, named, bulletins);
        }
        addFixes(bulletins, products);
        return new RealDebian(List.copyOf(bulletins), List.copyOf(machines), products);
    }

    private static List<BulletinFacts> advisories(Path data) throws IOException {
        List<BulletinFacts> bulletins = new ArrayList<>();
        new DocumentSet(data.resolve("debian/osv-dsa-dla-20250212.tar.gz"), SET, ".json").forEach((name, content) -> {
            DebianAdvisory advisory = OsvParser.parse(content);
            if (!advisory.withdrawn()) {
                bulletins.add(facts(
                        advisory.id(),
                        advisory.title(),
                        advisory.severity(),
                        Objects.requireNonNullElse(advisory.released(), Instant.EPOCH),
                        advisory.vulnerabilities(),
                        advisory.fixes().stream()
                                .map(fix -> new SourceFix(fix.release(), fix.sourcePackage(), fix.fixedVersion()))
                                .toList()));
            }
        });
        return bulletins;
    }

    private static void readSuite(
            Path data, String suite, Map<String, Product> products, Set<SourceFix> named, List<BulletinFacts> bulletins)
            throws IOException {
        Path archive = data.resolve("debian/apt");
        ReleaseIndex index = SignedIndex.unverified(Files.readAllBytes(archive.resolve(suite + "_InRelease")));
        Path packages = archive.resolve(suite + "_main_binary-amd64_Packages.gz");
        SignedIndex.packages(packages, index.packages("main", "amd64"), (ListedPackage listed) -> {
            product(products, listed.name(), listed.sourcePackage(), listed.architecture())
                    .add(listed.version(), listed.sourceVersion(), index.date());
            SourceFix fix = new SourceFix(RELEASE, listed.sourcePackage(), listed.sourceVersion());
            if (suite.endsWith(SECURITY) && named.add(fix)) {
                bulletins.add(facts(
                        BulletinId.ofSecurityArchive(RELEASE, fix.sourcePackage(), fix.fixedVersion()),
                        fix.sourcePackage(),
                        Severity.NOT_STATED,
                        index.date(),
                        List.of(),
                        List.of(fix)));
            }
        });
    }

    /** Between what was installed and what the archive has now, each fix was the newest once. */
    private static void addFixes(List<BulletinFacts> bulletins, Map<String, Product> products) {
        Map<String, List<Product>> bySource = new LinkedHashMap<>();
        products.values()
                .forEach(product -> bySource.computeIfAbsent(product.source(), source -> new ArrayList<>())
                        .add(product));
        for (BulletinFacts bulletin : bulletins) {
            for (SourceFix fix : bulletin.sourceFixes()) {
                if (fix.release().equals(RELEASE)) {
                    bySource.getOrDefault(fix.sourcePackage(), List.of())
                            .forEach(product -> product.addFix(fix.fixedVersion(), bulletin.releasedAt()));
                }
            }
        }
    }

    private static Product product(Map<String, Product> products, String name, String source, String architecture) {
        return products.computeIfAbsent(name, key -> new Product(key, source, architecture));
    }

    private static BulletinFacts facts(
            BulletinId id,
            String title,
            Severity severity,
            Instant released,
            List<String> vulnerabilities,
            List<SourceFix> fixes) {
        return new BulletinFacts(id, title, severity, released, "advisories", vulnerabilities, fixes, List.of());
    }
}
