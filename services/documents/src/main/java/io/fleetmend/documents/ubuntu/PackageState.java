package io.fleetmend.documents.ubuntu;

import io.fleetmend.documents.model.Place;
import io.fleetmend.documents.model.Product;
import io.fleetmend.documents.model.ProductStatus;
import io.fleetmend.documents.model.ProductStatus.Status;
import io.fleetmend.documents.model.Update;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The state of a package in a release. "DNE", by far the most, says that the package is not in the release: no product, so no status.
 *
 * @param note the version for "released" and "pending", else words
 */
record PackageState(@Nullable String status, @Nullable String note) {
    private static final String UPSTREAM = "upstream";

    static List<ProductStatus> statuses(Map<String, Map<String, PackageState>> releases) {
        Map<Status, List<Product>> products = new EnumMap<>(Status.class);
        releases.forEach((release, packages) -> packages.forEach((name, state) -> {
            Status status = state.meaning();
            if (status != null) {
                products.computeIfAbsent(status, key -> new ArrayList<>()).add(state.product(release, name));
            }
        }));
        return products.entrySet().stream()
                .map(entry -> new ProductStatus(entry.getKey(), null, entry.getValue()))
                .toList();
    }

    static List<Update> updates(String id, Map<String, Map<String, PackageState>> releases, Place place) {
        List<Update> updates = new ArrayList<>();
        releases.forEach((release, packages) -> packages.forEach((name, state) -> {
            if (state.isReleased() && state.note != null && !release.equals(UPSTREAM)) {
                updates.add(Update.ofPackage(name, state.note, platform(release), null, id, List.of(id), place));
            }
        }));
        return updates;
    }

    private boolean isReleased() {
        return "released".equals(status);
    }

    /** "Ignored" is no verdict of safety: nobody will mend it. */
    private @Nullable Status meaning() {
        return switch (status == null ? "" : status) {
            case "DNE" -> null;
            case "released" -> Status.FIXED;
            case "not-affected" -> Status.KNOWN_NOT_AFFECTED;
            case "needed", "pending", "deferred", "ignored", "active" -> Status.KNOWN_AFFECTED;
            case "needs-triage" -> Status.UNDER_INVESTIGATION;
            default -> Status.UNKNOWN;
        };
    }

    private Product product(String release, String name) {
        return new Product(platform(release), name, isReleased() && note != null ? note : "");
    }

    private static String platform(String release) {
        return release.equals(UPSTREAM) ? UPSTREAM : "Ubuntu " + release;
    }
}
