package io.fleetmend.documents.microsoft;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.fleetmend.documents.input.BadDocumentException;
import io.fleetmend.documents.model.Bulletin;
import io.fleetmend.documents.model.Entry;
import io.fleetmend.documents.model.Place;
import io.fleetmend.documents.model.Product;
import io.fleetmend.documents.model.ProductStatus;
import io.fleetmend.documents.model.Restart;
import io.fleetmend.documents.model.Times;
import io.fleetmend.documents.model.Update;
import io.fleetmend.documents.model.Vulnerability;
import io.fleetmend.documents.model.VulnerabilityIds;
import io.fleetmend.documents.reading.JsonReader;
import io.fleetmend.documents.reading.Reader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Microsoft's bulletins MS01-001 to MS17-023: one document per bulletin, rows of its products as the bulletin search listed them. */
public final class HistoricBulletinReader {
    private HistoricBulletinReader() {}

    public static Reader reader() {
        return new JsonReader<>(Row[].class, (rows, place) -> entries(Arrays.asList(rows), place));
    }

    record Row(
            @JsonProperty("date_posted") @Nullable String date,
            @JsonProperty("bulletin_id") @Nullable String bulletin,
            @JsonProperty("bulletin_severity") @Nullable String bulletinSeverity,
            @Nullable String title,
            @JsonProperty("affected_product") @Nullable String product,
            @JsonProperty("affected_component") @Nullable String component,
            @JsonProperty("bulletin_kb") @Nullable String bulletinKb,
            @JsonProperty("component_kb") @Nullable String componentKb,
            @Nullable String impact,
            @Nullable String severity,
            @Nullable String reboot,
            @Nullable String cves) {
        List<String> vulnerabilities() {
            return cves == null ? List.of() : VulnerabilityIds.all(cves);
        }

        /** The update of this product; the bulletin's own number names a page, not always something to install. */
        @Nullable
        String kb() {
            return KbNames.of(componentKb).or(() -> KbNames.of(bulletinKb)).orElse(null);
        }

        Product affected() {
            return new Product(component == null ? "" : component, product == null ? "" : product, "");
        }

        boolean isVulnerable() {
            return !"Not a Vulnerability".equals(impact);
        }
    }

    private static List<Entry> entries(List<Row> rows, Place place) throws BadDocumentException {
        if (rows.isEmpty() || rows.getFirst().bulletin == null) {
            throw new BadDocumentException("must have rows with a bulletin_id");
        }
        Row first = rows.getFirst();
        String id = String.valueOf(first.bulletin).toUpperCase(Locale.ROOT);
        Instant released = Times.of(first.date);
        Set<String> vulnerabilities = new LinkedHashSet<>();
        rows.forEach(row -> vulnerabilities.addAll(row.vulnerabilities()));
        List<Entry> entries = new ArrayList<>();
        entries.add(new Bulletin(
                id,
                null,
                first.title == null ? id : first.title,
                new Bulletin.Dates(released, null),
                KbNames.severity(first.bulletinSeverity),
                false,
                List.copyOf(vulnerabilities),
                statuses(rows),
                List.of(),
                List.of(),
                place));
        for (Row row : rows) {
            String kb = row.kb();
            if (kb != null) {
                entries.add(update(kb, id, row, released, place));
            }
        }
        aliases(rows).forEach((cve, aliases) -> entries.add(vulnerability(cve, aliases, place)));
        return entries;
    }

    private static List<ProductStatus> statuses(List<Row> rows) {
        List<ProductStatus> statuses = new ArrayList<>();
        for (boolean vulnerable : new boolean[] {true, false}) {
            List<Product> products = rows.stream()
                    .filter(row -> row.isVulnerable() == vulnerable)
                    .map(Row::affected)
                    .toList();
            if (!products.isEmpty()) {
                statuses.add(new ProductStatus(
                        vulnerable ? ProductStatus.Status.KNOWN_AFFECTED : ProductStatus.Status.KNOWN_NOT_AFFECTED,
                        null,
                        products));
            }
        }
        return statuses;
    }

    private static Update update(String kb, String bulletin, Row row, @Nullable Instant released, Place place) {
        return new Update(
                kb,
                null,
                null,
                row.product == null ? "" : row.product,
                null,
                bulletin,
                row.title,
                KbNames.severity(row.severity),
                Restart.ofMicrosoft(row.reboot),
                released,
                row.vulnerabilities(),
                List.of(),
                List.of(),
                place);
    }

    /** The candidates of old by the ids that they became. */
    private static Map<String, Set<String>> aliases(List<Row> rows) {
        Map<String, Set<String>> aliases = new LinkedHashMap<>();
        for (Row row : rows) {
            for (String candidate : row.cves == null ? List.<String>of() : VulnerabilityIds.candidates(row.cves)) {
                aliases.computeIfAbsent(VulnerabilityIds.of(candidate), cve -> new LinkedHashSet<>())
                        .add(candidate);
            }
        }
        return aliases;
    }

    private static Vulnerability vulnerability(String cve, Set<String> aliases, Place place) {
        return new Vulnerability(
                cve, List.copyOf(aliases), null, null, null, null, false, List.of(), null, null, null, place);
    }
}
