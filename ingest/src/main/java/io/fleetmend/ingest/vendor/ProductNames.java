package io.fleetmend.ingest.vendor;

import io.fleetmend.documents.model.Bulletin;
import io.fleetmend.documents.model.Entry;
import io.fleetmend.documents.model.Product;
import io.fleetmend.documents.model.Remediation;
import io.fleetmend.documents.model.Update;
import io.fleetmend.documents.model.Vulnerability;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What the bulletins of a reading concern, by names that somebody may search for; of one with thousands of products the first. */
final class ProductNames {
    private static final int MOST_OF_A_BULLETIN = 500;
    private static final int LONGEST = 200;
    /** Beyond that it is prose, not the name of an update. */
    private static final int LONGEST_REMEDY = 40;

    private final Map<String, Set<String>> byBulletin = new HashMap<>();
    private final Map<String, String> shared = new HashMap<>();

    /** @return whether any of them is new */
    boolean add(String bulletin, List<? extends Entry> record) {
        Set<String> names = byBulletin.computeIfAbsent(bulletin, key -> new LinkedHashSet<>());
        int before = names.size();
        record.stream()
                .flatMap(ProductNames::names)
                .filter(name -> !name.isBlank() && name.length() <= LONGEST && name.indexOf('\0') < 0)
                .map(name -> name.toLowerCase(Locale.ROOT))
                .takeWhile(name -> names.size() < MOST_OF_A_BULLETIN)
                .forEach(name -> names.add(shared.computeIfAbsent(name, key -> key)));
        return names.size() > before;
    }

    Collection<String> of(String bulletin) {
        return byBulletin.getOrDefault(bulletin, Set.of());
    }

    private static Stream<String> names(Entry entry) {
        return switch (entry) {
            case Bulletin bulletin ->
                Stream.concat(
                        bulletin.products().stream()
                                .flatMap(status -> status.products().stream())
                                .map(ProductNames::name),
                        bulletin.remediations().stream()
                                .map(Remediation::details)
                                .flatMap(Stream::ofNullable)
                                .filter(details -> details.length() <= LONGEST_REMEDY));
            case Update update -> Stream.of(update.name(), update.platform());
            case Vulnerability _ -> Stream.empty();
        };
    }

    private static String name(Product product) {
        return product.platform().isEmpty() ? product.name() : product.platform() + " " + product.name();
    }
}
