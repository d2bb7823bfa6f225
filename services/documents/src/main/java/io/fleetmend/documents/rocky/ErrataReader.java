package io.fleetmend.documents.rocky;

import io.fleetmend.documents.input.BadDocumentException;
import io.fleetmend.documents.model.Bulletin;
import io.fleetmend.documents.model.Entry;
import io.fleetmend.documents.model.Place;
import io.fleetmend.documents.model.Product;
import io.fleetmend.documents.model.ProductStatus;
import io.fleetmend.documents.model.Reference;
import io.fleetmend.documents.model.Times;
import io.fleetmend.documents.model.Update;
import io.fleetmend.documents.model.Vulnerability;
import io.fleetmend.documents.model.Vulnerability.Score;
import io.fleetmend.documents.reading.JsonReader;
import io.fleetmend.documents.reading.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Advisories of Rocky Linux as its errata API serves them, one per document. */
public final class ErrataReader {
    private static final String SEVERITY_PREFIX = "SEVERITY_";
    /** {@code dnsmasq-0:2.79-31.el8_9.2.x86_64.rpm}, sometimes with the module behind the epoch. */
    private static final Pattern FILE = Pattern.compile("(.+)-(\\d+:[^-]+-[^-]+)\\.([^.]+)\\.rpm");

    private ErrataReader() {}

    public static Reader reader() {
        return new JsonReader<>(Advisory.class, ErrataReader::entries);
    }

    record Advisory(
            @Nullable String name,
            @Nullable String synopsis,
            @Nullable String severity,
            @Nullable String publishedAt,
            @Nullable List<Cve> cves,
            @Nullable List<Fix> fixes,
            @Nullable Map<String, Files> rpms) {}

    record Cve(
            @Nullable String name,
            @Nullable String cvss3ScoringVector,
            @Nullable String cvss3BaseScore) {}

    record Fix(@Nullable String sourceLink) {}

    record Files(@Nullable List<String> nvras) {}

    private static List<Entry> entries(Advisory advisory, Place place) throws BadDocumentException {
        if (advisory.name == null || advisory.rpms == null) {
            throw new BadDocumentException("must have name and rpms");
        }
        List<Cve> cves = advisory.cves == null ? List.of() : advisory.cves;
        List<String> vulnerabilities =
                cves.stream().map(cve -> String.valueOf(cve.name)).distinct().toList();
        List<Entry> entries = new ArrayList<>();
        List<Product> products = new ArrayList<>();
        for (Map.Entry<String, Files> platform : advisory.rpms.entrySet()) {
            List<String> files = platform.getValue().nvras;
            for (String file : files == null ? List.<String>of() : files) {
                Matcher parts = FILE.matcher(file);
                if (!parts.matches()) {
                    throw new BadDocumentException(
                            "must list files such as dnsmasq-0:2.79-31.el8.x86_64.rpm, but lists '%s'".formatted(file));
                }
                products.add(new Product(platform.getKey(), parts.group(1), "<" + parts.group(2)));
                entries.add(Update.ofPackage(
                        parts.group(1),
                        parts.group(2),
                        platform.getKey(),
                        parts.group(3),
                        advisory.name,
                        vulnerabilities,
                        place));
            }
        }
        entries.addFirst(bulletin(advisory, advisory.name, vulnerabilities, products, place));
        cves.forEach(cve -> entries.add(vulnerability(cve, place)));
        return entries;
    }

    private static Bulletin bulletin(
            Advisory advisory, String name, List<String> vulnerabilities, List<Product> products, Place place) {
        String severity = advisory.severity;
        return new Bulletin(
                name,
                null,
                advisory.synopsis == null ? name : advisory.synopsis,
                new Bulletin.Dates(Times.of(advisory.publishedAt), null),
                severity != null && severity.startsWith(SEVERITY_PREFIX)
                        ? severity.substring(SEVERITY_PREFIX.length())
                        : severity,
                false,
                vulnerabilities,
                List.of(new ProductStatus(
                        ProductStatus.Status.KNOWN_AFFECTED,
                        null,
                        products.stream().distinct().toList())),
                List.of(),
                advisory.fixes == null
                        ? List.of()
                        : advisory.fixes.stream()
                                .map(fix -> new Reference("fix", String.valueOf(fix.sourceLink)))
                                .toList(),
                place);
    }

    private static Vulnerability vulnerability(Cve cve, Place place) {
        String vector = cve.cvss3ScoringVector;
        if (vector == null || !vector.startsWith("CVSS:3.")) {
            return Vulnerability.named(String.valueOf(cve.name), place);
        }
        Score score = Score.of(vector, cve.cvss3BaseScore, "rocky");
        return Vulnerability.scored(String.valueOf(cve.name), List.of(score), place);
    }
}
