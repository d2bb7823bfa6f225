package io.fleetmend.documents.osv;

import io.fleetmend.documents.model.Place;
import io.fleetmend.documents.model.Product;
import io.fleetmend.documents.model.Update;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;

/** What an OSV record says about one package. */
record OsvAffected(String bulletin, List<String> vulnerabilities, Place place) {
    OsvAffected {
        vulnerabilities = List.copyOf(vulnerabilities);
    }

    /** Every version that is said to mend it. */
    List<Update> updates(OsvDocument.Affected affected) {
        Product product = product(affected);
        Set<String> fixed = new LinkedHashSet<>();
        for (OsvDocument.Range range : OsvReader.orEmpty(affected.ranges())) {
            if (!"GIT".equals(range.type())) {
                OsvReader.orEmpty(range.events()).stream()
                        .map(event -> event.get("fixed"))
                        .filter(version -> version != null && !version.equals("0"))
                        .forEach(fixed::add);
            }
        }
        return fixed.stream()
                .map(version -> Update.ofPackage(
                        product.name(), version, product.platform(), null, bulletin, vulnerabilities, place))
                .toList();
    }

    /** The package, or the repository where only commits are named. */
    static Product product(OsvDocument.Affected affected) {
        OsvDocument.Package named = affected.name();
        String versions = versions(affected);
        if (named == null || named.name() == null) {
            String repository = OsvReader.orEmpty(affected.ranges()).stream()
                    .map(range -> String.valueOf(range.repo()))
                    .findFirst()
                    .orElse("");
            return new Product("GIT", repository, versions);
        }
        return new Product(named.ecosystem() == null ? "" : named.ecosystem(), named.name(), versions);
    }

    private static String versions(OsvDocument.Affected affected) {
        StringJoiner versions = new StringJoiner("|");
        for (OsvDocument.Range range : OsvReader.orEmpty(affected.ranges())) {
            for (Map<String, String> event : OsvReader.orEmpty(range.events())) {
                event.forEach((kind, version) -> versions.add(comparator(kind) + version));
            }
        }
        return versions.toString();
    }

    private static String comparator(String kind) {
        return switch (kind) {
            case "introduced" -> ">=";
            case "fixed", "limit" -> "<";
            case "last_affected" -> "<=";
            default -> kind + " ";
        };
    }
}
