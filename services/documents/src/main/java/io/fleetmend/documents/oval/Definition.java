package io.fleetmend.documents.oval;

import io.fleetmend.documents.model.Bulletin;
import io.fleetmend.documents.model.Entry;
import io.fleetmend.documents.model.Place;
import io.fleetmend.documents.model.Product;
import io.fleetmend.documents.model.ProductStatus;
import io.fleetmend.documents.model.ProductStatus.Status;
import io.fleetmend.documents.model.Reference;
import io.fleetmend.documents.model.Times;
import io.fleetmend.documents.model.Update;
import io.fleetmend.documents.model.Vulnerability;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A definition before its tests are known: they follow behind all definitions.
 *
 * @param tests ids of the tests that its criteria name, wherever in the tree of conditions they stand
 */
record Definition(
        String id,
        @Nullable String version,
        String title,
        String platform,
        @Nullable String severity,
        @Nullable String issued,
        @Nullable String updated,
        List<Reference> references,
        List<String> vulnerabilities,
        List<Vulnerability> scored,
        Set<String> tests,
        Place place) {
    Definition {
        references = List.copyOf(references);
        vulnerabilities = List.copyOf(vulnerabilities);
        scored = List.copyOf(scored);
        tests = Set.copyOf(tests);
    }

    /** The bulletin and, for each test of "earlier than", the update that ends it. */
    List<Entry> entries(Tests known) {
        List<Entry> entries = new ArrayList<>();
        List<Product> products = new ArrayList<>();
        for (String test : tests) {
            Tests.Limit limit = known.limit(test);
            if (limit != null) {
                products.add(new Product(platform, limit.name(), (limit.mended() ? "<" : "<=") + limit.evr()));
            }
            if (limit != null && limit.mended()) {
                entries.add(Update.ofPackage(
                        limit.name(), limit.evr(), platform, limit.architecture(), id, vulnerabilities, place));
            }
        }
        entries.addFirst(new Bulletin(
                id,
                version,
                title.isEmpty() ? id : title,
                new Bulletin.Dates(Times.of(issued), Times.of(updated)),
                severity,
                false,
                vulnerabilities,
                List.of(new ProductStatus(Status.KNOWN_AFFECTED, null, products)),
                List.of(),
                references,
                place));
        entries.addAll(scored);
        return entries;
    }
}
