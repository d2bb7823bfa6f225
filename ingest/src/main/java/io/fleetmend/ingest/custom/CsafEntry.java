package io.fleetmend.ingest.custom;

import io.fleetmend.documents.csaf.CsafException;
import io.fleetmend.documents.csaf.CsafValidator;
import io.fleetmend.documents.csaf.Finding;
import io.fleetmend.documents.csaf.reading.Checksums;
import io.fleetmend.documents.csaf.reading.CsafReader;
import io.fleetmend.documents.model.Bulletin;
import io.fleetmend.documents.model.Entry;
import io.fleetmend.documents.model.Place;
import io.fleetmend.documents.model.Product;
import io.fleetmend.documents.model.ProductStatus;
import io.fleetmend.documents.reading.Document;
import io.fleetmend.documents.reading.Quarantine;
import io.fleetmend.documents.reading.Sink;
import io.fleetmend.platform.http.Problem;
import io.fleetmend.platform.http.Problems;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A CSAF document that somebody sent, held to the standard and read. */
record CsafEntry(Bulletin bulletin, byte[] document, String digest) {
    private static final int MOST_FAULTS = 100;
    private static final int LONGEST = 400;
    private static final int LONGEST_ID = 200;
    /** Lists of bulletins bring all names along. */
    private static final int MOST_CHARACTERS = 100_000;

    private static final Set<ProductStatus.Status> AFFECTED = Set.of(
            ProductStatus.Status.KNOWN_AFFECTED,
            ProductStatus.Status.FIRST_AFFECTED,
            ProductStatus.Status.LAST_AFFECTED);

    /** Refuses what is no CSAF, and names each mandatory test that it fails and where. */
    static CsafEntry of(byte[] document, Clock clock) {
        CsafValidator.Report report = validated(document, clock);
        List<Problem.Fault> faults = report.findings().stream()
                .filter(finding -> finding.group() == Finding.Group.MANDATORY)
                .limit(MOST_FAULTS)
                .map(CsafEntry::fault)
                .toList();
        if (!faults.isEmpty()) {
            throw Problems.unprocessable(
                            "not-csaf",
                            "The document fails mandatory tests of CSAF, first at %s by %s"
                                    .formatted(
                                            faults.getFirst().at(),
                                            faults.getFirst().detail()))
                    .with(faults);
        }
        Taken taken = new Taken();
        Document named = Document.of("document", document);
        try {
            Quarantine.document(new CsafReader(Checksums.none()), named, taken);
        } catch (IOException e) {
            throw new UncheckedIOException("a document in memory can always be read", e);
        }
        CsafEntry entry = new CsafEntry(taken.bulletin(), document, named.digest());
        if (entry.words().anyMatch(word -> word.indexOf('\0') >= 0)) {
            throw Problems.invalid("document", "document must have no text with the control character NUL in it");
        }
        requireShort(entry);
        return entry;
    }

    private static void requireShort(CsafEntry entry) {
        int id = entry.bulletin().id().length();
        if (id > LONGEST_ID) {
            throw Problems.invalid(
                    "document.tracking.id",
                    "document.tracking.id must have at most %d characters, but had %d".formatted(LONGEST_ID, id));
        }
        int all = entry.words().mapToInt(String::length).sum();
        if (all > MOST_CHARACTERS) {
            throw Problems.invalid(
                    "document",
                    "document must say title, vulnerabilities and products in at most %d characters together, but took %d"
                            .formatted(MOST_CHARACTERS, all));
        }
    }

    /** All that is kept of it as text. */
    private Stream<String> words() {
        return Stream.of(
                        Stream.of(bulletin.id(), bulletin.title(), String.valueOf(bulletin.revision())),
                        bulletin.vulnerabilities().stream(),
                        products().stream())
                .flatMap(part -> part);
    }

    private static CsafValidator.Report validated(byte[] document, Clock clock) {
        try {
            return CsafValidator.validate(new ByteArrayInputStream(document), clock);
        } catch (CsafException e) {
            throw Problems.invalid("document", "document must be CSAF 2.0 or 2.1, but: " + e.getMessage());
        } catch (IOException e) {
            throw Problems.invalid("document", "document must be JSON in UTF-8");
        }
    }

    private static Problem.Fault fault(Finding finding) {
        String message = "%s: %s".formatted(finding.test(), finding.message());
        return new Problem.Fault(
                finding.pointer().isEmpty() ? "/" : finding.pointer(),
                message.length() > LONGEST ? message.substring(0, LONGEST) + "…" : message);
    }

    /** Those that are affected, each once. */
    List<String> products() {
        return bulletin.products().stream()
                .filter(status -> AFFECTED.contains(status.status()))
                .flatMap(status -> status.products().stream())
                .map(CsafEntry::name)
                .distinct()
                .sorted()
                .toList();
    }

    private static String name(Product product) {
        return "%s %s %s"
                .formatted(product.platform(), product.name(), product.versions())
                .strip()
                .replaceAll(" {2,}", " ");
    }

    /** The one bulletin of the document. */
    private static final class Taken implements Sink {
        private @Nullable Bulletin found;
        private String why = "it names nothing that could be affected or installed";

        @Override
        public void record(List<? extends Entry> entries) {
            for (Entry entry : entries) {
                if (entry instanceof Bulletin one) {
                    found = one;
                }
            }
        }

        @Override
        public void skip(Place place, String reason) {
            why = reason;
        }

        Bulletin bulletin() {
            if (found == null) {
                throw Problems.unprocessable("not-csaf", "The document cannot be used: " + why);
            }
            return found;
        }
    }

    @Override
    public String toString() {
        return "CsafEntry[%s, %s]".formatted(bulletin.id(), digest);
    }
}
