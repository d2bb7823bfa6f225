package io.fleetmend.documents.microsoft;

import io.fleetmend.documents.input.BadDocumentException;
import io.fleetmend.documents.model.Bulletin;
import io.fleetmend.documents.model.Entry;
import io.fleetmend.documents.model.Place;
import io.fleetmend.documents.model.ProductStatus;
import io.fleetmend.documents.model.Reference;
import io.fleetmend.documents.model.Times;
import io.fleetmend.documents.model.Vulnerability;
import io.fleetmend.documents.model.Vulnerability.Score;
import io.fleetmend.documents.model.VulnerabilityIds;
import io.fleetmend.documents.reading.JsonReader;
import io.fleetmend.documents.reading.Reader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Monthly security updates of Microsoft, one vulnerability per document. */
public final class CvrfReader {
    private static final List<String> SEVERITIES = List.of("Critical", "Important", "Moderate", "Low");

    private CvrfReader() {}

    public static Reader reader() {
        return new JsonReader<>(CvrfForm.class, CvrfReader::entries);
    }

    private static List<Entry> entries(CvrfForm form, Place place) throws BadDocumentException {
        if (form.tracking() == null || form.flaws() == null || form.flaws().isEmpty()) {
            throw new BadDocumentException("must have documenttracking and vulnerability");
        }
        CvrfProducts products = CvrfProducts.of(form.tree());
        List<Entry> entries = new ArrayList<>();
        for (CvrfForm.Flaw flaw : form.flaws()) {
            if (flaw.cve() == null) {
                throw new BadDocumentException("must name the cve of each vulnerability");
            }
            String id = VulnerabilityIds.of(flaw.cve());
            String severity = severity(flaw);
            CvrfFixes fixes = new CvrfFixes(id, severity, form.tracking(), products, place);
            entries.add(bulletin(form.tracking(), flaw, id, severity, products, fixes, place));
            entries.addAll(fixes.updates(flaw));
            entries.add(vulnerability(flaw, id, severity, place));
        }
        return entries;
    }

    private static Bulletin bulletin(
            CvrfForm.Tracking tracking,
            CvrfForm.Flaw flaw,
            String id,
            @Nullable String severity,
            CvrfProducts products,
            CvrfFixes fixes,
            Place place) {
        return new Bulletin(
                id,
                revision(flaw),
                flaw.title() == null ? id : flaw.title(),
                new Bulletin.Dates(Times.of(tracking.released()), Times.of(tracking.modified())),
                severity,
                false,
                List.of(id),
                statuses(flaw, products),
                fixes.remediations(flaw),
                references(flaw),
                place);
    }

    private static @Nullable String revision(CvrfForm.Flaw flaw) {
        CvrfForm.Revisions revisions = flaw.revisions();
        return revisions == null
                        || revisions.revision() == null
                        || revisions.revision().isEmpty()
                ? null
                : revisions.revision().getLast().number();
    }

    private static List<ProductStatus> statuses(CvrfForm.Flaw flaw, CvrfProducts products) {
        List<ProductStatus> statuses = new ArrayList<>();
        if (flaw.statuses() != null && flaw.statuses().status() != null) {
            for (CvrfForm.Status status : flaw.statuses().status()) {
                statuses.add(new ProductStatus(
                        "Known Affected".equals(status.type())
                                ? ProductStatus.Status.KNOWN_AFFECTED
                                : ProductStatus.Status.UNKNOWN,
                        null,
                        products.named(status.products())));
            }
        }
        return statuses;
    }

    /** Microsoft states one per product; the bulletin has the highest of them. */
    private static @Nullable String severity(CvrfForm.Flaw flaw) {
        if (flaw.threats() == null || flaw.threats().threat() == null) {
            return null;
        }
        List<@Nullable String> stated = flaw.threats().threat().stream()
                .filter(threat -> "Severity".equals(threat.type()))
                .<@Nullable String>map(CvrfForm.Threat::description)
                .toList();
        return SEVERITIES.stream().filter(stated::contains).findFirst().orElse(null);
    }

    /** What is said of fixes without being one, such as known issues. */
    private static List<Reference> references(CvrfForm.Flaw flaw) {
        return CvrfFixes.all(flaw).stream()
                .filter(fix -> CvrfFixes.category(fix) == null && fix.url() != null)
                .map(fix -> new Reference(fix.type(), String.valueOf(fix.url())))
                .toList();
    }

    private static Vulnerability vulnerability(CvrfForm.Flaw flaw, String id, @Nullable String severity, Place place) {
        List<Score> scores = flaw.scores() == null || flaw.scores().sets() == null
                ? List.of()
                : flaw.scores().sets().stream()
                        .filter(set -> set.vector() != null && !set.vector().isBlank())
                        .map(set -> Score.of(String.valueOf(set.vector()), set.base(), "microsoft"))
                        .distinct()
                        .toList();
        return new Vulnerability(
                id, List.of(), flaw.title(), severity, null, null, false, scores, null, null, null, place);
    }
}
