package io.fleetmend.documents.csaf.reading;

import io.fleetmend.documents.model.Bulletin;
import io.fleetmend.documents.model.Entry;
import io.fleetmend.documents.model.Place;
import io.fleetmend.documents.model.Product;
import io.fleetmend.documents.model.Reference;
import io.fleetmend.documents.model.Times;
import io.fleetmend.documents.model.Update;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a document says once all of it was walked through. */
record CsafBulletin(CsafForm.Head head, CsafForm.Tracking tracking, String id, List<CsafFlaw> flaws, Place place) {
    /** An rpm as product: {@code telnet-1:0.17-65.el7_6.x86_64}, {@code libopenjp2-7-2.1.0-4.21.1.aarch64}. */
    private static final Pattern RPM = Pattern.compile("(.+)-([^-\\s]+-[^-\\s]+)\\.([a-z][a-z0-9_]{2,14})");

    private static final Set<String> WITHDRAWN = Set.of("withdrawn", "deleted");

    CsafBulletin {
        flaws = List.copyOf(flaws);
    }

    List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        entries.add(bulletin());
        mended().forEach((product, vulnerabilities) ->
                update(product, List.copyOf(vulnerabilities)).ifPresent(entries::add));
        flaws.forEach(flaw -> flaw.vulnerability().ifPresent(entries::add));
        return entries;
    }

    private Bulletin bulletin() {
        return new Bulletin(
                id,
                tracking.version(),
                head.title() == null ? id : head.title(),
                new Bulletin.Dates(Times.of(tracking.released()), Times.of(tracking.modified())),
                head.severity() == null ? null : head.severity().text(),
                WITHDRAWN.contains(String.valueOf(tracking.status())) || "csaf_withdrawn".equals(head.category()),
                flaws.stream().flatMap(flaw -> flaw.id().stream()).toList(),
                flaws.stream().flatMap(flaw -> flaw.statuses().stream()).toList(),
                flaws.stream().flatMap(flaw -> flaw.remediations().stream()).toList(),
                head.references() == null
                        ? List.of()
                        : head.references().stream()
                                .filter(link -> link.url() != null)
                                .map(link -> new Reference(link.category(), String.valueOf(link.url())))
                                .toList(),
                place);
    }

    private Map<Product, Set<String>> mended() {
        Map<Product, Set<String>> mended = new LinkedHashMap<>();
        for (CsafFlaw flaw : flaws) {
            Optional<String> vulnerability = flaw.id();
            flaw.mended().forEach(product -> {
                Set<String> ids = mended.computeIfAbsent(product, key -> new LinkedHashSet<>());
                vulnerability.ifPresent(ids::add);
            });
        }
        return mended;
    }

    private Optional<Update> update(Product product, List<String> vulnerabilities) {
        Matcher rpm = RPM.matcher(product.name());
        return rpm.matches()
                ? Optional.of(Update.ofPackage(
                        rpm.group(1), rpm.group(2), product.platform(), rpm.group(3), id, vulnerabilities, place))
                : Optional.empty();
    }
}
