package io.fleetmend.documents.microsoft;

import io.fleetmend.documents.input.BadDocumentException;
import io.fleetmend.documents.input.Csv;
import io.fleetmend.documents.input.StrictText;
import io.fleetmend.documents.model.Bulletin;
import io.fleetmend.documents.model.Entry;
import io.fleetmend.documents.model.Place;
import io.fleetmend.documents.model.Product;
import io.fleetmend.documents.model.ProductStatus;
import io.fleetmend.documents.model.Remediation;
import io.fleetmend.documents.model.Restart;
import io.fleetmend.documents.model.Times;
import io.fleetmend.documents.model.Update;
import io.fleetmend.documents.model.VulnerabilityIds;
import io.fleetmend.documents.reading.Document;
import io.fleetmend.documents.reading.Quarantine;
import io.fleetmend.documents.reading.Reader;
import io.fleetmend.documents.reading.Sink;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Windows KB definitions as CSV, one row per vulnerability, update and product. A row that names no update says only that the product is
 * affected, and is a bulletin of its vulnerability.
 */
public final class KbDefinitionsReader implements Reader {
    private static final List<String> HEADER = List.of(
            "DatePosted",
            "CVE",
            "BulletinKB",
            "Title",
            "AffectedProduct",
            "AffectedComponent",
            "Severity",
            "Impact",
            "Supersedes",
            "Exploits");

    @Override
    public void read(Document document, Sink sink) throws IOException {
        Csv csv = new Csv(StrictText.utf8(document.content()));
        List<String> header = csv.next();
        if (!HEADER.equals(header)) {
            throw new BadDocumentException("must have the header %s, but has %s".formatted(HEADER, header));
        }
        List<String> fields;
        while ((fields = csv.next()) != null) {
            if (!fields.getFirst().startsWith("#")) {
                List<String> row = fields;
                Place place = document.place("line " + csv.line());
                Quarantine.record(place, sink, () -> List.of(entry(row, place)));
            }
        }
    }

    private static Entry entry(List<String> row, Place place) throws BadDocumentException {
        if (row.size() != HEADER.size()) {
            throw new BadDocumentException("must have %d fields, but has %d".formatted(HEADER.size(), row.size()));
        }
        Optional<String> update = KbNames.of(row.get(2));
        return update.isPresent() ? update(update.get(), row, place) : bulletin(row, place);
    }

    private static Update update(String name, List<String> row, Place place) {
        return new Update(
                name,
                null,
                null,
                row.get(4),
                null,
                null,
                row.get(3),
                KbNames.severity(row.get(6)),
                Restart.NOT_STATED,
                Times.of(row.get(0)),
                VulnerabilityIds.all(row.get(1)),
                KbNames.superseded(row.get(8)),
                List.of(),
                place);
    }

    private static Bulletin bulletin(List<String> row, Place place) {
        List<Product> products = List.of(Product.named(row.get(4)));
        return new Bulletin(
                VulnerabilityIds.of(row.get(1)),
                null,
                row.get(3),
                new Bulletin.Dates(Times.of(row.get(0)), null),
                KbNames.severity(row.get(6)),
                false,
                VulnerabilityIds.all(row.get(1)),
                List.of(new ProductStatus(ProductStatus.Status.KNOWN_AFFECTED, null, products)),
                row.get(2).isBlank() ? List.of() : List.of(remediation(row.get(2), products)),
                List.of(),
                place);
    }

    private static Remediation remediation(String words, @Nullable List<Product> products) {
        return new Remediation(
                Remediation.Category.VENDOR_FIX,
                words,
                null,
                Restart.NOT_STATED,
                products == null ? List.of() : products);
    }
}
